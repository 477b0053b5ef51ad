package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.history.History.Connecting;
import org.permitdesk.history.HistoryUnavailableException.Reason;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.send.Order;
import org.permitdesk.send.UpdateSender;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;

/** What is acknowledged survives a power cut, or nothing is sent. */
class DurabilityTest {
    @TempDir private Path folder;

    @Test
    void everyConnectionWaitsForTheDisk() throws Exception {
        checkEveryConnection(Database::open);
    }

    @Test
    void aConnectionThatDoesNotWaitIsFound() {
        assertThatThrownBy(() ->
                        checkEveryConnection(file -> {
                            Connection connection = Sqlite.open(file);
                            Sqlite.execute(connection, "PRAGMA synchronous = NORMAL");
                            return connection;
                        }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aConnectionThatDoesNotWaitIsRefused() throws Exception {
        Database.create(file());
        try (Connection connection = Sqlite.open(file())) {
            Sqlite.execute(connection, "PRAGMA synchronous = NORMAL");
            assertRefused(() -> Database.requireDurable(connection, file()));
        }
    }

    @Test
    void aDatabaseThatCannotWriteAheadIsRefused() {
        assertRefused(() -> Database.open(Path.of(":memory:")));
    }

    @Test
    void sendsNothingWhileAnotherProgramKeepsTheHistoryFromWritingAhead() throws Exception {
        Database.create(file());
        try (Connection other = Sqlite.open(file())) {
            Sqlite.execute(other, "PRAGMA journal_mode = DELETE");
            other.setAutoCommit(false);
            Sqlite.text(other, "SELECT * FROM entry");
            checkNothingIsSent();
        }
    }

    @Test
    void sendsOnceTheOtherProgramLetsGo() throws Exception {
        Database.create(file());
        try (Connection other = Sqlite.open(file())) {
            Sqlite.execute(other, "PRAGMA journal_mode = DELETE");
        }
        assertThatThrownBy(this::checkNothingIsSent).isInstanceOf(AssertionError.class);
    }

    private void checkNothingIsSent() {
        try (HistoryFile history = SampleHistory.file(folder);
                RawServer server = RawServer.replying(Examples.SUCCESS)) {
            Order order =
                    new Order(
                            Examples.destination(server.http()),
                            Examples.FULL,
                            null,
                            Examples.TOKEN,
                            Examples.PATIENT);
            assertThat(
                            new UpdateSender(
                                            history,
                                            new OpscomClient(),
                                            () -> Examples.ORIGIN,
                                            new SplittableRandom(1))
                                    .prepare(order)
                                    .run(progress -> {})
                                    .outcome())
                    .isInstanceOfSatisfying(
                            NotSent.class,
                            outcome -> assertThat(outcome.obstacle()).isEqualTo(Obstacle.HISTORY));
            assertThat(server.connections()).isZero();
        }
    }

    /** Asks SQLite, on each of the connections that a history makes, what it will do. */
    private void checkEveryConnection(Connecting connecting) throws Exception {
        Database.create(file());
        List<Connection> made = new ArrayList<>();
        try (History history =
                History.open(
                        file(),
                        SampleHistory.CLOCK,
                        file -> {
                            made.add(connecting.to(file));
                            return made.getLast();
                        })) {
            assertThat(history.unsettled()).isEmpty();
            assertThat(made).hasSize(2).allSatisfy(DurabilityTest::assertDurable);
        }
    }

    private static void assertDurable(Connection connection) throws SQLException {
        assertThat(Sqlite.text(connection, "PRAGMA journal_mode")).isEqualTo("wal");
        assertThat(Sqlite.text(connection, "PRAGMA synchronous")).as("FULL").isEqualTo("2");
        assertThat(Sqlite.text(connection, "PRAGMA foreign_keys")).isEqualTo("1");
        assertThat(Sqlite.text(connection, "PRAGMA wal_autocheckpoint")).isEqualTo("1");
    }

    private static void assertRefused(ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        HistoryUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE));
    }

    private Path file() {
        return SampleHistory.in(folder);
    }
}
