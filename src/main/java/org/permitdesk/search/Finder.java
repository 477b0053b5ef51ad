package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.Sqlite;

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
    private final AtomicReference<@Nullable Ranks> ranks;
    private final AtomicReference<@Nullable Sought> sought;
    private final Frequent frequent;
    private final Limits limits;

    /**
     * Answers.
     *
     * @param connection of the index; which of them, is for whoever asks to say
     */
    Finder(Index index, Connection connection, Question question, Limits limits)
            throws SQLException {
        this.connection = connection;
        this.words = Words.of(question.text());
        this.scope = Scope.of(question.filter(), connection);
        this.order = question.order();
        this.ranks = index.ranks();
        this.sought = index.sought();
        this.frequent = index.frequent();
        this.limits = limits;
    }

    /** The ids of the first entries that fit. */
    long[] first(int limit) throws SQLException {
        if (scope.isEmpty()) {
            return new long[0];
        }
        return order.column() == Column.TIME
                ? firstInTime(limit)
                : Sqlite.snapshot(connection, () -> firstInRank(limit));
    }

    /** The ids of all that fit, in order. */
    long[] all() throws SQLException {
        if (scope.isEmpty()) {
            return new long[0];
        }
        return order.column() == Column.TIME
                ? gather().add(inTime()).numbers(connection)
                : Sqlite.snapshot(connection, () -> ranks().sorted(gather().numbers(connection)));
    }

    private Ranks ranks() throws SQLException {
        return Ranks.of(order, ranks, connection);
    }

    private long[] firstInTime(int limit) throws SQLException {
        if (words.isEmpty()) {
            return withoutText(limit);
        }
        if (words.isShort()) {
            for (int walk : List.of(limits.glance(), limits.walk())) {
                long[] found = walk(walk, limit);
                if (found.length == limit || scope.atMost() <= walk) {
                    return found;
                }
            }
        }
        return gather().add(inTime()).add("LIMIT ?", limit).numbers(connection);
    }

    private long[] withoutText(int limit) throws SQLException {
        if (!scope.hasFacets()) {
            return entries().add(inTime()).add("LIMIT ?", limit).numbers(connection);
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
        return first.add(inTime()).add("LIMIT ?", limit).numbers(connection);
    }

    private long[] walk(int walk, int limit) throws SQLException {
        return Query.of("SELECT e.id FROM (")
                .add(entries())
                .add(inTime())
                .add("LIMIT ?) AS e CROSS JOIN said AS s ON s.id = e.id WHERE true", walk)
                .add(Match.text(words.all()))
                .add(inTime())
                .add("LIMIT ?", limit)
                .numbers(connection);
    }

    private long[] firstInRank(int limit) throws SQLException {
        Ranks all = ranks();
        if (words.isEmpty() && scope.isEverything()) {
            return Arrays.copyOf(all.ids(), Math.min(limit, all.ids().length));
        }
        Check check = new Check(connection, words, scope, limit);
        // One or two letters let so much through that it is quicker to walk first.
        if (!words.isShort()) {
            long[] some = atMost(limits.glance() + 1, candidates());
            if (some.length <= limits.glance()) {
                return check.first(all.sorted(some));
            }
        }
        long[] among = among(all);
        long[] found = check.first(some(among));
        if (found.length == limit || among.length <= limits.walk()) {
            return found;
        }
        long[] sorted = all.sorted(candidates().numbersUnordered(connection));
        sought.set(new Sought(all, scope.filter(), words.all(), sorted));
        found = check.first(some(sorted));
        return found.length == limit || sorted.length <= limits.walk()
                ? found
                : check.first(all.sorted(gather().numbersUnordered(connection)));
    }

    /** Whatever fits is among them, as far as it is known without asking. */
    private long[] among(Ranks all) {
        Sought last = sought.get();
        return last != null && last.holds(all, scope.filter(), words.all())
                ? last.ids()
                : all.ids();
    }

    private long[] some(long[] ids) {
        return Arrays.copyOf(ids, Math.min(limits.walk(), ids.length));
    }

    private long[] atMost(int count, Query query) throws SQLException {
        return query.copy().add("LIMIT ?", count).numbers(connection);
    }

    /** Whatever fits is among them. */
    private Query candidates() throws SQLException {
        if (words.isEmpty() || scope.atMost() <= limits.few()) {
            return entries();
        }
        Optional<Match> match = match();
        return match.isPresent() ? match.get().query(scope, List.of()) : gather();
    }

    /** All that fit. */
    private Query gather() throws SQLException {
        if (words.isEmpty()) {
            return entries();
        }
        Optional<Match> match = scope.atMost() <= limits.few() ? Optional.empty() : match();
        return match.isPresent()
                ? match.get().query(scope, match.get().left())
                : Query.of(
                                "SELECT e.id FROM entry AS e CROSS JOIN said AS s ON s.id = e.id WHERE true")
                        .add(scope.condition())
                        .add(Match.text(words.all()));
    }

    /** What to ask the trigrams; empty if that is no shorter a way. */
    private Optional<Match> match() throws SQLException {
        Optional<Match> match = Match.of(words, limits.trigrams(), frequent, connection);
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

    private Query inTime() {
        return Query.of("ORDER BY 1 " + direction());
    }

    private String direction() {
        return order.ascending() ? "ASC" : "DESC";
    }
}
