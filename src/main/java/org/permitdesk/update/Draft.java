package org.permitdesk.update;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, exactly as it was typed. An untouched field is the empty text.
 *
 * @param occurrence the answer given for an end time that happens twice, or null when none was
 *     given
 */
public record Draft(
        String referenceId,
        String plate,
        String amount,
        String currency,
        String endDate,
        String endTime,
        @Nullable Occurrence occurrence,
        String reason,
        String ticket) {

    public static final Draft EMPTY = new Draft("", "", "", "", "", "", null, "", "");

    /** Whether nothing was typed; a currency stands in an untouched form too. */
    public boolean isEmpty() {
        return Stream.of(referenceId, plate, amount, endDate, endTime, reason, ticket)
                .allMatch(String::isEmpty);
    }
}
