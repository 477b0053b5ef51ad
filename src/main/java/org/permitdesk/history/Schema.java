package org.permitdesk.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables. An entry is what was meant to be sent and never changes; what became of it are its
 * events, the last of which is its state. Both are only added to, but for {@link Removal} and
 * {@link Forgetting}, which are events themselves.
 */
final class Schema {
    static final int VERSION = 3;

    private static final String ENTRY =
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
              ticket TEXT NOT NULL,
              resend_of INTEGER,
              machine TEXT NOT NULL,
              program TEXT NOT NULL,
              zone_data TEXT NOT NULL,
              request TEXT NOT NULL
            ) STRICT
            """;

    private static final String ENTRY_BY_REFERENCE_ID =
            "CREATE INDEX entry_reference_id ON entry (lower(reference_id), id)";

    /** Each event is numbered one above the one before it: see {@link Chain}. */
    private static final String EVENT =
            """
            CREATE TABLE event (
              id INTEGER PRIMARY KEY,
              entry_id INTEGER REFERENCES entry (id),
              at TEXT NOT NULL,
              state TEXT NOT NULL,
              cause TEXT,
              code INTEGER,
              message TEXT NOT NULL,
              by TEXT NOT NULL,
              status INTEGER,
              headers TEXT,
              body TEXT,
              ticket TEXT,
              digest TEXT,
              salt BLOB,
              leaf BLOB NOT NULL,
              hash BLOB NOT NULL
            ) STRICT
            """;

    /** Events that were removed, and the hash of the last of them: see {@link Gaps}. */
    private static final String GAP =
            """
            CREATE TABLE gap (
              first INTEGER PRIMARY KEY,
              last INTEGER NOT NULL,
              hash BLOB NOT NULL
            ) STRICT
            """;

    /** With the state, the last one of every entry is found without reading the table. */
    private static final String EVENT_BY_ENTRY =
            "CREATE INDEX event_entry ON event (entry_id, id, state)";

    private static final String EVENT_UNKNOWN =
            "CREATE INDEX event_unknown ON event (entry_id) WHERE state = 'UNKNOWN'";

    private static final String EVENT_NOTE =
            "CREATE INDEX event_note ON event (entry_id) WHERE state = 'NOTE'";

    private static final String EVENT_FORGOTTEN =
            "CREATE INDEX event_forgotten ON event (entry_id, id) WHERE state = 'FORGOTTEN'";

    private static final String EVENT_REMOVED =
            "CREATE INDEX event_removed ON event (id) WHERE state = 'REMOVED'";

    /**
     * Who sent it is in the first event; a person's verdict comes after the outcome it is about.
     */
    private static final String ENTRY_NOW =
            """
            CREATE VIEW entry_now AS
            SELECT entry.*, first.by AS clerk, last.state, last.at AS state_at, last.by AS state_by,
              came.cause, came.code, came.message
            FROM entry
            JOIN event AS first
              ON first.id = (SELECT min(id) FROM event WHERE entry_id = entry.id)
            JOIN event AS last
              ON last.id = (SELECT max(id) FROM event WHERE entry_id = entry.id AND state NOT IN ('NOTE', 'FORGOTTEN'))
            JOIN event AS came
              ON came.id = (SELECT max(id) FROM event
                            WHERE entry_id = entry.id AND state NOT IN ('APPLIED', 'NOT_APPLIED', 'NOTE', 'FORGOTTEN'))
            """;

    private static final String TEXT =
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1";

    private Schema() {}

    static void create(Connection connection) throws SQLException {
        execute(
                connection,
                List.of(
                        ENTRY,
                        ENTRY_BY_REFERENCE_ID,
                        EVENT,
                        EVENT_BY_ENTRY,
                        EVENT_UNKNOWN,
                        EVENT_NOTE,
                        EVENT_FORGOTTEN,
                        EVENT_REMOVED,
                        GAP,
                        ENTRY_NOW));
    }

    /**
     * Brings the tables of an earlier version to this one, as {@link #create} makes them. Part of
     * the caller's transaction.
     */
    static void upgrade(Connection connection, int from) throws SQLException {
        if (from == VERSION) {
            return;
        }
        execute(
                connection,
                List.of(
                        "DROP VIEW entry_now",
                        "DROP INDEX entry_reference_id",
                        "DROP INDEX event_entry",
                        "DROP INDEX IF EXISTS event_unknown",
                        "ALTER TABLE entry RENAME TO entry_old",
                        "ALTER TABLE event RENAME TO event_old"));
        create(connection);
        copyEntries(connection, from == 1 ? "NULL" : "resend_of");
        copyEvents(connection, from == 1 ? "''" : "by");
        execute(connection, List.of("DROP TABLE event_old", "DROP TABLE entry_old"));
    }

    /** The first version knew of no resend; the second of neither origin nor request. */
    private static void copyEntries(Connection connection, String resendOf) throws SQLException {
        Sqlite.execute(
                connection,
                """
                INSERT INTO entry
                SELECT id, created_at, profile_id, profile_name, base_url, client_code, production, reference_id,
                  plate, amount, currency, end_lot, end_offset, end_zone, end_sent_as, reason, ticket,
                  %s, '', '', '', ''
                FROM entry_old
                """
                        .formatted(resendOf));
    }

    /** The first version's events named nobody. The chain runs over more columns now. */
    private static void copyEvents(Connection connection, String by) throws SQLException {
        Sqlite.execute(
                connection,
                """
                INSERT INTO event (id, entry_id, at, state, cause, code, message, by, salt, leaf, hash)
                SELECT row_number() OVER (ORDER BY id), entry_id, at, state, cause, code, message, %s, randomblob(16),
                  x'', x''
                FROM event_old
                """
                        .formatted(by));
        long events = Sqlite.number(connection, "SELECT count(*) FROM event");
        for (long id = 1; id <= events; id++) {
            Chain.close(connection, id);
        }
    }

    /**
     * Whether the tables are, to the letter, what {@link #create} makes. A flipped bit in a view or
     * an index would make questions answer wrongly, with every row in order.
     */
    static boolean isIn(Connection connection) throws SQLException {
        try (Connection example = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            create(example);
            return Sqlite.text(connection, TEXT).equals(Sqlite.text(example, TEXT));
        }
    }

    private static void execute(Connection connection, List<String> statements)
            throws SQLException {
        for (String statement : statements) {
            Sqlite.execute(connection, statement);
        }
    }
}
