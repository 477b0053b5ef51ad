package org.permitdesk.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.permitdesk.Examples;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/** A history with entries of every kind, for tests that then do something to its files. */
final class SampleHistory {
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T14:05:06.789Z"), ZoneOffset.UTC);

    private static final int PERMITS = 7;

    private SampleHistory() {}

    static Path in(Path folder) {
        return folder.resolve("history.db");
    }

    static HistoryFile file(Path folder) {
        return new HistoryFile(in(folder), CLOCK);
    }

    /** Adds entries; the last one is left in flight, and the one before it queued. */
    static void add(History history, int count) throws HistoryUnavailableException {
        for (int i = 0; i < count; i++) {
            Intent intent = intent(i);
            if (i == count - 2) {
                history.queue(intent);
                continue;
            }
            long id = history.depart(intent);
            if (i < count - 2) {
                history.finish(id, outcome(i), null);
                if (i % 12 == 3) {
                    history.settle(id, Verdict.APPLIED, "Béatrice");
                }
            }
        }
    }

    static Intent intent(int i) {
        PermitUpdate update =
                new PermitUpdate(
                        new ReferenceId("permit-" + i % PERMITS),
                        new Plate("ABC" + i),
                        i % 2 == 0 ? Examples.MONEY : null,
                        i % 3 == 0 ? Examples.END_TIME : null,
                        "lu au téléphone ".repeat(i % 5),
                        "T-" + i);
        return Examples.intent(Examples.nowhere(), update);
    }

    private static Outcome outcome(int i) {
        return switch (i % 4) {
            case 0 -> new Done("permit-" + i % PERMITS);
            case 1 -> new Refused(9009, "Record not found.");
            case 2 -> new NotSent(Obstacle.TLS, "handshake");
            default -> new Unknown(Doubt.NO_ANSWER, "");
        };
    }

    /** What every question of the program is answered with. */
    record Answers(
            List<HistoryEntry> page,
            List<HistoryEntry> unsettled,
            List<Optional<HistoryEntry>> last) {

        static Answers of(History history) throws HistoryUnavailableException {
            List<Optional<HistoryEntry>> last = new ArrayList<>();
            for (int i = 0; i < PERMITS; i++) {
                last.add(history.lastFor(Examples.nowhere(), new ReferenceId("permit-" + i)));
            }
            return new Answers(history.newest(100_000), history.unsettled(), last);
        }
    }

    /** The files as they lie, whoever has them open: what a killed program leaves. */
    static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // SQLite makes it anew, and what is in it is of no other program's concern.
                if (!file.toString().endsWith("-shm")) {
                    Path copy = to.resolve(from.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }
}
