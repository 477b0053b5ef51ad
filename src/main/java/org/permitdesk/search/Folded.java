package org.permitdesk.search;

import java.text.Normalizer;

/**
 * Text as it is compared: without case, accents, ligatures and the differences between blanks,
 * hyphens and apostrophes. The same for what is written down and for what is searched for, so that
 * both agree whatever SQLite's own rules are.
 */
final class Folded {
    private Folded() {}

    /** Has no control character, and of blanks only the space. */
    static String of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            return lower(text);
        }
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .forEach(c -> append(folded, c));
        return folded.toString();
    }

    private static String lower(String ascii) {
        StringBuilder lower = new StringBuilder(ascii.length());
        ascii.chars().forEach(c -> lower.append((char) Character.toLowerCase(c)));
        return lower.toString();
    }

    private static void append(StringBuilder folded, int c) {
        switch (Character.getType(c)) {
            // Accents stand alone here; what shows as nothing comes along with pasted text.
            case Character.NON_SPACING_MARK, Character.FORMAT -> {}
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    folded.append(' ');
            case Character.DASH_PUNCTUATION -> folded.append('-');
            // Half of a pair cannot be written as UTF-8.
            case Character.SURROGATE -> folded.append('\uFFFD');
            default -> appendLetter(folded, Character.toLowerCase(c));
        }
    }

    private static void appendLetter(StringBuilder folded, int c) {
        switch (c) {
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case 'ß' -> folded.append("ss");
            case 'ø' -> folded.append('o');
            case '−' -> folded.append('-');
            case '’', '‘' -> folded.append('\'');
            default -> folded.appendCodePoint(c);
        }
    }
}
