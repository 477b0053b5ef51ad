package org.permitdesk.send;

import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

/**
 * How a sending ended.
 *
 * @param recorded false if the outcome could not be written down; the history then shows the update
 *     as unknown from the next start on
 */
public record SendResult(Outcome outcome, boolean recorded) {

    /** For a sending that broke off for a reason nobody expected: it may have arrived. */
    public static SendResult unexpected(Throwable failure, ApiToken token) {
        return new SendResult(
                new Unknown(Doubt.CONNECTION_LOST, token.mask(failure.toString())), false);
    }
}
