package org.permitdesk.opscom;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Outcome;

/**
 * How an exchange ended.
 *
 * @param retryAfter how long a busy controller asks to wait, from the moment of its reply on; null
 *     for every other outcome, and when it said nothing that could be understood
 */
public record Answer(Outcome outcome, @Nullable Duration retryAfter) {
    Answer(Outcome outcome) {
        this(outcome, null);
    }
}
