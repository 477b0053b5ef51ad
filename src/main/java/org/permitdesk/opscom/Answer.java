package org.permitdesk.opscom;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Reply;

/**
 * How an exchange ended.
 *
 * @param retryAfter how long a busy controller asks to wait, from the moment of its reply on; null
 *     for every other outcome, and when it said nothing that could be understood
 * @param reply what the controller, or a proxy before it, sent back; null if nothing came whole
 */
public record Answer(Outcome outcome, @Nullable Duration retryAfter, @Nullable Reply reply) {
    /** Nothing came back. */
    public Answer(Outcome outcome) {
        this(outcome, null, null);
    }
}
