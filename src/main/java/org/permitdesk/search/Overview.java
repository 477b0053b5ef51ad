package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.Standing;

/** Answers about many entries at once. */
record Overview(Connection connection) {

    List<ProfileName> profiles() throws SQLException {
        return Query.of(
                        """
                        SELECT id, name, max(entry_id) FROM profile
                        WHERE number IN (SELECT profile FROM facet WHERE entries > 0)
                        GROUP BY id ORDER BY lower(name), id
                        """)
                .rows(connection, row -> new ProfileName(row.getString(1), row.getString(2)));
    }

    List<String> clerks() throws SQLException {
        return Query.of(
                        """
                        SELECT name FROM clerk WHERE number IN (SELECT clerk FROM facet WHERE entries > 0)
                        ORDER BY lower(name), name
                        """)
                .rows(connection, row -> row.getString(1));
    }

    List<Map<Standing, Integer>> tally(List<Instant> bounds, Filter filter) throws SQLException {
        List<Map<Standing, Integer>> tally = new ArrayList<>();
        for (int i = 1; i < bounds.size(); i++) {
            Instant from = later(bounds.get(i - 1), filter.from());
            Instant until = earlier(bounds.get(i), filter.until());
            tally.add(count(Scope.of(filter.withPeriod(from, until), connection)));
        }
        return tally;
    }

    private Map<Standing, Integer> count(Scope scope) throws SQLException {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        Query.of("SELECT e.outcome, count(*) FROM entry AS e WHERE true")
                .add(scope.condition())
                .add("GROUP BY +e.outcome")
                .rows(connection, row -> counts.put(Standings.of(row.getInt(1)), row.getInt(2)));
        return counts;
    }

    private static Instant later(Instant bound, @Nullable Instant other) {
        return other == null || bound.isAfter(other) ? bound : other;
    }

    private static Instant earlier(Instant bound, @Nullable Instant other) {
        return other == null || bound.isBefore(other) ? bound : other;
    }

    /** Of a row of equals, SQLite shows the one with the highest id. */
    List<Refusal> refusals(Filter filter, int limit) throws SQLException {
        Scope scope = Scope.of(filter, connection);
        return Query.of(
                        """
                        SELECT r.code, r.message, count(*) AS times, max(r.id)
                        FROM refusal AS r CROSS JOIN entry AS e ON e.id = r.id WHERE true
                        """)
                .add(scope.condition())
                .add("AND r.id >= ?", scope.low())
                .add("GROUP BY r.code, CASE WHEN r.code IS NULL THEN r.message END")
                .add("ORDER BY times DESC, max(r.id) DESC LIMIT ?", limit)
                .rows(
                        connection,
                        row -> {
                            int code = row.getInt(1);
                            return new Refusal(
                                    row.wasNull() ? null : code, row.getString(2), row.getInt(3));
                        });
    }
}
