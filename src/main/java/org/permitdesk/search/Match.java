package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the trigrams are asked for.
 *
 * @param trigrams in FTS5's language
 * @param left the words that they do not decide alone, and that the text is searched for
 */
record Match(String trigrams, List<Word> left) {

    /** Empty if trigrams make nothing shorter. */
    static Optional<Match> of(Words words, int most, Frequent frequent, Connection connection)
            throws SQLException {
        List<Word> known = words.inTrigrams();
        if (known.isEmpty()) {
            return ofShort(words, most, connection);
        }
        Set<String> unasked = frequent.trigrams(connection);
        return Optional.of(
                new Match(
                        known.stream()
                                .map(word -> word.trigrams(unasked))
                                .collect(Collectors.joining(" AND ")),
                        words.all().stream().filter(word -> !word.isTrigram()).toList()));
    }

    /** One or two letters are in no trigram of their own, but begin some. */
    private static Optional<Match> ofShort(Words words, int most, Connection connection)
            throws SQLException {
        Word longest =
                words.all().stream()
                        .max(Comparator.comparingInt(word -> word.text().length()))
                        .orElseThrow();
        List<String> trigrams =
                Query.of(
                                "SELECT term FROM occurring WHERE term >= ? AND term <= ? LIMIT ?",
                                longest.text(),
                                longest.text() + Character.toString(Character.MAX_CODE_POINT),
                                most + 1)
                        .rows(connection, row -> row.getString(1));
        if (trigrams.size() > most) {
            return Optional.empty();
        }
        List<Word> left = new ArrayList<>(words.all());
        left.remove(longest);
        // What begins no trigram is in no text.
        String any = trigrams.isEmpty() ? "\"\1\1\1\"" : Word.anyOf(trigrams);
        return Optional.of(new Match("(" + any + ")", left));
    }

    /** The same, and one of these marks. */
    Match and(List<String> marks) {
        return new Match(trigrams + " AND (" + Word.anyOf(marks) + ")", left);
    }

    /** The ids of the entries that these let through and whose text has the words. */
    Query query(Scope scope, List<Word> words) {
        Query period = scope.period();
        Query query = Query.of("SELECT t.rowid FROM trigram AS t");
        if (!words.isEmpty()) {
            query.add("CROSS JOIN said AS s ON s.id = t.rowid");
        }
        if (!period.isEmpty()) {
            query.add("CROSS JOIN entry AS e ON e.id = t.rowid");
        }
        return query.add("WHERE t.trigram MATCH ?", trigrams)
                .add("AND t.rowid BETWEEN ? AND ?", scope.low(), scope.high())
                .add(period)
                .add(text(words));
    }

    /** Begins with AND; the text is {@code s}. */
    static Query text(List<Word> words) {
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
}
