package org.permitdesk.ui;

import javafx.scene.control.TableView;

/** Lets a table that gets the focus show where the keyboard is. */
public final class ListFocus {
    private ListFocus() {}

    /** Selects the first row when the table gets the focus with none selected. */
    public static void selectFirst(TableView<?> table) {
        table.focusedProperty()
                .subscribe(focused -> {
                    if (focused && table.getSelectionModel().isEmpty()) {
                        table.getSelectionModel().selectFirst();
                    }
                });
    }
}
