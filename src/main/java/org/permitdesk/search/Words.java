package org.permitdesk.search;

import java.util.Arrays;
import java.util.List;

/**
 * What is searched for.
 *
 * @param all different words, {@value #MOST} at most; empty fits all
 */
record Words(List<Word> all) {
    static final int MOST = 50;

    static Words of(String text) {
        return new Words(
                Arrays.stream(Folded.of(text).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .map(Word::of)
                        .toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether none of them has a trigram. */
    boolean isShort() {
        return inTrigrams().isEmpty();
    }

    /** Those that trigrams can answer. */
    List<Word> inTrigrams() {
        return all.stream().filter(Word::hasTrigrams).toList();
    }
}
