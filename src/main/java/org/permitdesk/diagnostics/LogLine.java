package org.permitdesk.diagnostics;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * One event on one line: UTC time, level, thread, logger, words, and what failed where.
 *
 * <p>The program's own words name no field's content. A library's words are left out, since nobody
 * knows what they quote: JavaFX, for one, names a control with the text in it.
 */
public final class LogLine extends Formatter {
    /** In characters; a stack that ran over would fill the files with itself. */
    static final int LONGEST = 20_000;

    private static final String OURS = "org.permitdesk";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Is asked on the thread of the event, whose name it writes. */
    @Override
    public String format(LogRecord event) {
        Throwable failure = event.getThrown();
        String line =
                "%s %s [%s] %s: %s%s"
                        .formatted(
                                TIME.format(event.getInstant()),
                                event.getLevel().getName(),
                                Thread.currentThread().getName(),
                                shortName(event.getLoggerName()),
                                isOurs(event) ? formatMessage(event) : "(a library's words)",
                                failure == null ? "" : " | " + FailureWords.of(failure));
        String visible = OneLine.of(line);
        return (visible.length() > LONGEST ? visible.substring(0, LONGEST) + "…" : visible) + "\n";
    }

    /** Said by the program itself, and not by a library. */
    static boolean isOurs(LogRecord event) {
        String logger = event.getLoggerName();
        return logger != null && (logger.equals(OURS) || logger.startsWith(OURS + "."));
    }

    private static String shortName(@Nullable String logger) {
        return logger == null ? "?" : logger.substring(logger.lastIndexOf('.') + 1);
    }
}
