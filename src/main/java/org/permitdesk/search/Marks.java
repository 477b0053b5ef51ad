package org.permitdesk.search;

/**
 * Where an entry belongs, written behind its text, so that the trigrams tell that too. Each mark is
 * one trigram; its control characters are in no {@link Folded} text.
 */
final class Marks {
    /** Where characters begin that mean nothing. */
    private static final int FIRST = 0xF0000;

    private static final int MOST = 0xFFFD;

    private Marks() {}

    /** All three of an entry, by the numbers that the index has given. */
    static String of(int standing, int profile, int clerk) {
        return "\1" + sign(standing) + "\2" + sign(profile) + "\3" + sign(clerk) + "\4";
    }

    static String standing(int number) {
        return "\1" + sign(number) + "\2";
    }

    static String profile(int number) {
        return "\2" + sign(number) + "\3";
    }

    static String clerk(int number) {
        return "\3" + sign(number) + "\4";
    }

    private static String sign(int number) {
        if (number > MOST) {
            throw new IllegalStateException("too many profiles or clerks: " + number);
        }
        return Character.toString(FIRST + number);
    }
}
