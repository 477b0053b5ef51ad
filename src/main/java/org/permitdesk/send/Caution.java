package org.permitdesk.send;

import org.permitdesk.history.HistoryEntry;

/** A reason to ask before an update is sent. */
public sealed interface Caution {

    /** The end time lies in the past: the update ends the permit. */
    record EndsInThePast() implements Caution {}

    /** The same values went to the same permit a short while ago. */
    record SentBefore(HistoryEntry entry) implements Caution {}

    /** The last update of this permit may or may not have been applied. */
    record LastIsUnknown(HistoryEntry entry) implements Caution {}
}
