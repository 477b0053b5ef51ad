package org.permitdesk.search;

import java.util.List;
import java.util.Set;
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
    private static final int TRIGRAMS = 8;

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

    /** Whether it occurs wherever the other one does. */
    boolean isIn(Word other) {
        return other.text.contains(text) && other.bare.contains(bare);
    }

    /** Whether the trigrams alone decide. */
    boolean isTrigram() {
        return length(text) == 3 && !hasBare();
    }

    /**
     * For FTS5: whatever contains the word has all of these, and maybe some other text too.
     *
     * @param frequent what is not asked for, as long as there is something else to ask for
     */
    String trigrams(Set<String> frequent) {
        return hasBare()
                ? "((%s) OR (%s))".formatted(allOf(text, frequent), allOf(bare, frequent))
                : "(" + allOf(text, frequent) + ")";
    }

    private static String allOf(String word, Set<String> frequent) {
        List<String> trigrams = trigramsOf(word);
        List<String> rare =
                trigrams.stream().filter(trigram -> !frequent.contains(trigram)).toList();
        // Also those that overlap: to ask for one more is quicker than to look at what it would
        // have kept back.
        return (rare.isEmpty() ? trigrams : rare)
                .stream().limit(TRIGRAMS).map(Word::quoted).collect(Collectors.joining(" AND "));
    }

    /** All different ones of a text. */
    static List<String> trigramsOf(String text) {
        int[] points = text.codePoints().toArray();
        return IntStream.rangeClosed(0, points.length - 3)
                .mapToObj(at -> new String(points, at, 3))
                .distinct()
                .toList();
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
