package org.permitdesk.preferences;

import java.util.List;

/** What came of saving a change. */
public sealed interface SaveResult {

    /**
     * The change is in the file.
     *
     * @param now what the file holds from now on, including what others changed in it meanwhile
     */
    record Saved(Loaded now) implements SaveResult {}

    /**
     * The change is not in the file.
     *
     * @param problems why, and what else was found on the way; at least one
     */
    record NotSaved(List<PreferencesProblem> problems) implements SaveResult {
        public NotSaved {
            problems = List.copyOf(problems);
        }
    }
}
