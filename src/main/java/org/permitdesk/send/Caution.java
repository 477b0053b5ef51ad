package org.permitdesk.send;

import java.util.List;
import org.permitdesk.history.HistoryEntry;

/** A reason to ask before an update is sent. */
public sealed interface Caution {

    /** The end time lies in the past: the update ends the permit. */
    record EndsInThePast() implements Caution {}

    /** The same values went to the same permit a short while ago. */
    record SentBefore(HistoryEntry entry) implements Caution {}

    /** The last update of this permit may or may not have been applied. */
    record LastIsUnknown(HistoryEntry entry) implements Caution {}

    /** An update of this permit is still queued or on its way; this one goes after it. */
    record GoesAfter(HistoryEntry entry) implements Caution {}

    /**
     * It was meant to be sent before, and something else may have been sent since.
     *
     * @param later what was sent from here for the same permit after it, oldest first; not all of
     *     it need have been applied
     */
    record Resend(HistoryEntry entry, List<HistoryEntry> later) implements Caution {
        public Resend {
            later = List.copyOf(later);
        }

        /**
         * Whether it would put old values over newer ones: that takes a second, explicit choice.
         */
        public boolean undoesNewer() {
            return later.stream().anyMatch(HistoryEntry::isApplied);
        }
    }
}
