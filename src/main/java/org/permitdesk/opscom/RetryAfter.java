package org.permitdesk.opscom;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header with which a server says when to come back (RFC 9110, 10.2.3). */
final class RetryAfter {
    private RetryAfter() {}

    /**
     * How long to wait, never negative; null when the header is absent or not understood.
     *
     * @param now counts where the reply has no date of its own: a date is set against the server's
     *     clock if possible, because this machine's may be wrong
     */
    static @Nullable Duration of(HttpHeaders headers, Instant now) {
        String text = headers.firstValue("Retry-After").map(String::strip).orElse("");
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Integer.parseInt(text));
        }
        Instant from = headers.firstValue("Date").flatMap(RetryAfter::date).orElse(now);
        return date(text).map(until -> wait(from, until)).orElse(null);
    }

    private static Duration wait(Instant from, Instant until) {
        return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    }

    /** The one form of a date that may still be sent; servers gave up the older two long ago. */
    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
