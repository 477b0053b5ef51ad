package org.permitdesk.send;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.permitdesk.opscom.Answer;
import org.permitdesk.update.Outcome.NotSent;

/**
 * When an update of which nothing was taken is tried again: exponential backoff with full jitter,
 * so that many desks behind one proxy do not come back together.
 */
final class Repeats {
    /** The first try counts. */
    static final int TRIES = 5;

    static final Duration BASE = Duration.ofSeconds(2);
    static final Duration CAP = Duration.ofMinutes(5);

    /** A controller that wants to be left alone for longer will not be waited for. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private final RandomGenerator random;

    Repeats(RandomGenerator random) {
        this.random = random;
    }

    /**
     * How long to wait before the next try, or empty if there is none.
     *
     * @param tries how many there were, one at least
     */
    Optional<Duration> waitAfter(Answer answer, int tries) {
        if (tries >= TRIES
                || !(answer.outcome() instanceof NotSent notSent)
                || !mayPass(notSent.obstacle())) {
            return Optional.empty();
        }
        Duration asked = answer.retryAfter();
        if (asked == null) {
            return Optional.of(Duration.ofNanos(random.nextLong(longest(tries).toNanos() + 1)));
        }
        return asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? Optional.empty() : Optional.of(asked);
    }

    static Duration longest(int tries) {
        Duration doubled = BASE.multipliedBy(1L << (tries - 1));
        return doubled.compareTo(CAP) > 0 ? CAP : doubled;
    }

    /** What a person must mend first is not tried again. */
    private static boolean mayPass(NotSent.Obstacle obstacle) {
        return switch (obstacle) {
            case HOST_NOT_FOUND, CONNECTION_REFUSED, NO_CONNECTION, PROXY, BUSY, OTHER -> true;
            case CERTIFICATE,
                    TLS,
                    PROXY_PASSWORD,
                    HISTORY,
                    STOPPED,
                    PROGRAM_ENDED,
                    EARLIER_UNKNOWN ->
                    false;
        };
    }
}
