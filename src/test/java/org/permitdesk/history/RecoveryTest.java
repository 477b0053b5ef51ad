package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.HistoryUnavailableException.Reason;
import org.permitdesk.history.Recovery.Extent;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

/** A damaged history is moved aside, restored as far as can be, and never without a word. */
class RecoveryTest {
    private static final LocalDateTime WRITTEN = LocalDateTime.parse("2026-11-23T14:05:06.789");

    /** How many entries the backup has, and how many were added after it. */
    private static final int BACKED_UP = 12;

    private static final int ADDED = 12;

    @TempDir private Path temporary;
    private Path folder = Path.of("");
    private Path database = Path.of("");
    private List<HistoryEntry> originals = List.of();

    @BeforeEach
    void makeHistoryWithBackup() throws Exception {
        folder = Files.createDirectory(temporary.resolve("data"));
        database = SampleHistory.in(folder);
        try (HistoryFile file = SampleHistory.file(folder)) {
            SampleHistory.add(file.history(), BACKED_UP);
            file.backUp();
            SampleHistory.add(file.history(), ADDED);
        }
        SampleHistory.file(folder).history().close();
        try (HistoryFile file = SampleHistory.file(folder)) {
            originals = entries(file);
            assertThat(file.takeRecovery()).isEmpty();
        }
    }

    @Test
    void restoresTheBackupForAnEmptyFile() throws Exception {
        Files.write(database, new byte[0]);
        assertRestoredFromBackupAlone();
    }

    /** The check would notice a program that begins anew without a word. */
    @Test
    void findsAHistoryThatSilentlyBeginsAnew() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        SampleHistory.file(elsewhere).history().close();
        HistoryFile beginsAnew =
                new HistoryFile(
                        database,
                        SampleHistory.CLOCK,
                        (file, clock) -> History.open(SampleHistory.in(elsewhere), clock));
        assertThatThrownBy(() -> assertRestoredFromBackupAlone(beginsAnew))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void restoresTheBackupForAFileThatIsNoDatabase() throws Exception {
        Files.writeString(database, "somebody's file ".repeat(1_000));
        assertRestoredFromBackupAlone();
    }

    @Test
    void restoresTheBackupForAnotherProgramsDatabase() throws Exception {
        Files.delete(database);
        try (Connection other = Sqlite.open(database)) {
            Sqlite.execute(other, "CREATE TABLE entry (id INTEGER)");
        }
        assertRestoredFromBackupAlone();
    }

    @Test
    void restoresTheBackupForAFileThatIsGone() throws Exception {
        Files.delete(database);
        assertRestoredFromBackupAlone();
    }

