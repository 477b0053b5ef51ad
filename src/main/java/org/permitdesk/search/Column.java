package org.permitdesk.search;

/**
 * What the list can be sorted by. Text is compared as {@link Folded}, by its first 64 characters;
 * whatever is empty comes last in both directions; among equals the newest comes first.
 */
public enum Column {
    /** The order of the history, whatever the clock did. */
    TIME("id"),
    /** First what waits for somebody, last what is done. */
    OUTCOME("outcome"),
    REFERENCE_ID("reference_id"),
    PLATE("plate"),
    /** By the number; the currency does not count. */
    AMOUNT("amount"),
    /** By the instant, whatever the zone. */
    END_TIME("end_time"),
    TICKET("ticket"),
    REASON("reason"),
    PROFILE("profile"),
    CLERK("clerk");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    /** The column of the table {@code entry} in the index. */
    String key() {
        return key;
    }
}
