package org.permitdesk.history;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.permitdesk.update.Plate;

/**
 * A plate as it may stand in a text: in either case, with blanks and dashes between its characters
 * or without.
 */
public final class PlateTrace {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    /** What may stand between its characters, as text and as JSON, HTML and addresses escape it. */
    private static final String BETWEEN = "(?:[\\s\\p{Z}\\p{Pd}]|%20|&nbsp;|\\\\u00[aA]0)*";

    /**
     * In a longer word it is another plate, but an escape ends in a letter that is no part of it.
     */
    private static final String NO_WORD_BEFORE =
            "(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[bfnrt])|(?<=\\\\u\\p{XDigit}{4})|(?<=%\\p{XDigit}{2}))";

    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

    private final String key;
    private final Pattern pattern;

    private PlateTrace(String key) {
        this.key = key;
        String spelling =
                key.chars()
                        .mapToObj(c -> String.valueOf((char) c))
                        .collect(Collectors.joining(BETWEEN));
        this.pattern =
                Pattern.compile(
                        NO_WORD_BEFORE + spelling + NO_WORD_AFTER, Pattern.CASE_INSENSITIVE);
    }

    /** Empty unless the text is a plate. */
    public static Optional<PlateTrace> of(String typed) {
        String key = key(typed);
        return key.matches("[A-Z0-9]{1," + Plate.MAX_LENGTH + "}")
                ? Optional.of(new PlateTrace(key))
                : Optional.empty();
    }

    private static String key(String text) {
        return BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether the text is this plate and nothing else. */
    boolean is(String text) {
        return key(text).equals(key);
    }

    /**
     * The text with a mark in the place of the plate.
     *
     * @param except what the plate is not looked for in: a reference ID is no plate, whatever its
     *     digits are, unless it is this plate
     */
    String blank(String text, String except) {
        if (is(except)) {
            return blank(text);
        }
        StringBuilder blanked = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(except); at >= 0; at = text.indexOf(except, from)) {
            blanked.append(blank(text.substring(from, at))).append(except);
            from = at + except.length();
        }
        return blanked.append(blank(text.substring(from))).toString();
    }

    private String blank(String text) {
        return pattern.matcher(text).replaceAll(Plate.FORGOTTEN.value());
    }
}
