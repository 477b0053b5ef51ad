package org.permitdesk.export;

import java.util.regex.Pattern;

/**
 * Text as a spreadsheet's cell that is never a formula: where a spreadsheet would begin to
 * calculate, an apostrophe stands first. Source: OWASP, CSV Injection.
 */
final class Cells {
    /** The full-width signs too: spreadsheets of East Asia take them for the plain ones. */
    private static final String SIGNS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /** Apostrophes that stood there already come back only if one more is put before them. */
    private static final Pattern FORMULA = Pattern.compile("'*[" + SIGNS + "]");

    private static final Pattern HARMLESS = Pattern.compile("'+[" + SIGNS + "]");

    private Cells() {}

    static String escape(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The exact inverse of {@link #escape}. */
    static String unescape(String cell) {
        return HARMLESS.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
