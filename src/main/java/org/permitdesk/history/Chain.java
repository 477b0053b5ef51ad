package org.permitdesk.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryUnavailableException.Reason;

/**
 * Ties the events together: each carries a SHA-256 over its own columns and those of its entry, its
 * leaf, and one over the hash of the event before it and this leaf, its hash. So no value can turn,
 * and no event vanish from between two others, unnoticed; yet an event can be removed, or a value
 * forgotten, and the events after it still prove themselves. SQLite's own check sees a torn page,
 * not a changed digit. That the newest events are gone, only {@link Head} sees.
 */
final class Chain {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** What is hashed. A column that is added goes to the end. */
    private static final String COLUMNS =
            """
            event.id, event.entry_id, event.at, event.state, event.cause, event.code,
              event.message, event.by, entry.created_at, entry.profile_id, entry.profile_name, entry.base_url,
              entry.client_code, entry.production, entry.reference_id, entry.plate, entry.amount, entry.currency,
              entry.end_lot, entry.end_offset, entry.end_zone, entry.end_sent_as, entry.reason, entry.ticket,
              entry.resend_of, event.status, event.headers, event.body, event.ticket, entry.machine, entry.program,
              entry.zone_data, entry.request, event.digest
            FROM event LEFT JOIN entry ON entry.id = event.entry_id
            """;

    private static final String LINKS =
            "SELECT event.hash, coalesce(event.leaf, x''), event.salt, "
                    + COLUMNS
                    + "WHERE event.id > ? ORDER BY event.id";

    private static final String LINK =
            """
            SELECT hash FROM event WHERE id = ?1
            UNION ALL
            SELECT hash FROM (SELECT last, hash FROM gap WHERE first <= ?1 ORDER BY first DESC LIMIT 1) WHERE last = ?1
            """;

    /** Where {@link #COLUMNS} begin in {@link #LINKS}. */
    private static final int ID = 4;

    private static final String OF_ENTRY =
            "SELECT " + COLUMNS + "WHERE event.entry_id = ? AND event.id < ? ORDER BY event.id";

    /**
     * An event, and what it says of all that came before it.
     *
     * @param hash in hexadecimal digits
     */
    record Link(long eventId, String hash) {
        /** Before the first event. */
        static final Link NONE = new Link(0, HEX.formatHex(new byte[32]));
    }

    private Chain() {}

    /** Gives the last event its leaf and hash, and so closes the chain up to it. */
    static void close(Connection writer, long eventId) throws SQLException {
        byte[] leaf;
        try (PreparedStatement link = writer.prepareStatement(LINKS)) {
            link.setLong(1, eventId - 1);
            try (ResultSet row = link.executeQuery()) {
                row.next();
                leaf = leaf(row);
            }
        }
        byte[] hash = hash(HEX.parseHex(link(writer, eventId - 1).hash()), leaf);
        try (PreparedStatement update =
                writer.prepareStatement("UPDATE event SET leaf = ?, hash = ? WHERE id = ?")) {
            update.setBytes(1, leaf);
            update.setBytes(2, hash);
            update.setLong(3, eventId);
            update.executeUpdate();
        }
    }

    /**
     * Whether every event is there or was removed, and reads as it was written or as {@link
     * Forgetting} left it.
     */
    static boolean isWhole(Connection reader) throws SQLException {
        return follow(reader, Link.NONE).equals(last(reader))
                && Gaps.read(reader).areRecorded(reader)
                && Forgotten.read(reader).readsAsItWasLeft(reader);
    }

    /**
     * Goes along the chain from a link that is taken for right, as long as every event can be read
     * and is as it was written; of one with a forgotten plate only its place is known. Some
     * microseconds an event.
     *
     * @return the last one that is; {@link #last} if all are
     */
    static Link follow(Connection reader, Link from) throws SQLException {
        long id = from.eventId();
        byte[] hash = HEX.parseHex(from.hash());
        try (PreparedStatement links = reader.prepareStatement(LINKS)) {
            Gaps gaps = Gaps.read(reader);
            Forgotten forgotten = Forgotten.read(reader);
            links.setLong(1, id);
            try (ResultSet row = links.executeQuery()) {
                while (row.next()) {
                    Gap gap = gaps.at(id + 1);
                    if (gap != null) {
                        id = gap.last();
                        hash = HEX.parseHex(gap.hash());
                    }
                    byte[] leaf = row.getBytes(2);
                    byte[] next = hash(hash, leaf);
                    boolean isAsWritten =
                            row.getBytes(3) == null
                                    ? forgotten.answersFor(row.getLong(ID + 1), id + 1)
                                    : Arrays.equals(leaf, leaf(row));
                    if (row.getLong(ID) != id + 1
                            || !isAsWritten
                            || !Arrays.equals(next, row.getBytes(1))) {
                        break;
                    }
                    hash = next;
                    id++;
                }
            }
        } catch (SQLException e) {
            if (Sqlite.reason(e) != Reason.DAMAGED) {
                throw e;
            }
        }
        return new Link(id, HEX.formatHex(hash));
    }

    /** What an entry's events before that one, and the entry itself, read like. */
    static String digest(Connection reader, long entryId, long beforeEvent) throws SQLException {
        MessageDigest digest = sha256();
        try (PreparedStatement events = reader.prepareStatement(OF_ENTRY)) {
            events.setLong(1, entryId);
            events.setLong(2, beforeEvent);
            try (ResultSet row = events.executeQuery()) {
                while (row.next()) {
                    addColumns(digest, row, 1);
                }
            }
        }
        return HEX.formatHex(digest.digest());
    }

    /** The newest event, {@link Link#NONE} if there is none. */
    static Link last(Connection reader) throws SQLException {
        return link(reader, Sqlite.number(reader, "SELECT max(id) FROM event"));
    }

    /** The event with this id, also if the chain goes on from it after a gap, or else none. */
    static Link link(Connection reader, long eventId) throws SQLException {
        try (PreparedStatement event = reader.prepareStatement(LINK)) {
            event.setLong(1, eventId);
            try (ResultSet row = event.executeQuery()) {
                return row.next() ? new Link(eventId, HEX.formatHex(row.getBytes(1))) : Link.NONE;
            }
        }
    }

    /**
     * What an event reads like. Without the salt, a short value that was forgotten could be found
     * again by trying them all.
     */
    private static byte[] leaf(ResultSet row) throws SQLException {
        MessageDigest digest = sha256();
        digest.update(row.getBytes(3));
        addColumns(digest, row, ID);
        return digest.digest();
    }

    static byte[] hash(byte[] previous, byte[] next) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(next);
        return digest.digest();
    }

    /** Each value with its length before it, so that no two rows read alike. */
    static void addColumns(MessageDigest digest, ResultSet row, int first) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = first; column <= columns; column++) {
            add(digest, row.getString(column));
        }
    }

    private static void add(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        int length = value == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
