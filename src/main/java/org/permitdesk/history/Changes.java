package org.permitdesk.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What came after an event.
 *
 * @param upTo the last event looked at; the one asked about where nothing came after it
 * @param entryIds the entries that got an event or were removed, each once
 */
public record Changes(long upTo, List<Long> entryIds) {
    public Changes {
        entryIds = List.copyOf(entryIds);
    }

    static Changes read(Connection reader, long afterEvent, int limit) throws SQLException {
        Set<Long> ids = new LinkedHashSet<>();
        long upTo = afterEvent;
        try (PreparedStatement events =
                reader.prepareStatement(
                        "SELECT id, entry_id, body FROM event WHERE id > ? ORDER BY id LIMIT ?")) {
            events.setLong(1, afterEvent);
            events.setInt(2, limit);
            try (ResultSet row = events.executeQuery()) {
                while (ids.size() < limit && row.next()) {
                    upTo = row.getLong(1);
                    long id = row.getLong(2);
                    // A removal is an event of no entry, and names those that it removed.
                    ids.addAll(row.wasNull() ? Ids.of(row.getString(3)) : List.of(id));
                }
            }
        }
        return new Changes(upTo, new ArrayList<>(ids));
    }
}
