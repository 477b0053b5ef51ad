package org.permitdesk.search;

import java.util.Arrays;
import org.permitdesk.history.Standing;

/** The numbers by which standings are kept in the index, and sorted. */
final class Standings {
    private Standings() {}

    static int number(Standing standing) {
        return switch (standing) {
            case QUEUED -> 1;
            case IN_FLIGHT -> 2;
            case UNKNOWN -> 3;
            case NOT_APPLIED -> 4;
            case REFUSED -> 5;
            case NOT_SENT -> 6;
            case APPLIED -> 7;
            case DONE -> 8;
        };
    }

    static Standing of(int number) {
        return Arrays.stream(Standing.values())
                .filter(standing -> number(standing) == number)
                .findAny()
                .orElseThrow();
    }
}
