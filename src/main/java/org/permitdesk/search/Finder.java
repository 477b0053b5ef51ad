package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers one question over one connection. There are two ways. To <em>walk</em>: go along the
 * order and look at each entry, until enough are found; quick where much fits. To <em>gather</em>:
 * ask the trigrams or the filter for all that fit, and sort them; quick where little fits. So it
 * walks a little, and if that does not do, gathers.
 */
final class Finder {
    private final Connection connection;
    private final Words words;
    private final Scope scope;
    private final Order order;
    private final Limits limits;

    Finder(Connection connection, Question question, Limits limits) throws SQLException {
        this.connection = connection;
        this.words = Words.of(question.text());
        this.scope = Scope.of(question.filter(), connection);
        this.order = question.order();
        this.limits = limits;
    }

    /** The ids of the first entries that fit. */
    List<Long> first(int limit) throws SQLException {
        if (scope.isEmpty()) {
            return List.of();
        }
        if (order.column() != Column.TIME && !isFew(limit)) {
            Optional<List<Long>> walked = new ColumnWalk(this, order, limit, limits.walk()).ids();
            return walked.isPresent() ? walked.get() : gatherFirst(limit);
        }
        if (order.column() == Column.TIME && words.isEmpty()) {
            return inTime(limit);
        }
        if (order.column() == Column.TIME && words.inTrigrams().isEmpty()) {
            for (int walk : List.of(limits.glance(), limits.walk())) {
                List<Long> found = walk(walk, limit);
                if (found.size() == limit || scope.atMost() <= walk) {
                    return found;
                }
            }
        }
        return gather().add("LIMIT ?", limit).ids(connection);
    }

    /** The ids of all that fit, in order. */
    long[] all() throws SQLException {
        return scope.isEmpty() ? new long[0] : gather().numbers(connection);
    }

    /** The first in order of time without a look at the text. */
    private List<Long> inTime(int limit) throws SQLException {
        if (!scope.hasFacets()) {
            return entries().add(orderBy()).add("LIMIT ?", limit).ids(connection);
        }
        // Each facet has its entries in order of time; together they have not.
        Query first =
                Query.of("SELECT e.id FROM (")
                        .add(scope.chosenFacets())
                        .add(") AS f CROSS JOIN entry AS e");
        first.add("WHERE e.id IN (SELECT e.id FROM entry AS e INDEXED BY entry_facet")
                .add("WHERE e.facet = f.id")
                .add(scope.period())
                .add("ORDER BY e.id " + direction() + " LIMIT ?)", limit);
        return first.add(orderBy()).add("LIMIT ?", limit).ids(connection);
    }

    private List<Long> walk(int walk, int limit) throws SQLException {
        return Query.of("SELECT s.id FROM (")
                .add(entries())
                .add(orderBy())
                .add("LIMIT ?) AS near CROSS JOIN said AS s ON s.id = near.id WHERE true", walk)
                .add(text())
                .add("ORDER BY s.id " + direction() + " LIMIT ?", limit)
                .ids(connection);
    }

    /** Whether so little fits that a walk would hardly meet enough of it. */
    private boolean isFew(int limit) throws SQLException {
        if (scope.atMost() <= limits.few()) {
            return true;
        }
        Optional<Match> match = words.inTrigrams().isEmpty() ? Optional.empty() : match();
        long hardlyMet = scope.atMost() * limit / limits.walk();
        return match.isPresent()
                && match.get().isAtMost(Math.max(limits.few(), hardlyMet), connection);
    }

    /**
     * Where a column has few values, many entries have each, and to sort them all would take long:
     * so one value after the other is asked for, the newest first.
     */
    private List<Long> gatherFirst(int limit) throws SQLException {
        Optional<Match> match = Groups.has(order.column()) ? match() : Optional.empty();
        if (match.isEmpty()) {
            return gather().add("LIMIT ?", limit).ids(connection);
        }
        List<Long> found = new ArrayList<>();
        for (List<String> group : Groups.of(order, connection)) {
            if (found.size() < limit) {
                found.addAll(
                        match.get()
                                .and(group)
                                .query(scope, Order.NEWEST_FIRST)
                                .add("LIMIT ?", limit - found.size())
                                .ids(connection));
            }
        }
        return found;
    }

    /** All that fit, in order. */
    private Query gather() throws SQLException {
        if (words.isEmpty()) {
            return entries().add(orderBy());
        }
        Optional<Match> match = scope.atMost() <= limits.few() ? Optional.empty() : match();
        return match.isPresent() ? match.get().query(scope, order) : texts();
    }

    /** What to ask the trigrams; empty if that is no shorter a way. */
    private Optional<Match> match() throws SQLException {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Match> match = Match.of(words, limits.trigrams(), connection);
        if (match.isEmpty()) {
            return match;
        }
        Match marked = match.get();
        for (List<String> marks : scope.marks(connection)) {
            marked = marked.and(marks);
        }
        return Optional.of(marked);
    }

    private Query entries() {
        return Query.of("SELECT e.id FROM entry AS e WHERE true").add(scope.condition());
    }

    private Query texts() {
        return Query.of(
                        "SELECT e.id FROM entry AS e CROSS JOIN said AS s ON s.id = e.id WHERE true")
                .add(scope.condition())
                .add(text())
                .add(orderBy());
    }

    /** Begins with AND; the text is {@code s}. */
    Query text() {
        return Match.text(words.all());
    }

    Scope scope() {
        return scope;
    }

    Connection connection() {
        return connection;
    }

    private Query orderBy() {
        return Query.of("ORDER BY " + order.sql("e"));
    }

    private String direction() {
        return order.ascending() ? "ASC" : "DESC";
    }
}
