package org.permitdesk.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices that are up, oldest first, none twice. UI thread only. */
public final class Notices {
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();

    public ObservableList<Notice> shown() {
        return shown;
    }

    public void show(Notice notice) {
        if (!shown.contains(notice)) {
            shown.add(notice);
        }
    }

    public void putAway(Notice notice) {
        shown.remove(notice);
    }
}
