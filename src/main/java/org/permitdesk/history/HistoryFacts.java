package org.permitdesk.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may be told of a history without telling what is in it.
 *
 * @param bytes of the file itself; what was written last may still lie beside it
 * @param entriesByState how many entries are in each state; none with zero
 */
public record HistoryFacts(int schema, long bytes, SortedMap<String, Integer> entriesByState) {
    public HistoryFacts {
        entriesByState = Collections.unmodifiableSortedMap(new TreeMap<>(entriesByState));
    }

    /** As diagnostics tell it. */
    @Override
    public String toString() {
        return "schema %d, %d bytes, %s".formatted(schema, bytes, entriesByState);
    }

    static HistoryFacts read(Connection reader, Path file) throws SQLException, IOException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        try (Statement statement = reader.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT state, count(*) FROM entry_now GROUP BY state")) {
            while (row.next()) {
                counts.put(row.getString(1), row.getInt(2));
            }
        }
        return new HistoryFacts(Database.version(reader), Files.size(file), counts);
    }
}
