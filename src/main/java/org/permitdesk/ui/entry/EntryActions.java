package org.permitdesk.ui.entry;

import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.ui.Notice;
import org.permitdesk.update.PermitUpdate;

/** Where the buttons of an entry lead. None of them sends anything or changes what is kept. */
public interface EntryActions {
    /**
     * Puts values into the form, under the profile the entry was sent with.
     *
     * @param values the entry's, or what was sent before it
     * @param notice what to say beside the form, or null
     */
    void fill(HistoryEntry entry, PermitUpdate values, @Nullable Notice notice);

    /** Opens the list of unknown outcomes, in which the entry is. */
    void settle(HistoryEntry entry);

    /** Opens the window for a note. */
    void addNote(HistoryEntry entry);

    /** Opens a ready reply to the customer. */
    void reply(HistoryEntry entry);

    /** Opens another entry in place of this one. */
    void open(HistoryEntry entry);
}
