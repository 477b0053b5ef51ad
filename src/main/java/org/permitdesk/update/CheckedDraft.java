package org.permitdesk.update;

import java.util.List;

/** What a {@link Draft} came to: something that can be sent, or the problems in reading order. */
public sealed interface CheckedDraft {

    record Ready(PermitUpdate update) implements CheckedDraft {}

    record NotReady(List<Problem> problems) implements CheckedDraft {
        public NotReady {
            problems = List.copyOf(problems);
        }
    }
}
