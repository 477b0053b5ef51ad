package org.permitdesk.search;

/**
 * Until where one way is taken for shorter than another. They change how long an answer takes,
 * never the answer.
 *
 * @param glance how many entries are looked at to begin with, and so few that the trigrams let
 *     through
 * @param walk how many are looked at before another way is tried
 * @param few so few that each of them can be looked at
 * @param trigrams more than these are no shorter a way than to look at every text
 * @param replaced how many texts are replaced or taken out before it is asked whether to make the
 *     index anew would be quicker
 */
record Limits(int glance, int walk, int few, int trigrams, int replaced) {
    /** A few milliseconds each: see {@code docs/performance.md}. */
    static final Limits MEASURED = new Limits(1_000, 5_000, 5_000, 400, 2_000);
}
