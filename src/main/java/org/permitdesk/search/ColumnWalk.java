package org.permitdesk.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes along a column's index and looks at each entry, a little way. First come the entries that
 * have a value there, then those without.
 */
final class ColumnWalk {
    private final Finder finder;
    private final Order order;
    private final int limit;
    private final int walk;
    private final String key;

    private record Hit(long id, @Nullable Object key) {}

    ColumnWalk(Finder finder, Order order, int limit, int walk) {
        this.finder = finder;
        this.order = order;
        this.limit = limit;
        this.walk = walk;
        this.key = order.column().key();
    }

    /** The first that fit; empty if it is too far to find them so. */
    Optional<List<Long>> ids() throws SQLException {
        List<Hit> hits = hits();
        if (hits.size() == limit) {
            return Optional.of(order.ascending() ? newestFirstAtTheEnd(hits) : idsOf(hits));
        }
        if (isLongerThanWalk("IS NOT NULL")) {
            return Optional.empty();
        }
        List<Long> ids = idsOf(hits);
        ids.addAll(without(limit - ids.size()));
        return ids.size() == limit || !isLongerThanWalk("IS NULL")
                ? Optional.of(ids)
                : Optional.empty();
    }

    private List<Hit> hits() throws SQLException {
        String direction = order.ascending() ? "ASC" : "DESC";
        return look("IS NOT NULL", direction + (order.ascending() ? "" : ", id DESC"))
                .add("ORDER BY e.key " + direction + ", e.id DESC LIMIT ?", limit)
                .rows(finder.connection(), row -> new Hit(row.getLong(1), row.getObject(2)));
    }

    private List<Long> without(int rest) throws SQLException {
        return look("IS NULL", "DESC, id DESC")
                .add("ORDER BY e.id DESC LIMIT ?", rest)
                .ids(finder.connection());
    }

    /** Some of the entries, in the order of the index; of these, those that fit. */
    private Query look(String which, String direction) {
        return Query.of(
                        """
                        SELECT e.id, e.key FROM (
                          SELECT id, %1$s AS key, facet, created_at FROM entry INDEXED BY entry_%1$s
                          WHERE %1$s %2$s ORDER BY %1$s %3$s LIMIT ?) AS e
                        CROSS JOIN said AS s ON s.id = e.id WHERE true
                        """
                                .formatted(key, which, direction),
                        walk)
                .add(finder.scope().condition())
                .add(finder.text());
    }

    private boolean isLongerThanWalk(String which) throws SQLException {
        String row = "SELECT 1 FROM entry WHERE %s %s LIMIT 1 OFFSET ?".formatted(key, which);
        return !Query.of(row, walk).ids(finder.connection()).isEmpty();
    }

    /**
     * Upwards the index has the oldest of equals first. Only of the last value found are there more
     * than were looked at: these are asked for again.
     */
    private List<Long> newestFirstAtTheEnd(List<Hit> hits) throws SQLException {
        Object last = hits.getLast().key();
        List<Long> ids =
                idsOf(hits.stream().filter(hit -> !Objects.equals(hit.key(), last)).toList());
        Query equal =
                Query.of(
                        "SELECT e.id FROM entry AS e INDEXED BY entry_%1$s CROSS JOIN said AS s ON s.id = e.id WHERE e.%1$s = ?"
                                .formatted(key),
                        last);
        equal.add(finder.scope().condition()).add(finder.text());
        ids.addAll(
                equal.add("ORDER BY e.id DESC LIMIT ?", limit - ids.size())
                        .ids(finder.connection()));
        return ids;
    }

    private static List<Long> idsOf(List<Hit> hits) {
        List<Long> ids = new ArrayList<>();
        hits.forEach(hit -> ids.add(hit.id()));
        return ids;
    }
}
