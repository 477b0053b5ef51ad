package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Looks at entries in a given order until enough of them fit. */
final class Check {
    /** How many are looked at first, then twice as many each time. */
    private static final int BATCH = 200;

    private final Connection connection;
    private final Words words;
    private final Scope scope;
    private final int limit;

    /**
     * For one question.
     *
     * @param limit how many are enough
     */
    Check(Connection connection, Words words, Scope scope, int limit) {
        this.connection = connection;
        this.words = words;
        this.scope = scope;
        this.limit = limit;
    }

    /** The first of these that fit, in their order. */
    long[] first(long[] ids) throws SQLException {
        long[] found = {};
        int batch = BATCH;
        for (int at = 0; at < ids.length && found.length < limit; at += batch, batch *= 2) {
            long[] next = Arrays.copyOfRange(ids, at, Math.min(ids.length, at + batch));
            found = LongStream.concat(LongStream.of(found), LongStream.of(fitting(next))).toArray();
        }
        return Arrays.copyOf(found, Math.min(found.length, limit));
    }

    private long[] fitting(long[] ids) throws SQLException {
        String list =
                LongStream.of(ids)
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(",", "[", "]"));
        Query query = Query.of("SELECT s.id FROM json_each(?) AS each", list);
        query.add("CROSS JOIN said AS s ON s.id = each.value");
        if (!scope.isEverything()) {
            query.add("CROSS JOIN entry AS e ON e.id = s.id");
        }
        return query.add("WHERE true")
                .add(scope.condition())
                .add(Match.text(words.all()))
                .add("ORDER BY each.key")
                .numbers(connection);
    }
}
