package org.permitdesk.search;

import java.util.List;

/**
 * Among which entries an answer was sought. Whoever types goes on with a word, and what fits the
 * longer one is among what fits the shorter.
 */
final class Sought {
    private final Ranks ranks;
    private final Filter filter;
    private final List<Word> words;
    private final long[] ids;

    /**
     * For the next answers.
     *
     * @param ids whatever fits is among them; in the order of the ranks
     */
    Sought(Ranks ranks, Filter filter, List<Word> words, long[] ids) {
        this.ranks = ranks;
        this.filter = filter;
        this.words = words;
        this.ids = ids;
    }

    /** Whether all that fits these words, too, is among the ids. */
    boolean holds(Ranks order, Filter chosen, List<Word> sought) {
        return ranks.equals(order)
                && filter.equals(chosen)
                && words.stream().allMatch(word -> sought.stream().anyMatch(word::isIn));
    }

    /** Not to be changed. */
    long[] ids() {
        return ids;
    }
}
