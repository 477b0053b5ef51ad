package org.permitdesk.ui;

import java.util.List;

/**
 * Something the clerk should know that belongs to no field: a line at the top of the window until
 * it is put away.
 *
 * @param key of its words in the bundles
 */
public record Notice(String key, List<String> details) {
    public Notice {
        details = List.copyOf(details);
    }

    public static Notice of(String key, String... details) {
        return new Notice(key, List.of(details));
    }
}
