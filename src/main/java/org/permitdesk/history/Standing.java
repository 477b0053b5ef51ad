package org.permitdesk.history;

import org.permitdesk.update.Outcome;

/** Where an update stands, without the details. */
public enum Standing {
    QUEUED,
    IN_FLIGHT,
    DONE,
    REFUSED,
    NOT_SENT,
    UNKNOWN,
    APPLIED,
    NOT_APPLIED;

    static Standing of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> DONE;
            case Outcome.Refused refused -> REFUSED;
            case Outcome.NotSent notSent -> NOT_SENT;
            case Outcome.Unknown unknown -> UNKNOWN;
        };
    }
}
