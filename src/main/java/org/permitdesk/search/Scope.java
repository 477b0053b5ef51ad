package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries that a filter lets through.
 *
 * @param atMost how many there are, and rather fewer
 * @param low the lowest id that can be among them
 * @param high the highest
 */
record Scope(Filter filter, long atMost, long low, long high) {

    static Scope of(Filter filter, Connection connection) throws SQLException {
        long entries =
                Query.of("SELECT coalesce(sum(entries), 0) FROM facet WHERE true")
                        .add(facets(filter))
                        .ids(connection)
                        .getFirst();
        Query span =
                Query.of(
                        "SELECT coalesce(min(id), 0) * ?, (coalesce(max(id), -1) + 1) * ? - 1 FROM span",
                        Tables.SPAN,
                        Tables.SPAN);
        span.add("WHERE last >= ? AND first < ?", from(filter), until(filter));
        return span.rows(
                        connection,
                        row -> {
                            long low = row.getLong(1);
                            long high = row.getLong(2);
                            return new Scope(filter, Math.min(entries, high - low + 1), low, high);
                        })
                .getFirst();
    }

    boolean isEmpty() {
        return atMost == 0;
    }

    boolean isEverything() {
        return filter.equals(Filter.NONE);
    }

    boolean hasFacets() {
        return !filter.standings().isEmpty()
                || filter.profileId() != null
                || filter.clerk() != null;
    }

    /** Begins with AND; the entry is {@code e}. */
    Query condition() {
        Query condition = period();
        if (hasFacets()) {
            condition.add("AND e.facet IN (").add(chosenFacets()).add(")");
        }
        return condition;
    }

    /** The same for entries whose facet is right. */
    Query period() {
        Query condition = new Query();
        if (filter.from() != null || filter.until() != null) {
            condition.add("AND e.id BETWEEN ? AND ?", low, high);
            condition.add(
                    "AND e.created_at >= ? AND e.created_at < ?", from(filter), until(filter));
        }
        return condition;
    }

    Query chosenFacets() {
        return Query.of("SELECT id FROM facet WHERE entries > 0").add(facets(filter));
    }

    private static Query facets(Filter filter) {
        Query facets = new Query();
        if (!filter.standings().isEmpty()) {
            List<Integer> ordinals =
                    filter.standings().stream().map(Standings::number).sorted().toList();
            facets.add("AND standing IN (").addList(ordinals).add(")");
        }
        if (filter.profileId() != null) {
            facets.add("AND profile IN (").add(profile(filter)).add(")");
        }
        if (filter.clerk() != null) {
            facets.add("AND clerk IN (").add(clerk(filter)).add(")");
        }
        return facets;
    }

    private static Query profile(Filter filter) {
        return Query.of("SELECT number FROM profile WHERE id = ?", filter.profileId());
    }

    private static Query clerk(Filter filter) {
        return Query.of("SELECT number FROM clerk WHERE name = ?", filter.clerk());
    }

    /** For FTS5: whatever the filter lets through has one of each of these marks. */
    List<List<String>> marks(Connection connection) throws SQLException {
        List<List<String>> marks = new ArrayList<>();
        if (!filter.standings().isEmpty()) {
            marks.add(
                    filter.standings().stream()
                            .map(Standings::number)
                            .sorted()
                            .map(Marks::standing)
                            .toList());
        }
        if (filter.profileId() != null) {
            marks.add(profile(filter).rows(connection, row -> Marks.profile(row.getInt(1))));
        }
        if (filter.clerk() != null) {
            marks.add(clerk(filter).rows(connection, row -> Marks.clerk(row.getInt(1))));
        }
        return marks;
    }

    private static long from(Filter filter) {
        return nanos(filter.from(), Long.MIN_VALUE);
    }

    private static long until(Filter filter) {
        return nanos(filter.until(), Long.MAX_VALUE);
    }

    private static long nanos(@Nullable Instant at, long otherwise) {
        return at == null ? otherwise : Document.nanos(at);
    }
}
