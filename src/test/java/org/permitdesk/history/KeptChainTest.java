package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.ui.HandClock;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/**
 * After whatever updates, notes, removals and forgettings the history is whole; and any value that
 * is then changed, in any row of any table, is found.
 */
class KeptChainTest {
    private static final List<String> PLATES = List.of("ABC128", "XYZ999", "QQ7 11", "LMN-404");

    private final RandomText random = RandomText.seeded();
    private final HandClock clock = new HandClock("2026-01-05T14:00:00Z");
    @TempDir private Path folder;

    /** Whether a file is whole. */
    private interface Looking {
        boolean isWhole(Path file) throws Exception;
    }

    private static boolean isWhole(Path file) {
        try {
            Check.whole(file, Optional.empty());
            return true;
        } catch (HistoryUnavailableException damaged) {
            return false;
        }
    }

    @Test
    void isWholeAfterWhateverWasRemovedAndForgotten() throws Exception {
        for (int run = 0; run < Scale.of(4, 200); run++) {
            Path file = makeHistory(run, 40);
            assertThat(isWhole(file)).as("%s, run %d", random, run).isTrue();
        }
    }

    @Test
    void everyChangedValueIsFound() throws Exception {
        assertThat(unfound(KeptChainTest::isWhole)).isEmpty();
    }

    /** A check of the chain alone misses what a forgotten entry reads like, and gaps. */
    @Test
    void aCheckOfTheChainAloneMissesSome() throws Exception {
        assertThat(
                        unfound(file -> {
                            try (Connection reader = Sqlite.readOnly(file)) {
                                return Chain.follow(reader, Chain.Link.NONE)
                                        .equals(Chain.last(reader));
                            }
                        }))
                .isNotEmpty();
    }

    /** Each column of each row changed, one at a time. */
    private List<String> unfound(Looking looking) throws Exception {
        Path file = makeHistory(0, 40);
        Path changed = folder.resolve("changed.db");
        List<String> all = changes(file);
        int tries = Math.min(all.size(), Scale.of(500, 20_000));
        List<String> unfound = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            String change = tries == all.size() ? all.get(i) : random.oneOf(all);
            Files.copy(file, changed, StandardCopyOption.REPLACE_EXISTING);
            boolean allowed = true;
            try (Connection other = Sqlite.open(changed)) {
                Sqlite.execute(other, "PRAGMA foreign_keys = OFF");
                Sqlite.execute(other, change);
            } catch (SQLException notAllowedByTheTable) {
                allowed = false;
            }
            if (allowed && looking.isWhole(changed)) {
                unfound.add(change);
            }
        }
        return unfound;
    }

    private static List<String> changes(Path file) throws SQLException {
        try (Connection reader = Sqlite.readOnly(file)) {
            List<String> all = new ArrayList<>();
            for (String table : List.of("entry", "event", "gap")) {
                for (String column :
                        Sqlite.text(reader, "SELECT name FROM pragma_table_info('" + table + "')")
                                .lines()
                                .toList()) {
                    for (String row :
                            Sqlite.text(reader, "SELECT rowid FROM " + table).lines().toList()) {
                        all.add(change(table, column, row));
                    }
                }
            }
            return all;
        }
    }

    /** Of its own type, so that the table takes it. */
    private static String change(String table, String column, String row) {
        return String.format(
                Locale.ROOT,
                """
                UPDATE %1$s SET %2$s = CASE typeof(%2$s) WHEN 'integer' THEN %2$s + 1 WHEN 'text' THEN %2$s || '0'
                  WHEN 'blob' THEN zeroblob(length(%2$s)) ELSE
                    CASE WHEN '%2$s' IN ('salt') THEN x'00' WHEN '%2$s' IN ('code', 'status', 'entry_id', 'resend_of')
                      THEN 1 ELSE '0' END END
                WHERE rowid = %3$s
                """,
                table,
                column,
                row);
    }

    private Path makeHistory(int run, int steps) throws Exception {
        Path data = Files.createDirectory(folder.resolve("run-" + run));
        Path path = SampleHistory.in(data);
        try (HistoryFile file = new HistoryFile(path, clock)) {
            for (int step = 0; step < steps; step++) {
                step(file, step);
            }
            file.keeping().remove(clock.instant().minus(Duration.ofDays(20)), "");
            file.keeping().forget(PlateTrace.of(random.oneOf(PLATES)).orElseThrow(), "Anne");
        }
        return path;
    }

    private void step(HistoryFile file, int step) throws Exception {
        History history = file.history();
        clock.moveOn(Duration.ofDays(random.below(3)));
        switch (random.below(12)) {
            case 0 ->
                    file.keeping()
                            .remove(clock.instant().minus(Duration.ofDays(random.below(30))), "");
            case 1 ->
                    file.keeping()
                            .forget(PlateTrace.of(random.oneOf(PLATES)).orElseThrow(), "Anne");
            case 2, 3 -> {
                for (HistoryEntry entry : history.newest(1 + random.below(5))) {
                    history.note(entry.id(), "about " + random.oneOf(PLATES), "", "Luc");
                }
            }
            case 4 -> {
                for (HistoryEntry entry : history.unsettled()) {
                    history.settle(entry.id(), Verdict.APPLIED, "Luc");
                }
            }
            default -> send(history, step);
        }
    }

    private void send(History history, int step) throws HistoryUnavailableException {
        PermitUpdate update =
                new PermitUpdate(
                        new ReferenceId("permit-" + random.below(5)),
                        new Plate(random.oneOf(PLATES)),
                        null,
                        null,
                        "was " + random.oneOf(PLATES),
                        "T-" + step);
        long id = history.depart(Examples.intent(Examples.nowhere(), update));
        switch (random.below(4)) {
            case 0 -> history.finish(id, new Refused(9009, random.oneOf(PLATES)), null);
            case 1 -> history.finish(id, new Unknown(Doubt.NO_ANSWER, ""), null);
            default -> history.finish(id, new Done("permit"), null);
        }
    }
}
