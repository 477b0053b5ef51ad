package org.permitdesk.send;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.permitdesk.history.Intent;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.Unknown;

/**
 * Lets one update of a permit go at a time, in the order in which the turns were taken. Any thread.
 */
final class Turns {
    private record Permit(Endpoint endpoint, String referenceId) {
        static Permit of(Intent intent) {
            return new Permit(
                    intent.destination().endpoint(),
                    intent.update().referenceId().value().toLowerCase(Locale.ROOT));
        }
    }

    /** The end of each permit's last turn; those that have ended are forgotten by and by. */
    private final Map<Permit, CompletableFuture<Boolean>> last = new HashMap<>();

    /** The next turn for the permit. */
    synchronized Turn take(Intent intent) {
        last.values().removeIf(CompletableFuture::isDone);
        Permit permit = Permit.of(intent);
        Turn turn = new Turn(last.getOrDefault(permit, CompletableFuture.completedFuture(false)));
        last.put(permit, turn.end);
        return turn;
    }

    /** A place in the order. */
    static final class Turn {
        private final CompletableFuture<Boolean> before;
        private final CompletableFuture<Outcome> own = new CompletableFuture<>();
        private final CompletableFuture<Boolean> end;

        private Turn(CompletableFuture<Boolean> before) {
            this.before = before;
            end = before.thenCombine(own, Turn::isInDoubt);
        }

        /** An update that went nowhere leaves the permit as the one before it did. */
        private static boolean isInDoubt(boolean before, Outcome own) {
            return own instanceof Unknown || (own instanceof NotSent && before);
        }

        /** Completed when it is this one's turn: true if the permit is in doubt from before. */
        CompletableFuture<Boolean> before() {
            return before;
        }

        /** This one has ended, whether it had its turn or not. */
        void end(Outcome outcome) {
            own.complete(outcome);
        }
    }
}
