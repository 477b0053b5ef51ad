package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.history.HistoryFile.Opening;
import org.permitdesk.history.HistoryUnavailableException.Reason;
import org.permitdesk.history.Recovery.Extent;
import org.permitdesk.history.SampleHistory.Answers;

/**
 * A flipped bit, wherever it is, changes nothing that anybody is shown, or is found and said: never
 * an altered or a vanished entry without a word.
 */
class BitFlipTest {
    private static final int HEADER_BITS = 100 * Byte.SIZE;

    @TempDir private Path temporary;
    private final RandomText random = RandomText.seeded();

    private enum Fate {
        UNCHANGED,
        RESTORED_WHOLE,
        RESTORED_IN_PART,
        /** Taken for a newer program's: the flipped bit is in the version. */
        REFUSED_AS_NEWER,
        REFUSED
    }

    /** What the program shows of the files when nothing is wrong with them. */
    private Answers originals = new Answers(List.of(), List.of(), List.of());

    private Path closed = Path.of("");
    private Path killed = Path.of("");
    private Path killedWhileRead = Path.of("");

    @BeforeEach
    void makeHistories() throws Exception {
        Path live = Files.createDirectory(temporary.resolve("live"));
        closed = temporary.resolve("closed");
        killed = temporary.resolve("killed");
        killedWhileRead = temporary.resolve("killed-while-read");
        try (HistoryFile file = SampleHistory.file(live)) {
            SampleHistory.add(file.history(), 30);
            file.backUp();
            SampleHistory.add(file.history(), 30);
            SampleHistory.copyFiles(live, killed);
        }
        SampleHistory.copyFiles(live, closed);
        Path other = Files.createDirectory(temporary.resolve("other"));
        try (HistoryFile file = SampleHistory.file(other)) {
            SampleHistory.add(file.history(), 30);
            file.backUp();
            // A reader that does not end keeps the log from being emptied.
            try (Connection reader = Sqlite.open(SampleHistory.in(other))) {
                reader.setAutoCommit(false);
                Sqlite.text(reader, "SELECT * FROM entry");
                SampleHistory.add(file.history(), 30);
                SampleHistory.copyFiles(other, killedWhileRead);
            }
        }
        originals = answers(closed);
        assertThat(List.of(answers(killed), answers(killedWhileRead))).containsOnly(originals);
    }

    @Test
    void inTheDatabase() throws Exception {
        flip(closed, "history.db", Scale.of(60, 500), random::below, History::open);
    }

    @Test
    void inTheHeaderOfTheDatabase() throws Exception {
        int[] bit = {0};
        int step = Scale.of(HEADER_BITS / 10, 1);
        flip(
                closed,
                "history.db",
                HEADER_BITS / step,
                size -> (bit[0]++ * step) + random.below(step),
                History::open);
    }

    @Test
    void inTheLogThatAKilledProgramLeft() throws Exception {
        flip(killed, "history.db-wal", Scale.of(15, 500), random::below, History::open);
    }

    @Test
    void inALogThatCouldNotBeEmptied() throws Exception {
        flip(killedWhileRead, "history.db-wal", Scale.of(15, 500), random::below, History::open);
    }

    @Test
    void inTheNoteOfTheNewestEvent() throws Exception {
        flip(closed, "history.db-head", Scale.of(10, 500), random::below, History::open);
    }

    @Test
    void isNotFoundByAnOpeningThatDoesNotLook() {
        assertThatThrownBy(() ->
                        flip(closed, "history.db", 500, random::below, BitFlipTest::openUnchecked))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("without a word");
    }

    @Test
    void inTheLogIsNotFoundByAnOpeningThatDoesNotLook() {
        assertThatThrownBy(() ->
                        flip(
                                killedWhileRead,
                                "history.db-wal",
                                500,
                                random::below,
                                BitFlipTest::openUnchecked))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("without a word");
    }

    private static History openUnchecked(Path file, Clock clock)
            throws HistoryUnavailableException {
        try {
            return History.open(file, clock, Database::open);
        } catch (SQLException e) {
            throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
        }
    }

    private void flip(Path set, String name, int count, IntUnaryOperator bits, Opening opening)
            throws IOException {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        byte[] whole = Files.readAllBytes(set.resolve(name));
        for (int i = 0; i < count; i++) {
            int bit = bits.applyAsInt(whole.length * Byte.SIZE);
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Path folder = Files.createTempDirectory(temporary, "flip");
            SampleHistory.copyFiles(set, folder);
            Files.write(folder.resolve(name), flipped);
            fates.merge(fate(folder, opening, random + ", bit " + bit), 1, Integer::sum);
        }
        System.out.printf(
                "%d flips in %s of %s: %s (%s)%n", count, name, set.getFileName(), fates, random);
    }

    private Fate fate(Path folder, Opening opening, String which) {
        try (HistoryFile file =
                new HistoryFile(SampleHistory.in(folder), SampleHistory.CLOCK, opening)) {
            Answers shown = Answers.of(file.history());
            Optional<Recovery> word = file.takeRecovery();
            if (word.isEmpty() || word.get().extent() == Extent.WHOLE) {
                assertThat(shown).as("changed without a word: %s", which).isEqualTo(originals);
                return word.isEmpty() ? Fate.UNCHANGED : Fate.RESTORED_WHOLE;
            }
            checkPart(shown, word.get(), which);
            return Fate.RESTORED_IN_PART;
        } catch (HistoryUnavailableException e) {
            return e.reason() == Reason.NEWER ? Fate.REFUSED_AS_NEWER : Fate.REFUSED;
        }
    }

    /** What is there is as it was, or waits for a person to look; what is missing was counted. */
    private void checkPart(Answers shown, Recovery word, String which) {
        for (HistoryEntry entry : shown.page()) {
            assertThat(originals.page())
                    .as(which)
                    .filteredOn(original -> original.id() == entry.id())
                    .singleElement()
                    .satisfies(original -> assertThat(entry.intent()).isEqualTo(original.intent()))
                    .satisfies(original ->
                            assertThat(entry.isUnsettled() || entry.equals(original)).isTrue());
        }
        if (word.extent() == Extent.UP_TO) {
            assertThat((long) originals.page().size() - shown.page().size())
                    .as("missing, %s", which)
                    .isEqualTo(word.missing());
        }
    }

    private Answers answers(Path set) throws IOException, HistoryUnavailableException {
        Path folder = Files.createTempDirectory(temporary, "whole");
        SampleHistory.copyFiles(set, folder);
        try (HistoryFile file = SampleHistory.file(folder)) {
            Answers answers = Answers.of(file.history());
            assertThat(file.takeRecovery()).isEmpty();
            return answers;
        }
    }
}
