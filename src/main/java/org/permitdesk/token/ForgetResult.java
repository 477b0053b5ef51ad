package org.permitdesk.token;

import java.util.List;

/** What forgetting a token came to. */
public sealed interface ForgetResult {

    /** No place holds it. */
    record Forgotten() implements ForgetResult {}

    /** These places may still hold it. */
    record Remains(List<Trouble> troubles) implements ForgetResult {
        public Remains {
            troubles = List.copyOf(troubles);
        }
    }
}
