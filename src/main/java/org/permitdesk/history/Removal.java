package org.permitdesk.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes entries out that are older than the office wants to keep. What has not ended, and what
 * nobody has settled, stays.
 *
 * @param before entries whose last event is older than that
 */
record Removal(Instant before) {
    private static final String OLD =
            """
            SELECT id FROM entry
            WHERE created_at < ?1
              AND (SELECT max(at) FROM event WHERE entry_id = entry.id) < ?1
              AND (SELECT state FROM event
                   WHERE entry_id = entry.id AND state NOT IN ('NOTE', 'FORGOTTEN') ORDER BY id DESC LIMIT 1)
                NOT IN ('QUEUED', 'IN_FLIGHT', 'UNKNOWN')
            """;

    private static final String EVENTS =
            """
            SELECT id, hex(hash) FROM event WHERE entry_id IN (SELECT value FROM json_each(?)) ORDER BY id
            """;

    int count(Connection reader) throws SQLException {
        return ids(reader, "SELECT count(*) FROM (" + OLD + ")", List.of()).getFirst().intValue();
    }

    /** The oldest, at most so many. */
    List<Long> first(Connection reader, int limit) throws SQLException {
        return ids(reader, OLD + "ORDER BY id LIMIT " + limit, List.of());
    }

    /**
     * Removes entries and writes down that it did; part of the caller's transaction.
     *
     * @param found which to remove; those that got an event meanwhile stay
     * @param at when the removal began, of which this may be a part
     * @return how many
     */
    int remove(Connection writer, Events events, List<Long> found, Instant at, String by)
            throws SQLException {
        List<Long> old =
                ids(writer, OLD + "AND id IN (SELECT value FROM json_each(?2)) ORDER BY id", found);
        if (old.isEmpty()) {
            return 0;
        }
        Gaps.read(writer).with(gaps(writer, old)).write(writer);
        delete(writer, "DELETE FROM event WHERE entry_id IN (SELECT value FROM json_each(?))", old);
        delete(writer, "DELETE FROM entry WHERE id IN (SELECT value FROM json_each(?))", old);
        events.addRemoved(at, old.size(), before, by, Ids.text(old), Gaps.digest(writer));
        return old.size();
    }

    private List<Long> ids(Connection reader, String sql, List<Long> among) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement old = reader.prepareStatement(sql)) {
            old.setString(1, before.toString());
            if (!among.isEmpty()) {
                old.setString(2, among.toString());
            }
            try (ResultSet row = old.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    /** One for each event; where they touch, they are joined later. */
    private static List<Gap> gaps(Connection writer, List<Long> old) throws SQLException {
        List<Gap> gaps = new ArrayList<>();
        try (PreparedStatement events = writer.prepareStatement(EVENTS)) {
            events.setString(1, old.toString());
            try (ResultSet row = events.executeQuery()) {
                while (row.next()) {
                    gaps.add(new Gap(row.getLong(1), row.getLong(1), row.getString(2)));
                }
            }
        }
        return gaps;
    }

    private static void delete(Connection writer, String sql, List<Long> old) throws SQLException {
        try (PreparedStatement delete = writer.prepareStatement(sql)) {
            delete.setString(1, old.toString());
            delete.executeUpdate();
        }
    }
}
