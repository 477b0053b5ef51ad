package org.permitdesk.diagnostics;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one place that hears of unexpected failures: it counts, logs and tells. Any thread may
 * report, as often as it likes; nothing is thrown.
 */
public final class Incidents implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Incidents.class.getName());

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final Map<String, Incident> byCode = new LinkedHashMap<>();
    private @Nullable Runnable listener;
    private boolean told;

    public Incidents(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes whom to tell of news, on the thread that reports. It is told once until it asks for
     * {@link #news}, however much happens meanwhile. What has happened before is news.
     */
    public void listen(Runnable newsCame) {
        synchronized (this) {
            listener = newsCame;
            told = false;
        }
        if (!all().isEmpty()) {
            tell();
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        report(failure);
    }

    /** Counts, logs and tells. */
    public Incident report(Throwable failure) {
        Incident incident = count(code(failure));
        if (incident.count() == 1) {
            LOG.log(Level.ERROR, "incident " + words(incident), failure);
        } else if (Integer.bitCount(incident.count()) == 1) {
            // Ever more rarely, for a fault in a loop would push all else out of the log.
            LOG.log(Level.ERROR, "again, " + incident.count() + " times: " + words(incident));
        }
        tell();
        return incident;
    }

    private static String words(Incident incident) {
        return incident.number() + ", code " + incident.code();
    }

    /** A failure that cannot even be looked at is another one. */
    private static String code(Throwable failure) {
        try {
            return FaultCode.of(failure);
        } catch (RuntimeException unreadable) {
            return FaultCode.of(unreadable);
        }
    }

    private synchronized Incident count(String code) {
        return byCode.compute(
                code,
                (same, before) ->
                        before == null ? new Incident(code, number(), 1) : before.again());
    }

    /** Unique: the time in UTC, and the how manieth it is since the start. */
    private String number() {
        return TIME.format(clock.instant()) + "-" + (byCode.size() + 1);
    }

    private void tell() {
        Runnable newsCame;
        synchronized (this) {
            newsCame = told ? null : listener;
            told = true;
        }
        try {
            if (newsCame != null) {
                newsCame.run();
            }
        } catch (RuntimeException failed) {
            // Not reported: that would tell it again.
            LOG.log(Level.ERROR, "the window could not be told", failed);
        }
    }

    /** All incidents, the oldest first. From now on the listener is told again. */
    public synchronized List<Incident> news() {
        told = false;
        return List.copyOf(byCode.values());
    }

    /** All incidents, the oldest first. */
    public synchronized List<Incident> all() {
        return List.copyOf(byCode.values());
    }
}