    @Test
    void restoresTheBackupForAnotherHistory() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        try (HistoryFile file = SampleHistory.file(elsewhere)) {
            SampleHistory.add(file.history(), 40);
        }
        Files.copy(SampleHistory.in(elsewhere), database, StandardCopyOption.REPLACE_EXISTING);
        assertRestoredFromBackupAlone();
    }

    @Test
    void losesNothingWhereOnlyAnOldEntryIsDamaged() throws Exception {
        change("UPDATE entry SET plate = 'CHANGED' WHERE id = 2");
        assertRestoredWhole();
    }

    @Test
    void losesNothingWhereOnlyAQuestionIsDamaged() throws Exception {
        change("DROP INDEX event_unknown");
        assertRestoredWhole();
    }

    @Test
    void saysSoWhenAnOlderCopyWasPutInPlace() throws Exception {
        byte[] older = Files.readAllBytes(database);
        try (HistoryFile file = SampleHistory.file(folder)) {
            SampleHistory.add(file.history(), 5);
        }
        Files.write(database, older);
        try (HistoryFile file = SampleHistory.file(folder)) {
            assertThat(entries(file)).isEqualTo(originals);
            assertThat(file.takeRecovery())
                    .get()
                    .extracting(Recovery::extent, Recovery::missing)
                    .containsExactly(Extent.UP_TO, 5L);
        }
    }

    @Test
    void restoresUpToTheFirstEntryThatIsDamaged() throws Exception {
        change("UPDATE entry SET plate = 'CHANGED' WHERE id = 17");
        try (HistoryFile file = SampleHistory.file(folder)) {
            assertThat(entries(file)).extracting(HistoryEntry::intent).isEqualTo(intentsUpTo(16));
            assertThat(file.takeRecovery())
                    .get()
                    .extracting(Recovery::extent, Recovery::missing)
                    .containsExactly(Extent.UP_TO, (long) BACKED_UP + ADDED - 16);
        }
    }

    @Test
    void restoresATruncatedHistoryAsFarAsItCan() throws Exception {
        RandomText random = RandomText.seeded();
        byte[] whole = Files.readAllBytes(database);
        for (int i = 0; i < Scale.of(10, 200); i++) {
            Path copy = Files.createTempDirectory(temporary, "cut");
            SampleHistory.copyFiles(folder, copy);
            int length = random.below(whole.length);
            Files.write(SampleHistory.in(copy), Arrays.copyOf(whole, length));
            try (HistoryFile file = SampleHistory.file(copy)) {
                List<HistoryEntry> there = entries(file);
                Recovery recovery = file.takeRecovery().orElseThrow();
                assertThat(there).as("cut to %d, %s", length, random).hasSizeGreaterThan(11);
                assertThat(originals.size() - there.size())
                        .as("missing, cut to %d, %s", length, random)
                        .isEqualTo((int) recovery.missing());
            }
        }
    }

    @Test
    void noticesThatTheLogOfAKilledProgramIsGoneOrCut() throws Exception {
        Path killed = temporary.resolve("killed");
        try (HistoryFile file = SampleHistory.file(folder);
                Connection reader = Sqlite.open(database)) {
            file.history();
            reader.setAutoCommit(false);
            Sqlite.text(reader, "SELECT * FROM entry");
            SampleHistory.add(file.history(), 6);
            SampleHistory.copyFiles(folder, killed);
        }
        RandomText random = RandomText.seeded();
        byte[] log = Files.readAllBytes(killed.resolve("history.db-wal"));
        for (int i = 0; i < Scale.of(10, 200); i++) {
            Path copy = Files.createTempDirectory(temporary, "cut");
            SampleHistory.copyFiles(killed, copy);
            Path cut = copy.resolve("history.db-wal");
            int length = random.below(log.length);
            if (i == 0) {
                Files.delete(cut);
            } else {
                Files.write(cut, Arrays.copyOf(log, length));
            }
            try (HistoryFile file = SampleHistory.file(copy)) {
                List<HistoryEntry> there = entries(file);
                assertThat(file.takeRecovery())
                        .as("cut to %d, %s", length, random)
                        .get()
                        .extracting(Recovery::extent, Recovery::missing)
                        .containsExactly(Extent.UP_TO, (long) originals.size() + 6 - there.size());
            }
        }
    }

    @Test
    void leavesWhatMayHaveBeenSentSinceInDoubt() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        try (HistoryFile file = SampleHistory.file(elsewhere)) {
            History history = file.history();
            history.queue(SampleHistory.intent(1));
            history.depart(SampleHistory.intent(2));
            history.finish(
                    history.depart(SampleHistory.intent(3)), new NotSent(Obstacle.TLS, ""), null);
            file.backUp();
            history.depart(SampleHistory.intent(4));
        }
        Files.write(SampleHistory.in(elsewhere), new byte[0]);
        try (HistoryFile file = SampleHistory.file(elsewhere)) {
            assertThat(entries(file))
                    .hasSize(3)
                    .extracting(HistoryEntry::state)
                    .containsOnly(new Ended(new Unknown(Doubt.HISTORY_RESTORED, "")));
        }
    }

    @Test
    void cannotTellWhatIsMissingWithoutANoteOfTheNewestEvent() throws Exception {
        Files.delete(new FileSet(database).head());
        Files.write(database, new byte[0]);
        try (HistoryFile file = SampleHistory.file(folder)) {
            assertThat(entries(file)).hasSize(BACKED_UP);
            assertThat(file.takeRecovery()).map(Recovery::extent).contains(Extent.UNSURE);
        }
    }

    @Test
    void goesBackToAnOlderBackupWhereTheNewestIsDamaged() throws Exception {
        Path newest = folder.resolve("backups").resolve("history-2026-11-23.db");
        Files.copy(newest, newest.resolveSibling("history-2026-11-20.db"));
        Files.write(newest, new byte[100]);
        Files.write(database, new byte[0]);
        assertRestoredFromBackupAlone();
    }

    @Test
    void saysThatItBeginsAnewWhereThereIsNothingToRestore() throws Exception {
        Files.delete(folder.resolve("backups").resolve("history-2026-11-23.db"));
        Files.write(database, new byte[0]);
        try (HistoryFile file = SampleHistory.file(folder)) {
            assertThat(entries(file)).isEmpty();
            assertThat(file.takeRecovery())
                    .get()
                    .extracting(Recovery::extent, Recovery::upTo)
                    .containsExactly(Extent.NOTHING, Optional.empty());
        }
    }

    @Test
    void restoresWhatItCanWithoutABackup() throws Exception {
        Files.delete(folder.resolve("backups").resolve("history-2026-11-23.db"));
        change("UPDATE event SET state = 'DONE' WHERE id = 20");
        try (HistoryFile file = SampleHistory.file(folder)) {
            assertThat(entries(file)).isNotEmpty();
            assertThat(file.takeRecovery()).map(Recovery::extent).contains(Extent.UP_TO);
        }
    }

    @Test
    void keepsTheDamagedFilesTogetherAsTheyWere() throws Exception {
        Files.write(database, new byte[100]);
        Files.write(folder.resolve("history.db-wal"), new byte[77]);
        Map<String, ByteBuffer> before = contents(folder);
        try (HistoryFile file = SampleHistory.file(folder)) {
            file.history();
            Path aside = file.takeRecovery().orElseThrow().damaged();
            assertThat(aside).isEqualTo(folder.resolve("damaged/2026-11-23T14-05-06Z"));
            before.keySet().removeIf(name -> name.endsWith("-shm"));
            Map<String, ByteBuffer> after = contents(aside);
            after.keySet().removeIf(name -> name.endsWith("-shm"));
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void keepsEachOfTwoDamagedHistoriesInTheSameSecond() throws Exception {
        for (int i = 1; i <= 2; i++) {
            Files.write(database, new byte[i]);
            try (HistoryFile file = SampleHistory.file(folder)) {
                file.history();
                assertThat(file.takeRecovery().orElseThrow().damaged().resolve("history.db"))
                        .hasSize(i);
            }
        }
    }

    @Test
    void tellsOnce() throws Exception {
        Files.write(database, new byte[0]);
        try (HistoryFile file = SampleHistory.file(folder)) {
            file.history();
            assertThat(file.takeRecovery()).isPresent();
            assertThat(file.takeRecovery()).isEmpty();
        }
        try (HistoryFile file = SampleHistory.file(folder)) {
            file.history();
            assertThat(file.takeRecovery()).isEmpty();
        }
    }

    @Test
    void leavesEverythingAsItIsWhereItCannotMoveItAside() throws Exception {
        Files.write(database, new byte[0]);
        Files.createFile(folder.resolve("damaged"));
        Map<String, ByteBuffer> before = contents(folder);
        try (HistoryFile file = SampleHistory.file(folder)) {
            assertThatThrownBy(file::history)
                    .isInstanceOfSatisfying(
                            HistoryUnavailableException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
            assertThat(file.takeRecovery()).isEmpty();
        }
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void movesEverythingBackWhereItCannotMoveAll() throws Exception {
        Path otherDisk = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(otherDisk)
                        && !Files.getFileStore(otherDisk).equals(Files.getFileStore(folder)));
        Path target = Files.createTempDirectory(otherDisk, "permit-desk");
        try {
            Files.createSymbolicLink(folder.resolve("damaged"), target);
            Files.write(database, new byte[0]);
            // A folder with something in it cannot go to another disk.
            Files.createDirectories(folder.resolve("history.db-journal").resolve("inside"));
            Map<String, ByteBuffer> before = contents(folder);
            try (HistoryFile file = SampleHistory.file(folder)) {
                assertThatThrownBy(file::history).isInstanceOf(HistoryUnavailableException.class);
            }
            assertThat(contents(folder)).isEqualTo(before);
        } finally {
            try (Stream<Path> left = Files.walk(target)) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @Test
    void touchesNoByteOfANewerHistoryThatAKilledProgramLeft() throws Exception {
        Path killed = temporary.resolve("killed");
        try (Connection newer = Sqlite.open(database)) {
            Sqlite.execute(newer, "PRAGMA wal_autocheckpoint = 0");
            Sqlite.execute(newer, "PRAGMA user_version = " + (Schema.VERSION + 1));
            SampleHistory.copyFiles(folder, killed);
        }
        Map<String, ByteBuffer> before = contents(killed);
        try (HistoryFile file = SampleHistory.file(killed)) {
            assertThatThrownBy(file::history)
                    .isInstanceOfSatisfying(
                            HistoryUnavailableException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.NEWER));
        }
        Map<String, ByteBuffer> after = contents(killed);
        after.remove("history.db-shm");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void goesOnWithTheNextEntryAfterARestore() throws Exception {
        Files.write(database, new byte[0]);
        try (HistoryFile file = SampleHistory.file(folder)) {
            SampleHistory.add(file.history(), 3);
        }
        try (HistoryFile file = SampleHistory.file(folder)) {
            assertThat(entries(file)).hasSize(BACKED_UP + 3);
            assertThat(file.takeRecovery()).isEmpty();
        }
    }

    private void assertRestoredFromBackupAlone() throws Exception {
        assertRestoredFromBackupAlone(SampleHistory.file(folder));
    }

    private void assertRestoredFromBackupAlone(HistoryFile opened) throws Exception {
        try (HistoryFile file = opened) {
            assertThat(entries(file))
                    .extracting(HistoryEntry::intent)
                    .isEqualTo(intentsUpTo(BACKED_UP));
            assertThat(file.takeRecovery())
                    .get()
                    .extracting(Recovery::extent, Recovery::upTo, Recovery::missing)
                    .containsExactly(Extent.UP_TO, Optional.of(WRITTEN), (long) ADDED);
        }
    }

    private List<Intent> intentsUpTo(long id) {
        return originals.stream()
                .filter(entry -> entry.id() <= id)
                .map(HistoryEntry::intent)
                .toList();
    }

    private void assertRestoredWhole() throws Exception {
        try (HistoryFile file = SampleHistory.file(folder)) {
            assertThat(entries(file)).isEqualTo(originals);
            assertThat(file.takeRecovery())
                    .get()
                    .extracting(Recovery::extent, Recovery::missing)
                    .containsExactly(Extent.WHOLE, 0L);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection other = Sqlite.open(database)) {
            Sqlite.execute(other, sql);
        }
    }

    private static List<HistoryEntry> entries(HistoryFile file) throws HistoryUnavailableException {
        return file.history().newest(1_000);
    }

    private static Map<String, ByteBuffer> contents(Path folder) throws IOException {
        Map<String, ByteBuffer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        file.getFileName().toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
