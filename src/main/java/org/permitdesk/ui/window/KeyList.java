package org.permitdesk.ui.window;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Theme;

/** What F1 shows: the list of keys, and the ways to the diagnostics and to what the program is. */
final class KeyList {
    private final Texts texts;
    private final WindowController.Dialogs dialogs;
    private final PopOver popOver = new PopOver();

    KeyList(Texts texts, WindowController.Dialogs dialogs) {
        this.texts = texts;
        this.dialogs = dialogs;
        // While it fades away it could not be opened again.
        popOver.setAnimated(false);
    }

    void show(Node below) {
        popOver.getRoot().getStylesheets().setAll(Theme.stylesheet());
        VBox help =
                new VBox(
                        rows(),
                        link("openDiagnostics", "diagnostics.open", dialogs::openDiagnostics),
                        link("openAbout", "about.open", dialogs::openAbout));
        help.getStyleClass().add("help");
        popOver.setContentNode(help);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.show(below);
    }

    private Hyperlink link(String id, String key, Runnable action) {
        Hyperlink link = new Hyperlink(texts.get(key));
        link.setId(id);
        link.setOnAction(pressed -> {
            popOver.hide();
            action.run();
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
