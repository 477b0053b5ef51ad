package org.permitdesk.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Plate;

/** Blanks a plate in every entry that has it or names it. */
record Forgetting(PlateTrace plate) {
    private static final List<String> ENTRY_TEXTS = List.of("reason", "ticket", "request");
    private static final List<String> EVENT_TEXTS = List.of("message", "headers", "body", "ticket");

    /** An entry's own texts and those of its events, page by page: a line each. */
    private static final String ENTRIES =
            """
            SELECT id, id, reference_id, plate, reason, ticket, request, NULL FROM entry
            WHERE id > ? ORDER BY id LIMIT ?
            """;

    private static final String EVENTS =
            """
            SELECT event.id, entry.id, entry.reference_id, NULL, event.message, event.headers, event.body, event.ticket
            FROM event JOIN entry ON entry.id = event.entry_id
            WHERE event.id > ? ORDER BY event.id LIMIT ?
            """;

    /**
     * Which entries hold the plate, as far as was looked.
     *
     * @param entry the last entry that was looked at
     * @param event the last event that was looked at
     */
    record Found(SortedSet<Long> entryIds, long entry, long event) {
        static Found nothing() {
            return new Found(new TreeSet<>(), 0, 0);
        }
    }

    /**
     * Looks at what comes next.
     *
     * @param limit so many entries and so many events, so that nobody else waits for long
     */
    Found look(Connection reader, Found before, int limit) throws SQLException {
        SortedSet<Long> ids = new TreeSet<>(before.entryIds());
        long entry = look(reader, ENTRIES, before.entry(), limit, ids);
        long event = look(reader, EVENTS, before.event(), limit, ids);
        return new Found(ids, entry, event);
    }

    private long look(
            Connection reader, String sql, long after, int limit, SortedSet<Long> entryIds)
            throws SQLException {
        long last = after;
        try (PreparedStatement texts = reader.prepareStatement(sql)) {
            texts.setLong(1, after);
            texts.setInt(2, limit);
            try (ResultSet row = texts.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    if (isIn(row)) {
                        entryIds.add(row.getLong(2));
                    }
                }
            }
        }
        return last;
    }

    private boolean isIn(ResultSet row) throws SQLException {
        String reference = row.getString(3);
        String own = row.getString(4);
        if (plate.is(reference) || (own != null && plate.is(own))) {
            return true;
        }
        for (int column = 5; column <= 8; column++) {
            String text = row.getString(column);
            if (text != null && !plate.blank(text, reference).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** How many of the entries wait, are under way, or wait for a person to settle them. */
    static int open(Connection reader, SortedSet<Long> entryIds) throws SQLException {
        try (PreparedStatement open =
                reader.prepareStatement(
                        """
                        SELECT count(*) FROM entry_now
                        WHERE id IN (SELECT value FROM json_each(?)) AND state IN ('QUEUED', 'IN_FLIGHT', 'UNKNOWN')
                        """)) {
            open.setString(1, entryIds.toString());
            try (ResultSet row = open.executeQuery()) {
                return row.getInt(1);
            }
        }
    }

    /** Blanks the plate in an entry and writes down that it did; part of the transaction. */
    void forget(Connection writer, Events events, long entryId, Instant at, String by)
            throws SQLException {
        String of = " FROM entry WHERE id = " + entryId;
        String reference = Sqlite.text(writer, "SELECT reference_id" + of);
        blank(writer, "entry", ENTRY_TEXTS, entryId, reference);
        for (long event : eventsOf(writer, entryId)) {
            blank(writer, "event", EVENT_TEXTS, event, reference);
        }
        String own = Sqlite.text(writer, "SELECT coalesce(plate, '')" + of);
        if (plate.is(own)) {
            set(
                    writer,
                    "UPDATE entry SET plate = ? WHERE id = ?",
                    Plate.FORGOTTEN.value(),
                    entryId);
        }
        if (plate.is(reference)) {
            // It has to stay a reference ID that can be read.
            String mask = "x".repeat(reference.length());
            set(writer, "UPDATE entry SET reference_id = ? WHERE id = ?", mask, entryId);
        }
        Sqlite.execute(writer, "UPDATE event SET salt = NULL WHERE entry_id = " + entryId);
        events.addForgotten(at, entryId, by, Chain.digest(writer, entryId, Long.MAX_VALUE));
    }

    private static List<Long> eventsOf(Connection writer, long entryId) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement events =
                writer.prepareStatement("SELECT id FROM event WHERE entry_id = ?")) {
            events.setLong(1, entryId);
            try (ResultSet row = events.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    private void blank(
            Connection writer, String table, List<String> columns, long id, String reference)
            throws SQLException {
        List<@Nullable Object> blanked = new ArrayList<>();
        try (PreparedStatement texts =
                writer.prepareStatement(
                        "SELECT %s FROM %s WHERE id = ?"
                                .formatted(String.join(", ", columns), table))) {
            texts.setLong(1, id);
            try (ResultSet row = texts.executeQuery()) {
                for (String column : columns) {
                    String text = row.getString(column);
                    blanked.add(text == null ? null : plate.blank(text, reference));
                }
            }
        }
        blanked.add(id);
        String sets = columns.stream().map(c -> c + " = ?").collect(Collectors.joining(", "));
        set(writer, "UPDATE %s SET %s WHERE id = ?".formatted(table, sets), blanked.toArray());
    }

    private static void set(Connection writer, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement update = writer.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
