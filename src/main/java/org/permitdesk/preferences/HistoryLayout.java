package org.permitdesk.preferences;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the list of the history is laid out. What a name stands for is the list's affair: one that it
 * does not know is as if it were not there.
 *
 * @param columns the names of those shown, from left to right; empty for those shown at first
 * @param sortedBy the name of a column; null for the newest first
 * @param ascending the direction of {@code sortedBy}
 */
public record HistoryLayout(List<String> columns, @Nullable String sortedBy, boolean ascending) {
    static final int MAX_COLUMNS = 30;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z]{1,30}");

    public static final HistoryLayout DEFAULTS = new HistoryLayout(List.of(), null, false);

    public HistoryLayout {
        columns = List.copyOf(columns);
        if (!areColumns(columns) || (sortedBy != null && !isName(sortedBy))) {
            throw new IllegalArgumentException("not allowed: history layout");
        }
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean areColumns(List<String> names) {
        return names.size() <= MAX_COLUMNS
                && names.stream().allMatch(HistoryLayout::isName)
                && names.stream().distinct().count() == names.size();
    }
}
