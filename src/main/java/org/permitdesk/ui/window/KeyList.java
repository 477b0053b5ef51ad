package org.permitdesk.ui.window;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Theme;

/** What F1 shows: the list of keys, and the way to the diagnostics. */
final class KeyList {
    private final Texts texts;
    private final PopOver popOver = new PopOver();

    private final Runnable diagnostics;

    KeyList(Texts texts, Runnable diagnostics) {
        this.texts = texts;
        this.diagnostics = diagnostics;
    }

    void show(Node below) {
        popOver.getRoot().getStylesheets().setAll(Theme.stylesheet());
        VBox help = new VBox(rows(), link());
        help.getStyleClass().add("help");
        popOver.setContentNode(help);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.show(below);
    }

    private Hyperlink link() {
        Hyperlink link = new Hyperlink(texts.get("diagnostics.open"));
        link.setOnAction(pressed -> {
            popOver.hide();
            diagnostics.run();
        });
        return link;
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
