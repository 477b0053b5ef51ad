package org.permitdesk.update;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When a permit ends, to the second.
 *
 * @param lot the time on the lot's clock
 * @param offset the lot's offset at that time
 * @param zone the lot's zone, an IANA name
 * @param sentAs whether UTC or lot time goes over the wire
 */
public record EndTime(LocalDateTime lot, ZoneOffset offset, String zone, EndTimeSentAs sentAs) {
    // Not LocalDateTime.toString(), which drops :00.
    static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    public Instant instant() {
        return lot.toInstant(offset);
    }

    public LocalDateTime utc() {
        return LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
    }

    /**
     * The exact text that is sent, {@code uuuu-MM-dd'T'HH:mm:ss}: no zone, no fraction (vendor's
     * format).
     */
    public String wire() {
        return WIRE.format(sentAs == EndTimeSentAs.UTC ? utc() : lot);
    }
}
