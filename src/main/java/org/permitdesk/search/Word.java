package org.permitdesk.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A word that must occur.
 *
 * @param text folded
 * @param bare what may occur instead: the same without hyphens; the same text if there is nothing
 *     to leave out, or too little would remain
 */
record Word(String text, String bare) {
    /** As many as narrow it down; what they let through is looked at anyway. */
    private static final int TRIGRAMS = 24;

    static Word of(String text) {
        String bare = text.replace("-", "");
        return new Word(text, length(bare) < 3 ? text : bare);
    }

    boolean hasTrigrams() {
        return length(text) >= 3;
    }

    boolean hasBare() {
        return !bare.equals(text);
    }

    /** Whether the trigrams alone decide. */
    boolean isTrigram() {
        return length(text) == 3 && !hasBare();
    }

    /** For FTS5: whatever contains the word has all of these, and maybe some other text too. */
    String trigrams() {
        return hasBare()
                ? "((%s) OR (%s))".formatted(trigrams(text), trigrams(bare))
                : "(" + trigrams(text) + ")";
    }

    private static String trigrams(String word) {
        int[] points = word.codePoints().toArray();
        int last = points.length - 3;
        // Beside each other, and the last: those that overlap cost time and keep little back.
        List<String> trigrams =
                IntStream.concat(
                                IntStream.range(0, (last + 2) / 3).map(i -> 3 * i),
                                IntStream.of(last))
                        .limit(TRIGRAMS)
                        .mapToObj(at -> quoted(new String(points, at, 3)))
                        .distinct()
                        .toList();
        return String.join(" AND ", trigrams);
    }

    /** For FTS5: any of these. */
    static String anyOf(List<String> trigrams) {
        return trigrams.stream().map(Word::quoted).collect(Collectors.joining(" OR "));
    }

    private static String quoted(String trigram) {
        return '"' + trigram.replace("\"", "\"\"") + '"';
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
