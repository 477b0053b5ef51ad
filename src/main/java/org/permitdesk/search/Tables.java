package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.permitdesk.history.Sqlite;

/** The tables of the index. All of it comes from the history. */
final class Tables {
    /** To be raised with every change of the tables or of what {@link Document} puts in them. */
    static final int VERSION = 2;

    /** How many ids are in one {@code span}. */
    static final int SPAN = 1024;

    private static final List<String> CREATE =
            List.of(
                    // Up to which event the history is in here, and what stands for it there.
                    "CREATE TABLE reached (event INTEGER NOT NULL, mark TEXT NOT NULL)",
                    "INSERT INTO reached VALUES (0, '')",
                    // By which names a profile went, and the newest entry that had each.
                    """
                    CREATE TABLE profile (
                      number INTEGER PRIMARY KEY,
                      id TEXT NOT NULL,
                      name TEXT NOT NULL,
                      entry_id INTEGER NOT NULL,
                      UNIQUE (id, name)
                    ) STRICT
                    """,
                    "CREATE TABLE clerk (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
                    // What is filtered by, each combination once, and how many entries have it.
                    """
                    CREATE TABLE facet (
                      id INTEGER PRIMARY KEY,
                      standing INTEGER NOT NULL,
                      profile INTEGER NOT NULL,
                      clerk INTEGER NOT NULL,
                      entries INTEGER NOT NULL DEFAULT 0,
                      UNIQUE (standing, profile, clerk)
                    ) STRICT
                    """,
                    // What is sorted by: see Document.key.
                    """
                    CREATE TABLE entry (
                      id INTEGER PRIMARY KEY,
                      created_at INTEGER NOT NULL,
                      facet INTEGER NOT NULL,
                      outcome INTEGER NOT NULL,
                      reference_id TEXT,
                      plate TEXT,
                      amount INTEGER,
                      end_time INTEGER,
                      ticket TEXT,
                      reason TEXT,
                      profile TEXT,
                      clerk TEXT
                    ) STRICT
                    """,
                    // Between which times the entries of neighbouring ids were created. The clock
                    // may have gone back, so that times do not grow with ids.
                    """
                    CREATE TABLE span (
                      id INTEGER PRIMARY KEY,
                      first INTEGER NOT NULL,
                      last INTEGER NOT NULL
                    ) STRICT
                    """,
                    """
                    CREATE TABLE refusal (
                      id INTEGER PRIMARY KEY,
                      code INTEGER,
                      message TEXT NOT NULL
                    ) STRICT
                    """,
                    "CREATE TABLE said (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",
                    // Which entries have a trigram, not where in them, which would take far more
                    // room: what they let through is looked at in the text.
                    """
                    CREATE VIRTUAL TABLE trigram USING fts5 (
                      text, content = 'said', content_rowid = 'id', tokenize = 'trigram case_sensitive 1',
                      detail = 'none', columnsize = 0
                    )
                    """,
                    "INSERT INTO trigram (trigram, rank) VALUES ('secure-delete', 1)",
                    "CREATE VIRTUAL TABLE occurring USING fts5vocab (trigram, row)",
                    """
                    CREATE TRIGGER said_added AFTER INSERT ON said BEGIN
                      INSERT INTO trigram (rowid, text) VALUES (new.id, new.text);
                    END
                    """,
                    """
                    CREATE TRIGGER said_removed AFTER DELETE ON said BEGIN
                      INSERT INTO trigram (trigram, rowid, text) VALUES ('delete', old.id, old.text);
                    END
                    """,
                    """
                    CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
                      UPDATE facet SET entries = entries + 1 WHERE id = new.facet;
                      INSERT INTO span VALUES (new.id / %d, new.created_at, new.created_at)
                        ON CONFLICT DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last);
                    END
                    """
                            .formatted(SPAN),
                    """
                    CREATE TRIGGER entry_removed AFTER DELETE ON entry BEGIN
                      UPDATE facet SET entries = entries - 1 WHERE id = old.facet;
                    END
                    """,
                    "PRAGMA user_version = " + VERSION);

    private Tables() {}

    static void create(Connection writer) throws SQLException {
        for (String statement : CREATE) {
            Sqlite.execute(writer, statement);
        }
    }

    /** What orders and filters go along; made when most entries are in, which is faster. */
    static void createIndexes(Connection writer) throws SQLException {
        List<String> columns =
                Arrays.stream(Column.values())
                        .filter(column -> column != Column.TIME)
                        .map(Column::key)
                        .toList();
        for (String column : columns) {
            createIndex(writer, column);
        }
        createIndex(writer, "facet");
    }

    private static void createIndex(Connection writer, String column) throws SQLException {
        Sqlite.execute(
                writer, "CREATE INDEX IF NOT EXISTS entry_%1$s ON entry (%1$s)".formatted(column));
    }
}
