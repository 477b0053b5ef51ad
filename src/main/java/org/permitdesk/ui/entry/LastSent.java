package org.permitdesk.ui.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.update.PermitUpdate;

/**
 * The entries from which a permit may have its values, as far as they were sent from here: for each
 * kind of value the last one that has it. Null where none was sent.
 */
record LastSent(
        @Nullable HistoryEntry plate, @Nullable HistoryEntry money, @Nullable HistoryEntry end) {

    static final LastSent NOTHING = new LastSent(null, null, null);

    /**
     * What is known just before an entry.
     *
     * @param permit entries of the same permit, oldest first
     */
    static LastSent before(HistoryEntry entry, List<HistoryEntry> permit) {
        LastSent known = NOTHING;
        for (HistoryEntry earlier : permit) {
            if (earlier.id() < entry.id()) {
                known = known.after(earlier);
            }
        }
        return known;
    }

    /** What is known after one more entry. */
    LastSent after(HistoryEntry next) {
        if (!mayHaveChanged(next)) {
            return this;
        }
        PermitUpdate update = next.update();
        return new LastSent(
                update.plate() == null ? plate : next,
                update.money() == null ? money : next,
                update.endTime() == null ? end : next);
    }

    /** Whether it was applied, or nobody can tell that it was not. */
    static boolean mayHaveChanged(HistoryEntry entry) {
        return switch (entry.state().standing()) {
            case REFUSED, NOT_SENT, NOT_APPLIED -> false;
            case QUEUED, IN_FLIGHT, DONE, UNKNOWN, APPLIED -> true;
        };
    }
}
