package org.permitdesk.preferences;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the history is kept.
 *
 * @param years entries older than that are removed; null keeps them all
 * @param exportFolder where they are exported to before; null removes them without
 */
public record Retention(@Nullable Integer years, @Nullable String exportFolder) {

    /** What an office can choose from, besides keeping everything. */
    public static final List<Integer> CHOICES = List.of(1, 2, 5, 7);

    /** Of an office that has chosen nothing. */
    public static final Retention EVERYTHING = new Retention(null, null);

    static final Preferences.Limits YEARS = new Preferences.Limits(1, 7);
    private static final int LONGEST_FOLDER = 4_096;

    public Retention {
        if ((years != null && !CHOICES.contains(years))
                || (exportFolder != null && !isFolder(exportFolder))) {
            throw new IllegalArgumentException("not allowed: retention");
        }
    }

    /** Whether it could be the name of a folder, which may be there or not. */
    public static boolean isFolder(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_FOLDER
                && text.chars().noneMatch(Character::isISOControl);
    }
}
