package org.permitdesk.history;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The chain as the second version made it; the first had none. */
final class EarlierChain {
    static final int VERSION = 2;

    /** The columns that are hashed follow the hash. */
    private static final String LINKS =
            """
            SELECT event.hash, event.id, event.entry_id, event.at, event.state, event.cause, event.code,
              event.message, event.by, entry.created_at, entry.profile_id, entry.profile_name, entry.base_url,
              entry.client_code, entry.production, entry.reference_id, entry.plate, entry.amount, entry.currency,
              entry.end_lot, entry.end_offset, entry.end_zone, entry.end_sent_as, entry.reason, entry.ticket,
              entry.resend_of
            FROM event LEFT JOIN entry ON entry.id = event.entry_id
            ORDER BY event.id
            """;

    private EarlierChain() {}

    /** Whether every event is as it was written, and the one that the head knows is among them. */
    static boolean isWhole(Connection reader, Optional<Head> head) throws SQLException {
        byte[] hash = new byte[32];
        long id = 0;
        Chain.Link wanted = head.map(Head::last).orElse(Chain.Link.NONE);
        boolean known = wanted.equals(Chain.Link.NONE);
        try (Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery(LINKS)) {
            while (row.next()) {
                hash = hash(hash, row);
                id++;
                if (row.getLong(2) != id || !Arrays.equals(hash, row.getBytes(1))) {
                    return false;
                }
                known |= wanted.equals(link(id, hash));
            }
        }
        return known;
    }

    private static Chain.Link link(long id, byte[] hash) {
        return new Chain.Link(id, HexFormat.of().withUpperCase().formatHex(hash));
    }

    private static byte[] hash(byte[] previous, ResultSet row) throws SQLException {
        MessageDigest digest = Chain.sha256();
        digest.update(previous);
        Columns.add(digest, row, 2);
        return digest.digest();
    }
}
