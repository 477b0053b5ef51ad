package org.permitdesk.search;

/** How what is found is sorted. */
public record Order(Column column, boolean ascending) {
    public static final Order NEWEST_FIRST = new Order(Column.TIME, false);

    /** In SQL; the same, whichever way the rows were come by. */
    String sql(String alias) {
        String direction = ascending ? "ASC" : "DESC";
        // The plus keeps SQLite from walking the whole index of the column for the order's sake.
        return column == Column.TIME
                ? alias + ".id " + direction
                : "+%1$s.%2$s %3$s NULLS LAST, %1$s.id DESC"
                        .formatted(alias, column.key(), direction);
    }
}
