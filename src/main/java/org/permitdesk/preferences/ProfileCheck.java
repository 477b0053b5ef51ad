package org.permitdesk.preferences;

import java.util.List;

/** What a {@link ProfileDraft} came to. */
public sealed interface ProfileCheck {

    record Complete(Profile profile) implements ProfileCheck {}

    /**
     * No profile yet.
     *
     * @param problems in reading order, at most one for each field
     */
    record Incomplete(List<ProfileProblem> problems) implements ProfileCheck {
        public Incomplete {
            problems = List.copyOf(problems);
        }
    }
}
