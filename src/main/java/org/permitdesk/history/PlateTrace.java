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
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    /** As short as this, its characters are often a part of some other word. */
    private static final int SHORT = 4;

    /** An escape of JSON ends in a letter that is none. */
    private static final String NO_WORD_BEFORE = "(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[bfnrt]))";

    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

    private final String key;
    private final Pattern pattern;

    private PlateTrace(String key) {
        this.key = key;
        String spelling =
                key.chars()
                        .mapToObj(c -> String.valueOf((char) c))
                        .collect(Collectors.joining("[\\s\\p{Z}\\p{Pd}]*"));
        String found = key.length() > SHORT ? spelling : NO_WORD_BEFORE + spelling + NO_WORD_AFTER;
        this.pattern = Pattern.compile(found, Pattern.CASE_INSENSITIVE);
    }

    /** Empty unless the text is a plate. */
    public static Optional<PlateTrace> of(String typed) {
        String key = key(typed);
        return key.matches("[A-Z0-9]{1," + Plate.MAX_LENGTH + "}")
                ? Optional.of(new PlateTrace(key))
                : Optional.empty();
    }

    private static String key(String text) {
        return BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether the text is this plate and nothing else. */
    boolean is(String text) {
        return key(text).equals(key);
    }

    /**
     * The text with a mark in the place of the plate.
     *
     * @param except what the plate is not looked for in: a reference ID is no plate, whatever its
     *     digits are
     */
    String blank(String text, String except) {
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
