package org.permitdesk.ui;

import java.lang.System.Logger.Level;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices that are up, oldest first but for urgent ones, none twice. UI thread only. */
public final class Notices {
    private static final System.Logger LOG = System.getLogger(Notices.class.getName());

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();

    public ObservableList<Notice> shown() {
        return shown;
    }

    public void show(Notice notice) {
        if (!shown.contains(notice)) {
            // Without its details, which may be what stands in a file.
            LOG.log(Level.INFO, "notice {0}", notice.key());
            shown.add(notice);
        }
    }

    /** The same, above all others: for what must not be overlooked. */
    public void showFirst(Notice notice) {
        if (!shown.contains(notice)) {
            shown.addFirst(notice);
        }
    }

    public void putAway(Notice notice) {
        shown.remove(notice);
    }
}
