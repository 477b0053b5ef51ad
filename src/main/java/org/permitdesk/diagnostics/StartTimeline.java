package org.permitdesk.diagnostics;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When each step of a start was reached, in milliseconds since Java began, for the log at its
 * finest level. What comes before the log is open is written once it is. Any thread; where nobody
 * asks for it, nothing happens.
 */
public final class StartTimeline {
    private static final System.Logger LOG = System.getLogger(StartTimeline.class.getName());

    private final boolean wanted;
    private @Nullable List<String> unwritten = new ArrayList<>();

    public StartTimeline(boolean wanted) {
        this.wanted = wanted;
    }

    public void reached(String step) {
        if (wanted) {
            note(step, Instant.now());
        }
    }

    /** The same, of a step that was reached before there was a timeline. */
    public void reached(String step, Instant at) {
        if (wanted) {
            note(step, at);
        }
    }

    /** From now on there is a log to write to. */
    public synchronized void logIsOpen() {
        if (unwritten != null) {
            unwritten.forEach(StartTimeline::write);
            unwritten = null;
        }
    }

    private synchronized void note(String step, Instant at) {
        String line = sinceJavaBegan(at) + " ms: " + step;
        if (unwritten == null) {
            write(line);
        } else {
            unwritten.add(line);
        }
    }

    private static void write(String line) {
        LOG.log(Level.TRACE, line);
    }

    /** Java's own word for it: some systems give a process no more than the second. */
    private static long sinceJavaBegan(Instant at) {
        return at.toEpochMilli() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
