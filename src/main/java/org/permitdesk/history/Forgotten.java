package org.permitdesk.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * The last time that a plate was forgotten in each entry. Its earlier events cannot be what their
 * leaves say any more; that event says what they read like since.
 */
record Forgotten(Map<Long, Mark> byEntry) {

    /**
     * @param digest see {@link Chain#digest}
     */
    record Mark(long eventId, String digest) {}

    static Forgotten read(Connection reader) throws SQLException {
        Map<Long, Mark> marks = new HashMap<>();
        try (Statement statement = reader.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT entry_id, id, digest FROM event
                                WHERE state = 'FORGOTTEN' ORDER BY entry_id, id
                                """)) {
            while (row.next()) {
                marks.put(row.getLong(1), new Mark(row.getLong(2), row.getString(3)));
            }
        }
        return new Forgotten(marks);
    }

    /** Whether an event of an entry is one that such a mark is about. */
    boolean answersFor(long entryId, long eventId) {
        Mark mark = byEntry.get(entryId);
        return mark != null && mark.eventId() > eventId;
    }

    boolean readsAsItWasLeft(Connection reader) throws SQLException {
        for (Map.Entry<Long, Mark> entry : byEntry.entrySet()) {
            Mark mark = entry.getValue();
            if (!Chain.digest(reader, entry.getKey(), mark.eventId()).equals(mark.digest())) {
                return false;
            }
        }
        return true;
    }
}
