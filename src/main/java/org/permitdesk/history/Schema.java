package org.permitdesk.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables. An entry is what was meant to be sent and never changes; what became of it are its
 * events, the last of which is its state. Both are only ever added to.
 */
final class Schema {
    private static final List<String> STATEMENTS =
            List.of(
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
                    """);

    private Schema() {}

    static void create(Connection connection) throws SQLException {
        for (String statement : STATEMENTS) {
            Database.execute(connection, statement);
        }
    }
}
