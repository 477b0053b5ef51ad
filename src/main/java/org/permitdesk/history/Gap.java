package org.permitdesk.history;

/**
 * A run of events that were removed.
 *
 * @param first the number of its first event
 * @param last the number of its last event
 * @param hash of the last one in hexadecimal digits, from which the chain goes on
 */
record Gap(long first, long last, String hash) {
    boolean isFollowedBy(Gap next) {
        return last + 1 == next.first;
    }

    Gap and(Gap next) {
        return new Gap(first, next.last, next.hash);
    }
}
