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
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Ties the events together: each carries a SHA-256 over the hash of the event before it, its own
 * columns and those of its entry, so that no value can turn, and no event vanish from between two
 * others, unnoticed. SQLite's own check sees a torn page, not a changed digit.
 */
final class Chain {
    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    /** The columns that are hashed follow the hash. A column that is added goes to the end. */
    private static final String LINKS =
            """
            SELECT event.hash, event.id, event.entry_id, event.at, event.state, event.cause, event.code,
              event.message, event.by, entry.created_at, entry.profile_id, entry.profile_name, entry.base_url,
              entry.client_code, entry.production, entry.reference_id, entry.plate, entry.amount, entry.currency,
              entry.end_lot, entry.end_offset, entry.end_zone, entry.end_sent_as, entry.reason, entry.ticket,
              entry.resend_of
            FROM event LEFT JOIN entry ON entry.id = event.entry_id
            WHERE event.id >= ? ORDER BY event.id
            """;

    private Chain() {}

    /** Gives the last event its hash, and so closes the chain up to it. */
    static void close(Connection writer, long eventId) throws SQLException {
        byte[] hash;
        try (PreparedStatement link = writer.prepareStatement(LINKS)) {
            link.setLong(1, eventId);
            try (ResultSet row = link.executeQuery()) {
                row.next();
                hash = hash(hashOf(writer, eventId - 1), row);
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
     * The id of the first event that is not as it was written, or empty if all are. Reads every
     * event from {@code firstEvent} on, some microseconds each; the one before it is taken for
     * right.
     */
    static OptionalLong firstBreak(Connection reader, long firstEvent) throws SQLException {
        byte[] previous = hashOf(reader, firstEvent - 1);
        long expectedId = firstEvent;
        try (PreparedStatement links = reader.prepareStatement(LINKS)) {
            links.setLong(1, firstEvent);
            try (ResultSet row = links.executeQuery()) {
                while (row.next()) {
                    byte[] hash = row.getBytes(1);
                    if (row.getLong(2) != expectedId || !Arrays.equals(hash, hash(previous, row))) {
                        return OptionalLong.of(expectedId);
                    }
                    previous = hash;
                    expectedId++;
                }
            }
        }
        return OptionalLong.empty();
    }

    private static byte[] hashOf(Connection connection, long eventId) throws SQLException {
        try (PreparedStatement event =
                connection.prepareStatement("SELECT hash FROM event WHERE id = ?")) {
            event.setLong(1, eventId);
            try (ResultSet row = event.executeQuery()) {
                byte[] hash = row.next() ? row.getBytes(1) : null;
                return hash == null ? BEFORE_THE_FIRST : hash;
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
