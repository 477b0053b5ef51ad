package org.permitdesk.ui.entry;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.history.HistoryTrouble;

/**
 * The entry that is open beside the list. UI thread only; its details are read in the background.
 */
public final class EntryModel {
    /** So many updates of one permit are more than any permit has, and read in no time. */
    static final int PERMIT_LIMIT = 1_000;

    private final HistoryFile file;
    private final Background background;
    private final HistoryTrouble trouble;
    private final ReadOnlyObjectWrapper<@Nullable HistoryEntry> entry =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();

    /** Counts the openings, so that a late answer to an earlier one is recognized. */
    private int opened;

    public EntryModel(HistoryFile file, Background background, HistoryTrouble trouble) {
        this.file = file;
        this.background = background;
        this.trouble = trouble;
    }

    ReadOnlyObjectProperty<@Nullable HistoryEntry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /** What was read for the entry; null as long as that takes, and if it cannot be read. */
    ReadOnlyObjectProperty<@Nullable Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Opens an entry, or the same one as it stands now; null closes it. */
    public void open(@Nullable HistoryEntry next) {
        int opening = ++opened;
        HistoryEntry before = entry.get();
        if (next == null || before == null || before.id() != next.id()) {
            details.set(null);
        }
        entry.set(next);
        if (next != null) {
            background.run(
                    () -> read(next),
                    read -> {
                        if (opening == opened) {
                            details.set(read);
                        }
                    },
                    trouble::show);
        }
    }

    private Details read(HistoryEntry of) throws Exception {
        History history = file.history();
        List<HistoryEntry> permit = history.permit(of, PERMIT_LIMIT);
        return new Details(of, history.steps(of.id()), permit);
    }
}
