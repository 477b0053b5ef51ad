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
 * Ties the events together: each carries a SHA-256 over the hash of the event before it, its own
 * columns and those of its entry, so that no value can turn, and no event vanish from between two
 * others, unnoticed. SQLite's own check sees a torn page, not a changed digit. That the newest
 * events are gone, only {@link Head} sees.
 */
final class Chain {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The columns that are hashed follow the hash. A column that is added goes to the end. */
    private static final String LINKS =
            """
            SELECT event.hash, event.id, event.entry_id, event.at, event.state, event.cause, event.code,
              event.message, event.by, entry.created_at, entry.profile_id, entry.profile_name, entry.base_url,
              entry.client_code, entry.production, entry.reference_id, entry.plate, entry.amount, entry.currency,
              entry.end_lot, entry.end_offset, entry.end_zone, entry.end_sent_as, entry.reason, entry.ticket,
              entry.resend_of, event.status, event.headers, event.body, event.ticket, entry.machine, entry.program,
              entry.zone_data, entry.request
            FROM event LEFT JOIN entry ON entry.id = event.entry_id
            WHERE event.id > ? ORDER BY event.id
            """;

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

    /** Gives the last event its hash, and so closes the chain up to it. */
    static void close(Connection writer, long eventId) throws SQLException {
        byte[] hash;
        try (PreparedStatement link = writer.prepareStatement(LINKS)) {
            link.setLong(1, eventId - 1);
            try (ResultSet row = link.executeQuery()) {
                row.next();
                hash = hash(HEX.parseHex(link(writer, eventId - 1).hash()), row);
            }
        }
        try (PreparedStatement update =
                writer.prepareStatement("UPDATE event SET hash = ? WHERE id = ?")) {
            update.setBytes(1, hash);
            update.setLong(2, eventId);
            update.executeUpdate();
        }
    }

    /**
     * Goes along the chain from a link that is taken for right, as long as every event can be read
     * and is as it was written. Some microseconds an event.
     *
     * @return the last one that is; {@link #last} if all are
     */
    static Link follow(Connection reader, Link from) throws SQLException {
        long id = from.eventId();
        byte[] hash = HEX.parseHex(from.hash());
        try (PreparedStatement links = reader.prepareStatement(LINKS)) {
            links.setLong(1, id);
            try (ResultSet row = links.executeQuery()) {
                while (row.next() && row.getLong(2) == id + 1) {
                    byte[] next = hash(hash, row);
                    if (!Arrays.equals(next, row.getBytes(1))) {
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

    /** The newest event, {@link Link#NONE} if there is none. */
    static Link last(Connection reader) throws SQLException {
        return link(reader, Sqlite.number(reader, "SELECT max(id) FROM event"));
    }

    /** The event with this id, {@link Link#NONE} if there is none. */
    static Link link(Connection reader, long eventId) throws SQLException {
        try (PreparedStatement event =
                reader.prepareStatement("SELECT hash FROM event WHERE id = ?")) {
            event.setLong(1, eventId);
            try (ResultSet row = event.executeQuery()) {
                return row.next() ? new Link(eventId, HEX.formatHex(row.getBytes(1))) : Link.NONE;
            }
        }
    }

    /** Each value with its length before it, so that no two rows read alike. */
    private static byte[] hash(byte[] previous, ResultSet row) throws SQLException {
        MessageDigest digest = sha256();
        digest.update(previous);
        int columns = row.getMetaData().getColumnCount();
        for (int column = 2; column <= columns; column++) {
            add(digest, row.getString(column));
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        int length = value == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
