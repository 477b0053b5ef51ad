package org.permitdesk.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Reply;

/** Adds entries and what becomes of them, as parts of the caller's transaction. */
record Events(Connection writer, Clock clock) {

    /** Adds an entry that has no event yet. */
    long addEntry(Intent intent) throws SQLException {
        try (PreparedStatement entry = writer.prepareStatement(Rows.INSERT_ENTRY)) {
            Rows.setEntry(entry, clock.instant(), intent);
            entry.executeUpdate();
            try (ResultSet key = entry.getGeneratedKeys()) {
                return key.getLong(1);
            }
        }
    }

    void addStep(long entryId, String state, String by) throws SQLException {
        add(event -> Rows.setStep(event, entryId, clock.instant(), state, by));
    }

    void addNote(long entryId, String reason, String ticket, String by) throws SQLException {
        add(event -> Rows.setNote(event, entryId, new Note(reason, ticket, by, clock.instant())));
    }

    void addOutcome(long entryId, Outcome outcome, @Nullable Reply reply) throws SQLException {
        add(event -> Rows.setOutcome(event, entryId, clock.instant(), outcome, reply));
    }

    void addForgotten(Instant at, long entryId, String by, String digest) throws SQLException {
        add(event -> Rows.setForgotten(event, entryId, at, by, digest));
    }

    void addRemoved(Instant at, int entries, Instant before, String by, String ids, String digest)
            throws SQLException {
        add(event -> Rows.setRemoved(event, at, entries, before, by, ids, digest));
    }

    /** Gives every entry that stands there this outcome. */
    void endLeftUnder(String state, Outcome outcome) throws SQLException {
        for (long id : leftUnder(state)) {
            addOutcome(id, outcome, null);
        }
    }

    /** Says what an event is. */
    private interface Filling {
        void fill(PreparedStatement event) throws SQLException;
    }

    private void add(Filling filling) throws SQLException {
        try (PreparedStatement event = writer.prepareStatement(Rows.INSERT_EVENT)) {
            filling.fill(event);
            event.executeUpdate();
            try (ResultSet key = event.getGeneratedKeys()) {
                Chain.close(writer, key.getLong(1));
            }
        }
    }

    private List<Long> leftUnder(String state) throws SQLException {
        String sql =
                """
                SELECT entry_id FROM (SELECT entry_id, state, max(id) FROM event
                      WHERE state NOT IN ('NOTE', 'FORGOTTEN', 'REMOVED') GROUP BY entry_id)
                WHERE state = ? ORDER BY entry_id
                """;
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement left = writer.prepareStatement(sql)) {
            left.setString(1, state);
            try (ResultSet row = left.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }
}
