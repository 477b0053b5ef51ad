package org.permitdesk.history;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What rows read like, to be hashed: each value as text, in UTF-8, with its length before it, so
 * that no two rows read alike. The length is four bytes, the highest first, and -1 for NULL.
 */
final class Columns {
    private static final int USUAL = 2_048;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL);

    /** Adds a row's values, from a column up to the last. */
    static void add(MessageDigest digest, ResultSet row, int first) throws SQLException {
        Columns columns = new Columns();
        columns.add(row, first, row.getMetaData().getColumnCount() - first + 1);
        columns.moveTo(digest);
    }

    /**
     * Adds some of a row's values.
     *
     * @return what was added
     */
    byte[] add(ResultSet row, int first, int count) throws SQLException {
        int begin = bytes.position();
        for (int column = first; column < first + count; column++) {
            // SQLite makes text of numbers. A Java string would be decoded, and encoded again.
            add(row.getBytes(column));
        }
        return Arrays.copyOfRange(bytes.array(), begin, bytes.position());
    }

    private void add(byte @Nullable [] value) {
        makeRoom(Integer.BYTES + (value == null ? 0 : value.length));
        bytes.putInt(value == null ? -1 : value.length);
        if (value != null) {
            bytes.put(value);
        }
    }

    /** Adds what was added before. */
    void addAgain(byte[] added) {
        makeRoom(added.length);
        bytes.put(added);
    }

    private void makeRoom(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate((bytes.position() + more) * 2);
            bytes = larger.put(bytes.flip());
        }
    }

    /** Hashes all that was added, and begins anew. */
    void moveTo(MessageDigest digest) {
        digest.update(bytes.flip());
        bytes.clear();
    }
}
