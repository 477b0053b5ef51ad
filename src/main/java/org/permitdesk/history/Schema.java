package org.permitdesk.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables. An entry is what was meant to be sent and never changes; what became of it are its
 * events, the last of which is its state. Both are only ever added to.
 */
final class Schema {
    static final int VERSION = 2;

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
              resend_of INTEGER REFERENCES entry (id)
            ) STRICT
            """;

    private static final String ENTRY_BY_REFERENCE_ID =
            "CREATE INDEX entry_reference_id ON entry (lower(reference_id), id)";

    /** Each event is numbered one above the one before it: see {@link Chain}. */
    private static final String EVENT =
            """
            CREATE TABLE event (
              id INTEGER PRIMARY KEY,
              entry_id INTEGER NOT NULL REFERENCES entry (id),
              at TEXT NOT NULL,
              state TEXT NOT NULL,
              cause TEXT,
              code INTEGER,
              message TEXT NOT NULL,
              by TEXT NOT NULL,
              hash BLOB NOT NULL
            ) STRICT
            """;

    /** With the state, the last one of every entry is found without reading the table. */
    private static final String EVENT_BY_ENTRY =
            "CREATE INDEX event_entry ON event (entry_id, id, state)";

    private static final String EVENT_UNKNOWN =
            "CREATE INDEX event_unknown ON event (entry_id) WHERE state = 'UNKNOWN'";

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
              ON last.id = (SELECT max(id) FROM event WHERE entry_id = entry.id)
            JOIN event AS came
              ON came.id = (SELECT max(id) FROM event
                            WHERE entry_id = entry.id AND state NOT IN ('APPLIED', 'NOT_APPLIED'))
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
                        ENTRY_NOW));
    }

    /**
     * Brings the tables of an earlier version to this one, as {@link #create} makes them. Part of
     * the caller's transaction.
     */
    static void upgrade(Connection connection, int from) throws SQLException {
        if (from < 2) {
            chainEvents(connection);
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

    /** The first version's events had no hash and named nobody. */
    private static void chainEvents(Connection connection) throws SQLException {
        execute(
                connection,
                List.of(
                        "DROP VIEW entry_now",
                        "DROP INDEX entry_reference_id",
                        "DROP INDEX event_entry",
                        "ALTER TABLE entry RENAME TO entry_1",
                        "ALTER TABLE event RENAME TO event_1"));
        create(connection);
        execute(
                connection,
                List.of(
                        "INSERT INTO entry SELECT *, NULL FROM entry_1",
                        """
                        INSERT INTO event (id, entry_id, at, state, cause, code, message, by, hash)
                        SELECT row_number() OVER (ORDER BY id), entry_id, at, state, cause, code, message, '', x''
                        FROM event_1
                        """,
                        "DROP TABLE event_1",
                        "DROP TABLE entry_1"));
        long events = Sqlite.number(connection, "SELECT count(*) FROM event");
        for (long id = 1; id <= events; id++) {
            Chain.close(connection, id);
        }
    }

    private static void execute(Connection connection, List<String> statements)
            throws SQLException {
        for (String statement : statements) {
            Sqlite.execute(connection, statement);
        }
    }
}
