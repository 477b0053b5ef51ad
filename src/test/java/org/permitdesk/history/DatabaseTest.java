package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.history.HistoryUnavailableException.Reason;

/** What the file on the disk is, and what happens when it is something else. */
class DatabaseTest {
    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("history.db");
    }

    @Test
    void writesAheadAndWaitsForTheDisk() throws Exception {
        Database.create(file);
        try (Connection connection = Database.open(file)) {
            assertThat(query(connection, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(query(connection, "PRAGMA synchronous")).as("FULL").isEqualTo("2");
            assertThat(query(connection, "PRAGMA foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void belongsToItsOwnerAlone() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        try (History history = open()) {
            history.depart(Examples.intent(Examples.nowhere(), Examples.FULL));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .hasSize(4)
                        .allSatisfy(each ->
                                assertThat(Files.getPosixFilePermissions(each))
                                        .as(each.toString())
                                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            }
        }
    }

    @Test
    void leavesNothingElseInTheFolder() throws Exception {
        open().close();
        assertThat(contents()).containsOnlyKeys("history.db", "history.db-head");
    }

    @Test
    void opensUnderANameWithBlanksAndAccents() throws Exception {
        file = folder.resolve("Été 50% #1.db");
        try (History history = open()) {
            history.depart(Examples.intent(Examples.nowhere(), Examples.FULL));
        }
        assertThat(contents()).containsOnlyKeys("Été 50% #1.db", "Été 50% #1.db-head");
    }

    @Test
    void neverReplacesAHistoryThatAnotherInstanceMadeMeanwhile() throws Exception {
        try (History history = open()) {
            history.depart(Examples.intent(Examples.nowhere(), Examples.FULL));
        }

        Database.create(file);

        try (History history = open()) {
            assertThat(history.newest(10)).hasSize(1);
        }
        assertThat(contents()).containsOnlyKeys("history.db", "history.db-head");
    }

    @Test
    void showsTheIntentToOtherConnectionsBeforeItsOutcome() throws Exception {
        try (History history = open();
                Connection other = connect()) {
            history.depart(Examples.intent(Examples.nowhere(), Examples.FULL));
            assertThat(query(other, "SELECT state FROM entry_now")).isEqualTo("IN_FLIGHT");
        }
    }

    @Test
    void readsWhileAnotherConnectionWrites() throws Exception {
        try (History history = open();
                Connection other = connect()) {
            history.depart(Examples.intent(Examples.nowhere(), Examples.FULL));
            Sqlite.execute(other, "BEGIN IMMEDIATE");
            Sqlite.execute(other, "UPDATE entry SET ticket = 'not committed'");

            assertTimeoutPreemptively(
                    Duration.ofSeconds(3), // less than a writer waits for another
                    () ->
                            assertThat(history.newest(10))
                                    .extracting(entry -> entry.update().ticket())
                                    .containsExactly(Examples.FULL.ticket()));
        }
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        Files.createFile(file);
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void refusesGarbage() throws Exception {
        Files.writeString(file, "not a database, but long enough to be taken for one ".repeat(100));
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void refusesAnotherProgramsDatabase() throws Exception {
        try (Connection other = connect()) {
            Sqlite.execute(other, "CREATE TABLE entry (id INTEGER)");
        }
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void refusesTheHistoryOfANewerVersion() throws Exception {
        open().close();
        try (Connection newer = connect()) {
            Sqlite.execute(newer, "PRAGMA user_version = " + (Schema.VERSION + 1));
        }
        assertRefused(Reason.NEWER);
    }

    @Test
    void refusesAHistoryWhoseTablesAreGone() throws Exception {
        open().close();
        try (Connection other = connect()) {
            Sqlite.execute(other, "DROP VIEW entry_now");
        }
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void refusesAHistoryOfNoVersion() throws Exception {
        open().close();
        try (Connection other = connect()) {
            Sqlite.execute(other, "PRAGMA user_version = 0");
        }
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void refusesAHistoryOfWhichOnlyTheLogIsLeft() throws Exception {
        Files.write(folder.resolve("history.db-wal"), new byte[100]);
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void takesNoFailureToReadForDamage() throws Exception {
        Database.create(file);
        Connection closed = Sqlite.open(file);
        closed.close();
        assertThatThrownBy(() -> Chain.follow(closed, Chain.Link.NONE))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void refusesHalfAHistory() throws Exception {
        open().close();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void refusesRowsThatBreakTheRules() throws Exception {
        try (History history = open()) {
            history.depart(Examples.intent(Examples.nowhere(), Examples.FULL));
        }
        try (Connection other = connect()) {
            Sqlite.execute(other, "UPDATE entry SET amount = 'a lot'");
        }
        assertRefused(Reason.DAMAGED);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        file = folder.resolve("nowhere").resolve("history.db");
        assertThat(refusal().reason()).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(refusal().location()).isEqualTo(file.toString());
    }

    @Test
    void refusesAReadOnlyFolder() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeFalse(Files.isWritable(folder), "root writes everywhere");
            assertRefused(Reason.NOT_WRITABLE);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private History open() throws HistoryUnavailableException {
        return History.open(file, Clock.systemUTC());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private HistoryUnavailableException refusal() {
        return catchThrowableOfType(HistoryUnavailableException.class, () -> open().close());
    }

    /** It does not open, says why, and every byte in the folder is what it was. */
    private void assertRefused(Reason reason) throws IOException {
        Map<String, ByteBuffer> before = contents();
        assertThat(refusal())
                .isNotNull()
                .extracting(HistoryUnavailableException::reason)
                .isEqualTo(reason);
        assertThat(contents()).isEqualTo(before);
    }

    private Map<String, ByteBuffer> contents() throws IOException {
        Map<String, ByteBuffer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                contents.put(
                        each.getFileName().toString(), ByteBuffer.wrap(Files.readAllBytes(each)));
            }
        }
        return contents;
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
