package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The trigrams that so many entries have that to ask for them takes long and narrows little down:
 * the century of a date, what all tickets begin with. A guess from the newest entries, made once:
 * it changes how long an answer takes, never the answer.
 */
final class Frequent {
    private static final int SAMPLE = 400;

    /** As many of the sample as make one frequent. */
    private static final int MANY = SAMPLE / 8;

    private @Nullable Set<String> trigrams;

    synchronized Set<String> trigrams(Connection connection) throws SQLException {
        Set<String> known = trigrams;
        if (known == null) {
            known = guess(connection);
            trigrams = known;
        }
        return known;
    }

    private static Set<String> guess(Connection connection) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        List<String> texts =
                Query.of("SELECT text FROM said ORDER BY id DESC LIMIT ?", SAMPLE)
                        .rows(connection, row -> row.getString(1));
        for (String text : texts) {
            Word.trigramsOf(text).forEach(trigram -> counts.merge(trigram, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(counted -> counted.getValue() >= MANY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
