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
    /** How far it walks at first, and at most: some milliseconds. */
    private static final List<Integer> WALKS = List.of(300, 5_000);

    /** So few that each can be looked at. */
    private static final int FEW = 5_000;

    /** More than these trigrams with one or two given letters are no shorter a way than a walk. */
    private static final int MOST_TRIGRAMS = 400;

    private final Connection connection;
    private final Words words;
    private final Scope scope;
    private final Order order;

    Finder(Connection connection, Question question) throws SQLException {
        this.connection = connection;
        this.words = Words.of(question.text());
        this.scope = Scope.of(question.filter(), connection);
        this.order = question.order();
    }

    /** The ids of the first entries that fit. */
    List<Long> first(int limit) throws SQLException {
        if (scope.isEmpty()) {
            return List.of();
        }
        if (order.column() != Column.TIME) {
            Optional<List<Long>> walked = new ColumnWalk(this, order, limit).ids();
            return walked.isPresent()
                    ? walked.get()
                    : gather().add("LIMIT ?", limit).ids(connection);
        }
        if (words.isEmpty()) {
            return inTime(limit);
        }
        if (words.inTrigrams().isEmpty()) {
            for (int walk : WALKS) {
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
                .add(text(words.all()))
                .add("ORDER BY s.id " + direction() + " LIMIT ?", limit)
                .ids(connection);
    }

    /** All that fit, in order. */
    Query gather() throws SQLException {
        if (words.isEmpty()) {
            return entries().add(orderBy());
        }
        if (scope.atMost() <= FEW) {
            return texts();
        }
        List<Word> long3 = words.inTrigrams();
        if (!long3.isEmpty()) {
            List<Word> left = words.all().stream().filter(word -> !word.isTrigram()).toList();
            return matching(
                    String.join(" AND ", long3.stream().map(Word::trigrams).toList()), left);
        }
        return gatherShort();
    }

    /** One or two letters are in no trigram of their own, but begin some. */
    private Query gatherShort() throws SQLException {
        Word longest =
                words.all().stream()
                        .max((a, b) -> Integer.compare(a.text().length(), b.text().length()))
                        .orElseThrow();
        List<String> trigrams =
                Query.of(
                                "SELECT term FROM occurring WHERE term >= ? AND term <= ? LIMIT ?",
                                longest.text(),
                                longest.text() + Character.toString(Character.MAX_CODE_POINT),
                                MOST_TRIGRAMS + 1)
                        .rows(connection, row -> row.getString(1));
        if (trigrams.isEmpty()) {
            return Query.of("SELECT 0 WHERE false");
        }
        if (trigrams.size() > MOST_TRIGRAMS) {
            return texts();
        }
        List<Word> left = new ArrayList<>(words.all());
        left.remove(longest);
        return matching(Word.anyOf(trigrams), left);
    }

    private Query entries() {
        return Query.of("SELECT e.id FROM entry AS e WHERE true").add(scope.condition());
    }

    private Query texts() {
        return Query.of(
                        "SELECT e.id FROM entry AS e CROSS JOIN said AS s ON s.id = e.id WHERE true")
                .add(scope.condition())
                .add(text(words.all()))
                .add(orderBy());
    }

    private Query matching(String trigrams, List<Word> left) {
        Query condition = scope.condition();
        boolean byTime = order.column() == Column.TIME;
        boolean entry = !byTime || !condition.isEmpty();
        Query query = Query.of("SELECT t.rowid FROM trigram AS t");
        if (!left.isEmpty()) {
            query.add("CROSS JOIN said AS s ON s.id = t.rowid");
        }
        if (entry) {
            query.add("CROSS JOIN entry AS e ON e.id = t.rowid");
        }
        query.add(
                "WHERE t.trigram MATCH ? AND t.rowid BETWEEN ? AND ?",
                trigrams,
                scope.low(),
                scope.high());
        query.add(condition).add(text(left));
        return byTime ? query.add("ORDER BY t.rowid " + direction()) : query.add(orderBy());
    }

    /** Begins with AND; the text is {@code s}. */
    private static Query text(List<Word> words) {
        Query text = new Query();
        for (Word word : words) {
            if (word.hasBare()) {
                text.add(
                        "AND (instr(s.text, ?) > 0 OR instr(s.text, ?) > 0)",
                        word.text(),
                        word.bare());
            } else {
                text.add("AND instr(s.text, ?) > 0", word.text());
            }
        }
        return text;
    }

    Query text() {
        return text(words.all());
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
