package org.permitdesk.preferences;

import java.util.List;

/** What a {@link NetworkDraft} came to. */
public sealed interface NetworkCheck {

    record Complete(NetworkSettings settings) implements NetworkCheck {}

    /**
     * No settings yet.
     *
     * @param problems in reading order, at most one for each field
     */
    record Incomplete(List<NetworkProblem> problems) implements NetworkCheck {
        public Incomplete {
            problems = List.copyOf(problems);
        }
    }
}
