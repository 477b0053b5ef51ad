package org.permitdesk.practice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A reply, and when it goes out.
 *
 * @param reply null for none at all: the connection ends without a word
 */
record Answer(Duration after, @Nullable Reply reply) {
    static Answer now(Reply reply) {
        return new Answer(Duration.ZERO, reply);
    }
}
