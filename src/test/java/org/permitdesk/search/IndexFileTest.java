package org.permitdesk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Scale;
import org.permitdesk.history.BulkHistory;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Sqlite;

/** Whatever lies where the index should be: the answers are right, or a reason is given. */
class IndexFileTest {
    private static final int ENTRIES = 200;
    private static final Question EVERY = new Question("winnipeg", Filter.NONE, Order.NEWEST_FIRST);

    @TempDir private Path folder;
    private Path index;
    private HistoryFile history;
    private long[] right;

    @BeforeEach
    void makeBoth() throws Exception {
        index = folder.resolve("history-index.db");
        history = history("history", new Office(20));
        right = ask();
        assertThat(right).hasSizeBetween(ENTRIES / 4, ENTRIES - 1);
    }

    @AfterEach
    void close() {
        history.close();
    }

    private HistoryFile history(String name, Office office) throws Exception {
        Path file = folder.resolve(name + ".db");
        BulkHistory.make(file, ENTRIES, office::past);
        return new HistoryFile(file, Clock.systemUTC());
    }

    private long[] ask() throws HistoryUnavailableException {
        try (Search search = new Search(index, history)) {
            return search.all(EVERY);
        }
    }

    @Test
    void goesOnWithTheFileThatIsThere() throws Exception {
        Object before = Files.readAttributes(index, BasicFileAttributes.class).fileKey();
        assertThat(ask()).isEqualTo(right);
        assertThat(Files.readAttributes(index, BasicFileAttributes.class).fileKey())
                .isEqualTo(before);
    }

    @Test
    void belongsToItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(index)))
                .isEqualTo("rw-------");
    }

    @Test
    void isMadeAnewWhereItIsMissing() throws Exception {
        Index.delete(index);
        assertThat(ask()).isEqualTo(right);
    }

    @Test
    void isMadeAnewWhereItIsEmpty() throws Exception {
        Files.write(index, new byte[0]);
        assertThat(ask()).isEqualTo(right);
    }

    @Test
    void isMadeAnewWhereItIsNoDatabase() throws Exception {
        Files.writeString(index, "reference_id;plate\n".repeat(500));
        assertThat(ask()).isEqualTo(right);
    }

    @Test
    void isMadeAnewWhereItIsAnotherDatabase() throws Exception {
        Index.delete(index);
        try (Connection other = Sqlite.open(index)) {
            Sqlite.execute(other, "CREATE TABLE entry (x)");
            Sqlite.execute(other, "PRAGMA user_version = 1");
        }
        assertThat(ask()).isEqualTo(right);
    }

    @Test
    void isMadeAnewWhereItIsOfAnotherVersion() throws Exception {
        try (Connection newer = Sqlite.open(index)) {
            Sqlite.execute(newer, "DELETE FROM said");
            Sqlite.execute(newer, "PRAGMA user_version = 99");
        }
        assertThat(ask()).isEqualTo(right);
    }

    @Test
    void isMadeAnewWhereItIsOfAnotherHistory() throws Exception {
        history.close();
        history = history("other", new Office(7));
        long[] found = ask();
        Index.delete(index);
        assertThat(found).isEqualTo(ask());
    }

    /** As after a backup was put in place. */
    @Test
    void isMadeAnewWhereItIsAheadOfTheHistory() throws Exception {
        Path backup = folder.resolve("backup.db");
        Files.copy(folder.resolve("history.db"), backup);
        history.history().queue(new Office(1).past(1).intent());
        ask();
        history.close();
        Files.copy(backup, folder.resolve("history.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(folder.resolve("history.db-head"));
        history = new HistoryFile(folder.resolve("history.db"), Clock.systemUTC());
        assertThat(ask()).isEqualTo(right);
    }

    @Test
    void isMadeAnewWhereItWasCutOff() throws Exception {
        byte[] whole = Files.readAllBytes(index);
        SplittableRandom random = new SplittableRandom(20_261_101L);
        for (int i = 0; i < Scale.of(8, 200); i++) {
            int length = random.nextInt(whole.length);
            Files.write(index, Arrays.copyOf(whole, length));
            assertThat(ask()).as("%d bytes", length).isEqualTo(right);
        }
    }

    /** SQLite notices when pages are not pages any more, at the latest when it comes upon them. */
    @Test
    void isMadeAnewWherePagesWereOverwritten() throws Exception {
        byte[] whole = Files.readAllBytes(index);
        SplittableRandom random = new SplittableRandom(20_261_101L);
        for (int i = 0; i < Scale.of(8, 200); i++) {
            byte[] damaged = whole.clone();
            int from = random.nextInt(whole.length / 4096 - 3) * 4096;
            byte[] garbage = new byte[3 * 4096];
            random.nextBytes(garbage);
            System.arraycopy(garbage, 0, damaged, from, garbage.length);
            Files.write(index, damaged);
            long[] found = ask();
            assertThat(LongStream.of(right).boxed().toList())
                    .as("overwritten at %d", from)
                    .containsAll(LongStream.of(found).boxed().toList());
        }
    }

    @Test
    void isMadeAnewWhileItIsOpen() throws Exception {
        try (Search search = new Search(index, history)) {
            assertThat(search.all(EVERY)).isEqualTo(right);
            try (Connection other = Sqlite.open(index)) {
                Sqlite.execute(other, "DROP TABLE said");
            }
            assertThat(search.all(EVERY)).isEqualTo(right);
        }
    }

    @Test
    void saysWhyItCannotBeMadeAndStillShowsTheNewest() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.writeString(closed.resolve("history-index.db"), "");
        Path below = closed.resolve("history-index.db").resolve("index.db");
        try (Search search = new Search(below, history)) {
            assertThatThrownBy(() -> search.all(EVERY))
                    .isInstanceOfSatisfying(
                            HistoryUnavailableException.class,
                            e -> {
                                assertThat(e.reason())
                                        .isEqualTo(HistoryUnavailableException.Reason.NOT_WRITABLE);
                                assertThat(e.location()).isEqualTo(below.toString());
                            });
            assertThat(search.first(Question.ALL, 5)).hasSize(5);
        }
    }

    @Test
    void saysSoInAFolderThatIsReadOnly() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("read-only"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        assumeTrue(!canWrite(closed), "the superuser may write everywhere");
        try (Search search = new Search(closed.resolve("index.db"), history)) {
            assertThatThrownBy(() -> search.all(EVERY))
                    .isInstanceOf(HistoryUnavailableException.class);
            assertThat(search.first(Question.ALL, 5)).hasSize(5);
        }
    }

    private static boolean canWrite(Path folder) {
        try {
            Files.delete(Files.createFile(folder.resolve("try")));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
