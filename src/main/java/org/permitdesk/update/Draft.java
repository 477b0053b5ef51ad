package org.permitdesk.update;

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
}
