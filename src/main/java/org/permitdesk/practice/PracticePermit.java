package org.permitdesk.practice;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.ReferenceId;

/**
 * A permit as the practice controller has it.
 *
 * @param plate printable ASCII, up to 25 characters
 * @param amount digits, a dot, two digits; 0.01 to 999999.99
 * @param currency {@code CAD} or {@code USD}
 * @param endTimeUtc to the second
 * @param updates how many updates changed it since the controller started
 * @param rehearsal what its updates rehearse; null for an ordinary permit
 */
public record PracticePermit(
        ReferenceId referenceId,
        String plate,
        String amount,
        String currency,
        LocalDateTime endTimeUtc,
        int updates,
        @Nullable Rehearsal rehearsal) {

    PracticePermit with(PermitChange change) {
        return new PracticePermit(
                referenceId,
                Objects.requireNonNullElse(change.plate(), plate),
                Objects.requireNonNullElse(change.amount(), amount),
                Objects.requireNonNullElse(change.currency(), currency),
                Objects.requireNonNullElse(change.endTimeUtc(), endTimeUtc),
                updates + 1,
                rehearsal);
    }
}
