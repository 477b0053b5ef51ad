package org.permitdesk.ui.practice;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.practice.PracticePermit;

/** The practice permits. UI thread only; they lie in memory, so that reading them takes no time. */
public final class PracticePermitsModel {
    private final PracticeController controller;
    private final ObservableList<PracticePermit> permits = FXCollections.observableArrayList();

    public PracticePermitsModel(PracticeController controller) {
        this.controller = controller;
        refresh();
    }

    public ObservableList<PracticePermit> permits() {
        return permits;
    }

    public void refresh() {
        permits.setAll(controller.permits());
    }
}
