package org.permitdesk.ui.window;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.PopOver;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Theme;

/** The list of keys that F1 shows. */
final class KeyList {
    private final Texts texts;
    private final PopOver popOver = new PopOver();

    KeyList(Texts texts) {
        this.texts = texts;
    }

    void show(Node below) {
        popOver.getRoot().getStylesheets().setAll(Theme.stylesheet());
        popOver.setContentNode(rows());
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.show(below);
    }

    /** A row for each line {@code keys|what they do}. */
    private GridPane rows() {
        GridPane list = new GridPane();
        list.getStyleClass().add("help-keys");
        texts.get("help.keys")
                .lines()
                .forEach(line -> {
                    int bar = line.indexOf('|');
                    Label key = new Label(line.substring(0, bar));
                    key.getStyleClass().add("mono");
                    Label what = new Label(line.substring(bar + 1));
                    list.addRow(list.getRowCount(), key, what);
                });
        return list;
    }
}
