package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.HistoryUnavailableException.Reason;
import org.permitdesk.history.Step.Reached;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;

/** A history of each earlier version is gone on with, and nothing of it is lost. */
class UpgradeTest {
    private static final Instant AT = Instant.parse("2026-10-01T09:08:07.654Z");

    /** As the first version made it; never to be changed. */
    private static final List<String> VERSION_1 =
            List.of(
                    "PRAGMA journal_mode = WAL",
                    """
                    CREATE TABLE entry (
                      id INTEGER PRIMARY KEY AUTOINCREMENT,
                      created_at TEXT NOT NULL,
                      profile_id TEXT NOT NULL,
                      profile_name TEXT NOT NULL,
                      base_url TEXT NOT NULL,
                      client_code TEXT NOT NULL,
                      production INTEGER NOT NULL,
                      reference_id TEXT NOT NULL,
                      plate TEXT,
                      amount TEXT,
                      currency TEXT,
                      end_lot TEXT,
                      end_offset TEXT,
                      end_zone TEXT,
                      end_sent_as TEXT,
                      reason TEXT NOT NULL,
                      ticket TEXT NOT NULL
                    ) STRICT
                    """,
                    "CREATE INDEX entry_reference_id ON entry (lower(reference_id), id)",
                    """
                    CREATE TABLE event (
                      id INTEGER PRIMARY KEY AUTOINCREMENT,
                      entry_id INTEGER NOT NULL REFERENCES entry (id),
                      at TEXT NOT NULL,
                      state TEXT NOT NULL,
                      cause TEXT,
                      code INTEGER,
                      message TEXT NOT NULL
                    ) STRICT
                    """,
                    "CREATE INDEX event_entry ON event (entry_id, id)",
                    """
                    CREATE VIEW entry_now AS
                    SELECT entry.*, event.state, event.cause, event.code, event.message
                    FROM entry JOIN event
                      ON event.id = (SELECT max(id) FROM event WHERE entry_id = entry.id)
                    """,
                    "PRAGMA application_id = 1346663275",
                    "PRAGMA user_version = 1");

    private static final String FULL =
            """
            INSERT INTO entry VALUES (%d, '2026-10-01T09:08:07.654Z', 'oc-toma', 'Toma Parking',
              'https://controller.invalid', 'OC-TOMA', 0, '1a9b5375-cb75-4c71-9939-eeae550b09ac', 'PL8RDR',
              '14.50', 'CAD', '2026-11-30T23:59:59', '-05:00', 'America/Winnipeg', 'UTC', 'caller misread O',
              'T-17')
            """;

    private static final String PLATE_ONLY =
            """
            INSERT INTO entry VALUES (%d, '2026-10-01T09:08:07.654Z', 'oc-toma', 'Toma Parking',
              'https://controller.invalid', 'OC-TOMA', 0, '1a9b5375-cb75-4c71-9939-eeae550b09ac', 'PL8RDR',
              NULL, NULL, NULL, NULL, NULL, NULL, '', '')
            """;

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void makeVersion1() throws SQLException {
        file = SampleHistory.in(folder);
        try (Connection old = Sqlite.open(file)) {
            for (String statement : VERSION_1) {
                Sqlite.execute(old, statement);
            }
            add(old, 1, FULL, "'DONE', NULL, NULL, '1A9B'");
            add(old, 2, PLATE_ONLY, "'REFUSED', NULL, 9009, 'Record not found.'");
            // Numbers of events that a rolled back transaction has left out.
            Sqlite.execute(old, "UPDATE sqlite_sequence SET seq = seq + 7 WHERE name = 'event'");
            add(old, 3, PLATE_ONLY, "'NOT_SENT', 'TLS', NULL, 'handshake'");
            add(old, 4, FULL, "'UNKNOWN', 'NO_ANSWER', NULL, ''");
            Sqlite.execute(old, FULL.formatted(5));
            event(old, 5, "'IN_FLIGHT', NULL, NULL, ''");
        }
    }

    @Test
    void everyEntryOfVersion1IsThere() throws Exception {
        assertEveryEntryIsThere();
    }

