package org.permitdesk.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.IntFunction;
import org.permitdesk.update.Outcome;

/** Makes a history of very many entries: as the program would, but few commits. */
public final class BulkHistory {
    private static final int COMMIT = 10_000;

    /** What happened: created and left at that time, and ended a second later. */
    public record Past(Instant at, Intent intent, Outcome outcome) {}

    private BulkHistory() {}

    public static void make(Path file, int count, IntFunction<Past> pasts)
            throws IOException, SQLException {
        Database.create(file);
        SetClock clock = new SetClock();
        try (Connection writer = Sqlite.open(file)) {
            Events events = new Events(writer, clock);
            for (int from = 0; from < count; from += COMMIT) {
                int first = from;
                Sqlite.transaction(
                        writer,
                        () -> {
                            for (int i = first; i < Math.min(count, first + COMMIT); i++) {
                                add(events, clock, pasts.apply(i));
                            }
                            return first;
                        });
            }
            Head.of(writer).write(new FileSet(file).head());
        }
    }

    private static void add(Events events, SetClock clock, Past past) throws SQLException {
        clock.now = past.at();
        long id = events.addEntry(past.intent());
        events.addStep(id, Rows.QUEUED, past.intent().origin().clerk());
        events.addStep(id, Rows.IN_FLIGHT, "");
        clock.now = past.at().plusSeconds(1);
        events.addOutcome(id, past.outcome(), null);
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
