package org.permitdesk.ui.history;

/** Which days the list is for. */
public enum Period {
    ANY(0),
    TODAY(1),
    LAST_7_DAYS(7),
    LAST_30_DAYS(30),
    FROM_TO(0);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    /** How many days up to and with today; 0 where today does not matter. */
    int days() {
        return days;
    }

    boolean isRelative() {
        return days > 0;
    }
}