    /** The check would notice an upgrade that loses what an entry came to. */
    @Test
    void findsAnUpgradeThatLosesAnEvent() throws Exception {
        try (Connection old = Sqlite.open(file)) {
            Sqlite.execute(old, "DELETE FROM event WHERE entry_id = 2 AND state = 'REFUSED'");
        }
        assertThatThrownBy(this::assertEveryEntryIsThere).isInstanceOf(AssertionError.class);
    }

    private void assertEveryEntryIsThere() throws Exception {
        try (HistoryFile history = SampleHistory.file(folder)) {
            assertThat(history.history().newest(100))
                    .containsExactly(
                            entry(5, Examples.FULL, new Unknown(Doubt.PROGRAM_ENDED, "")),
                            entry(4, Examples.FULL, new Unknown(Doubt.NO_ANSWER, "")),
                            entry(3, Examples.PLATE_ONLY, new NotSent(Obstacle.TLS, "handshake")),
                            entry(2, Examples.PLATE_ONLY, new Refused(9009, "Record not found.")),
                            entry(1, Examples.FULL, new Done("1A9B")));
            assertThat(history.takeRecovery()).isEmpty();
        }
    }

    @Test
    void everyEntryOfVersion2IsThere() throws Exception {
        makeVersion2();
        try (HistoryFile history = SampleHistory.file(folder)) {
            assertThat(history.history().newest(100))
                    .extracting(HistoryEntry::state)
                    .containsExactly(
                            new Ended(new Unknown(Doubt.PROGRAM_ENDED, "")),
                            new Ended(new Unknown(Doubt.NO_ANSWER, "")),
                            new Ended(new NotSent(Obstacle.TLS, "handshake")),
                            new Ended(new Refused(9009, "Record not found.")),
                            new Ended(new Done("1A9B")));
            assertThat(history.history().find(5).orElseThrow().intent().resendOf()).isEqualTo(4);
            assertThat(history.history().steps(4))
                    .first()
                    .isEqualTo(new Reached(AT, "Luc", Standing.IN_FLIGHT, null, null));
        }
    }

    /** The upgrade makes the chain anew: it must not vouch for what is wrong. */
    @Test
    void aFlippedBitInVersion2IsFoundBeforeTheUpgrade() throws Exception {
        makeVersion2();
        try (Connection old = Sqlite.open(file)) {
            Sqlite.execute(old, "UPDATE entry SET plate = 'PL8RDS' WHERE id = 2");
        }
        assertRefused();
    }

    @Test
    void aMissingEventInVersion2IsFoundBeforeTheUpgrade() throws Exception {
        makeVersion2();
        try (Connection old = Sqlite.open(file)) {
            Sqlite.execute(old, "DELETE FROM event WHERE id = 4");
        }
        assertRefused();
    }

    @Test
    void aMissingEndOfVersion2IsFoundBeforeTheUpgrade() throws Exception {
        makeVersion2();
        Chain.Link last;
        try (Connection old = Sqlite.open(file)) {
            last = last(old);
            Sqlite.execute(old, "DELETE FROM event WHERE id = 9");
        }
        new Head(last, 5).write(new FileSet(file).head());
        assertRefused();
    }

    @Test
    void aVersion2ThatItsHeadKnowsIsWhole() throws Exception {
        makeVersion2();
        try (Connection old = Sqlite.open(file)) {
            new Head(last(old), 5).write(new FileSet(file).head());
        }
        assertThat(Check.whole(file, Head.read(new FileSet(file).head()))).isEqualTo(2);
    }

    private static Chain.Link last(Connection old) throws SQLException {
        return new Chain.Link(9, Sqlite.text(old, "SELECT hex(hash) FROM event WHERE id = 9"));
    }

