package org.permitdesk.preferences;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may be the name of a profile, and the ID that is made from it. */
final class ProfileName {
    static final int MAX_LENGTH = 40;

    // \s lacks the no-break spaces that come along with pasted text.
    private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");

    private ProfileName() {}

    static String trim(String text) {
        return OUTER_BLANKS.matcher(text).replaceAll("");
    }

    static boolean isName(String text) {
        return !trim(text).isEmpty() && !isTooLong(text) && !hasHidden(text);
    }

    static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > MAX_LENGTH;
    }

    /**
     * Whether there is a character that cannot be seen: with those, the names of a test system and
     * of the real one could look the same.
     */
    static boolean hasHidden(String name) {
        return name.codePoints().anyMatch(ProfileName::isHidden);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    /**
     * {@code Cœur de Montréal} becomes {@code coeur-de-montreal}, or that with the first free
     * number.
     */
    static String id(String name, Collection<String> taken) {
        String slug = slug(name);
        String id = slug;
        for (int number = 2; taken.contains(id) || id.equals(Profile.PRACTICE_ID); number++) {
            String suffix = "-" + number;
            id = cut(slug, Profile.MAX_ID_LENGTH - suffix.length()) + suffix;
        }
        return id;
    }

    private static String slug(String name) {
        String letters =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        // Letters of their own to Unicode, which therefore does not take them
                        // apart.
                        .replace("œ", "oe")
                        .replace("æ", "ae")
                        .replace("ø", "o")
                        .replace("ß", "ss")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-", "");
        String slug = cut(letters, Profile.MAX_ID_LENGTH);
        return slug.isEmpty() ? "profile" : slug;
    }

    private static String cut(String slug, int length) {
        return slug.substring(0, Math.min(length, slug.length())).replaceAll("-+$", "");
    }
}
