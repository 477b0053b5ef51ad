package org.permitdesk.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Reply;

/** Something that happened to an entry. */
public sealed interface Step {
    Instant at();

    /**
     * It came to stand there.
     *
     * @param by the person whose doing it was; empty if it was the program's
     * @param outcome what it ended with; null for a step on the way, and for a person's verdict
     * @param reply what came back; null if nothing did, or nothing was kept
     */
    record Reached(
            Instant at,
            String by,
            Standing standing,
            @Nullable Outcome outcome,
            @Nullable Reply reply)
            implements Step {}

    /**
     * A plate was forgotten that the entry had, or that was named in it.
     *
     * @param by who wanted it
     */
    record Forgotten(Instant at, String by) implements Step {}

    /** A note was added. */
    record Noted(Note note) implements Step {
        @Override
        public Instant at() {
            return note.at();
        }
    }
}