    private void assertRefused() {
        assertThatThrownBy(() -> History.open(file, SampleHistory.CLOCK))
                .isInstanceOfSatisfying(
                        HistoryUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    /** What the second version added to the first. */
    private void makeVersion2() throws SQLException {
        try (Connection old = Sqlite.open(file)) {
            for (String statement :
                    List.of(
                            "ALTER TABLE entry ADD COLUMN resend_of INTEGER REFERENCES entry (id)",
                            "ALTER TABLE event ADD COLUMN by TEXT NOT NULL DEFAULT ''",
                            "ALTER TABLE event ADD COLUMN hash BLOB NOT NULL DEFAULT x''",
                            "CREATE INDEX event_unknown ON event (entry_id) WHERE state = 'UNKNOWN'",
                            "UPDATE entry SET resend_of = 4 WHERE id = 5",
                            "UPDATE event SET by = 'Luc' WHERE entry_id = 4 AND state = 'IN_FLIGHT'",
                            "PRAGMA user_version = 2",
                            // Which the upgrade to the second version did.
                            "UPDATE event SET id = (SELECT count(*) FROM event e WHERE e.id <= event.id)")) {
                Sqlite.execute(old, statement);
            }
            closeChain(old);
        }
    }

    /** As the second version did; the columns are never to be changed. */
    private static void closeChain(Connection old) throws SQLException {
        String links =
                """
                SELECT event.id, event.entry_id, event.at, event.state, event.cause, event.code, event.message,
                  event.by, created_at, profile_id, profile_name, base_url, client_code, production, reference_id,
                  plate, amount, currency, end_lot, end_offset, end_zone, end_sent_as, reason, ticket, resend_of
                FROM event JOIN entry ON entry.id = event.entry_id ORDER BY event.id
                """;
        List<byte[]> hashes = new ArrayList<>(List.of(new byte[32]));
        try (Statement statement = old.createStatement();
                ResultSet row = statement.executeQuery(links)) {
            while (row.next()) {
                MessageDigest digest = Chain.sha256();
                digest.update(hashes.getLast());
                for (int column = 1; column <= 25; column++) {
                    String value = row.getString(column);
                    byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                    int length = value == null ? -1 : bytes.length;
                    digest.update(ByteBuffer.allocate(4).putInt(length).array());
                    digest.update(value == null ? new byte[0] : bytes);
                }
                hashes.add(digest.digest());
            }
        }
        try (PreparedStatement update =
                old.prepareStatement("UPDATE event SET hash = ? WHERE id = ?")) {
            for (int id = 1; id < hashes.size(); id++) {
                update.setBytes(1, hashes.get(id));
                update.setInt(2, id);
                update.executeUpdate();
            }
        }
    }

    @Test
    void theUpgradedTablesAreThoseOfANewHistory() throws Exception {
        try (HistoryFile history = SampleHistory.file(folder)) {
            SampleHistory.add(history.history(), 5);
        }
        assertThat(Check.whole(file, Head.read(new FileSet(file).head())))
                .isEqualTo(Schema.VERSION);
    }

    @Test
    void whatAnotherProgramHasUpgradedMeanwhileIsLeftAsItIs() throws Exception {
        try (Connection old = Sqlite.open(file)) {
            Schema.upgrade(old, Schema.VERSION);
            assertThat(Sqlite.number(old, "SELECT count(*) FROM event")).isEqualTo(9);
        }
    }

    @Test
    void theOldFileIsKept() throws Exception {
        SampleHistory.file(folder).history().close();
        Path kept =
                folder.resolve("backups").resolve("before-upgrade-from-1-history-2026-11-23.db");
        assertThat(Check.whole(kept, Optional.empty())).isEqualTo(1);
        try (Connection old = Sqlite.readOnly(kept)) {
            assertThat(Sqlite.number(old, "SELECT count(*) FROM event")).isEqualTo(9);
        }
    }

    private static void add(Connection old, int id, String entry, String outcome)
            throws SQLException {
        Sqlite.execute(old, entry.formatted(id));
        event(old, id, "'IN_FLIGHT', NULL, NULL, ''");
        event(old, id, outcome);
    }

    private static void event(Connection old, int entryId, String state) throws SQLException {
        Sqlite.execute(
                old,
                "INSERT INTO event (entry_id, at, state, cause, code, message) VALUES (%d, '%s', %s)"
                        .formatted(entryId, AT, state));
    }

    private static HistoryEntry entry(long id, PermitUpdate update, Outcome outcome) {
        return new HistoryEntry(
                id,
                AT,
                new Intent(Examples.nowhere(), update, new Origin("", "", "", ""), "", null),
                new Ended(outcome),
                List.of());
    }
}
