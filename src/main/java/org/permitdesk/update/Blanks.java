package org.permitdesk.update;

import java.util.function.IntPredicate;

/**
 * The blanks that come along with pasted text: spaces of every width, tabs and line ends.
 * Zero-width characters are none.
 */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(int codePoint) {
        // isSpaceChar knows the no-break spaces that Character.isWhitespace and String.strip leave
        // alone.
        return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint);
    }

    /** A space of any width, and neither a tab nor a line end. */
    static boolean isSpace(int codePoint) {
        return Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    static String trim(String text) {
        return trim(text, Blanks::isBlank);
    }

    /** Removes what {@code outer} accepts from both ends. */
    static String trim(String text, IntPredicate outer) {
        int from = 0;
        int to = text.length();
        while (from < to && outer.test(text.charAt(from))) {
            from++;
        }
        while (to > from && outer.test(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static String character(int codePoint) {
        return Character.toString(codePoint);
    }
}
