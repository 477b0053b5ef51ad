package org.permitdesk.history;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where events were removed.
 *
 * @param byFirst no two of them touch
 */
record Gaps(SortedMap<Long, Gap> byFirst) {
    private static final String ALL = "SELECT first, last, hex(hash) FROM gap ORDER BY first";

    static Gaps read(Connection reader) throws SQLException {
        SortedMap<Long, Gap> gaps = new TreeMap<>();
        try (Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                gaps.put(row.getLong(1), new Gap(row.getLong(1), row.getLong(2), row.getString(3)));
            }
        }
        return new Gaps(gaps);
    }

    /** The one that begins with this event, or null. */
    @Nullable Gap at(long eventId) {
        return byFirst.get(eventId);
    }

    /** The same with more of them, those that touch made one. */
    Gaps with(Collection<Gap> more) {
        SortedMap<Long, Gap> all = new TreeMap<>(byFirst);
        more.forEach(gap -> all.put(gap.first(), gap));
        SortedMap<Long, Gap> joined = new TreeMap<>();
        for (Gap gap : all.values()) {
            Gap before = joined.isEmpty() ? null : joined.lastEntry().getValue();
            Gap whole = before != null && before.isFollowedBy(gap) ? before.and(gap) : gap;
            joined.put(whole.first(), whole);
        }
        return new Gaps(joined);
    }

    /** In the place of what was there; part of the caller's transaction. */
    void write(Connection writer) throws SQLException {
        Sqlite.execute(writer, "DELETE FROM gap");
        try (PreparedStatement insert =
                writer.prepareStatement("INSERT INTO gap VALUES (?, ?, unhex(?))")) {
            for (Gap gap : byFirst.values()) {
                insert.setLong(1, gap.first());
                insert.setLong(2, gap.last());
                insert.setString(3, gap.hash());
                insert.executeUpdate();
            }
        }
    }

    static String digest(Connection reader) throws SQLException {
        MessageDigest digest = Chain.sha256();
        try (Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                Columns.add(digest, row, 1);
            }
        }
        return HexFormat.of().withUpperCase().formatHex(digest.digest());
    }

    /** Whether these are the gaps that the last removal left: one that nobody made is found. */
    boolean areRecorded(Connection reader) throws SQLException {
        String recorded =
                Sqlite.text(
                        reader,
                        "SELECT digest FROM event WHERE state = 'REMOVED' ORDER BY id DESC LIMIT 1");
        return recorded.isEmpty() ? byFirst.isEmpty() : recorded.equals(digest(reader));
    }

    /** Whether this event was removed. */
    boolean hold(long eventId) {
        SortedMap<Long, Gap> upTo = byFirst.headMap(eventId + 1);
        return !upTo.isEmpty() && upTo.lastEntry().getValue().last() >= eventId;
    }
}
