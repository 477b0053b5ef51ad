package org.permitdesk.search;

/** How what is found is sorted. */
public record Order(Column column, boolean ascending) {
    public static final Order NEWEST_FIRST = new Order(Column.TIME, false);
}
