package org.permitdesk.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
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

    private static final String LINKS =
            "SELECT event.hash, coalesce(event.leaf, x''), event.salt, "
                    + Leaves.COLUMNS
                    + "WHERE event.id > ? ORDER BY event.id";

    /** Where the columns of {@link Leaves} begin in {@link #LINKS}. */
    private static final int COLUMNS = 4;

    private static final String LINK =
            """
            SELECT hash FROM event WHERE id = ?1
            UNION ALL
            SELECT hash FROM (SELECT last, hash FROM gap WHERE first <= ?1 ORDER BY first DESC LIMIT 1) WHERE last = ?1
            """;

    private static final String OF_ENTRY =
            "SELECT "
                    + Leaves.COLUMNS
                    + "WHERE event.entry_id = ? AND event.id < ? ORDER BY event.id";

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
        MessageDigest sha256 = sha256();
        byte[] leaf;
        try (PreparedStatement link = writer.prepareStatement(LINKS)) {
            link.setLong(1, eventId - 1);
            try (ResultSet row = link.executeQuery()) {
                row.next();
                leaf = leaf(sha256, row, new Leaves(row, COLUMNS));
            }
        }
        byte[] hash = hash(sha256, HEX.parseHex(link(writer, eventId - 1).hash()), leaf);
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
        MessageDigest sha256 = sha256();
        try (PreparedStatement links = reader.prepareStatement(LINKS)) {
            Gaps gaps = Gaps.read(reader);
            Forgotten forgotten = Forgotten.read(reader);
            links.setLong(1, id);
            try (ResultSet row = links.executeQuery()) {
                Leaves leaves = new Leaves(row, COLUMNS);
                while (row.next()) {
                    Gap gap = gaps.at(id + 1);
                    if (gap != null) {
                        id = gap.last();
                        hash = HEX.parseHex(gap.hash());
                    }
                    byte[] leaf = row.getBytes(2);
                    byte[] next = hash(sha256, hash, leaf);
                    boolean isAsWritten =
                            row.getBytes(3) == null
                                    ? forgotten.answersFor(leaves.entryId(), id + 1)
                                    : Arrays.equals(leaf, leaf(sha256, row, leaves));
                    if (leaves.eventId() != id + 1
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
                Leaves leaves = new Leaves(row, 1);
                while (row.next()) {
                    leaves.addTo(digest);
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
    private static byte[] leaf(MessageDigest sha256, ResultSet row, Leaves leaves)
            throws SQLException {
        sha256.update(row.getBytes(3));
        leaves.addTo(sha256);
        return sha256.digest();
    }

    private static byte[] hash(MessageDigest sha256, byte[] previous, byte[] leaf) {
        sha256.update(previous);
        sha256.update(leaf);
        return sha256.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
