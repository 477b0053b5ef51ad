package org.permitdesk.practice;

import java.time.Duration;

/**
 * How long the rehearsals take.
 *
 * @param slow until a slow answer comes
 * @param silence until a call that gets no answer loses its connection: longer than any client
 *     waits, but not for ever, for each holds a socket
 */
record Delays(Duration slow, Duration silence) {
    static final Delays LIFELIKE = new Delays(Duration.ofSeconds(5), Duration.ofMinutes(10));
}
