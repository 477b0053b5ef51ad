package org.permitdesk.history;

import java.time.Instant;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Unknown;

/** Where an update stands. */
public sealed interface EntryState {

    /** The same without the details. */
    default Standing standing() {
        return switch (this) {
            case Queued queued -> Standing.QUEUED;
            case InFlight inFlight -> Standing.IN_FLIGHT;
            case Ended ended -> Standing.of(ended.outcome());
            case Settled settled ->
                    switch (settled.verdict()) {
                        case APPLIED -> Standing.APPLIED;
                        case NOT_APPLIED -> Standing.NOT_APPLIED;
                    };
        };
    }

    /** Written down, and nothing of it has left: it waits for its turn, or to be tried again. */
    record Queued() implements EntryState {}

    /** On its way: it may have left, and nobody knows yet. */
    record InFlight() implements EntryState {}

    record Ended(Outcome outcome) implements EntryState {}

    /**
     * It ended unknown, and a person has looked.
     *
     * @param by who says so
     */
    record Settled(Unknown unknown, Verdict verdict, String by, Instant at) implements EntryState {}
}
