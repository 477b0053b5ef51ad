package org.permitdesk.ui.entry;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.permitdesk.ui.Nodes;

/**
 * A line that says what something is.
 *
 * @param note a smaller line below; empty for none
 */
record Fact(String label, String value, String note, boolean mono) {

    static Fact words(String label, String value) {
        return new Fact(label, value, "", false);
    }

    static Fact mono(String label, String value, String note) {
        return new Fact(label, value, note, true);
    }

    Node node() {
        VBox words = new VBox(Nodes.words(value, mono ? "preview-value" : "entry-value"));
        if (!note.isEmpty()) {
            words.getChildren().add(Nodes.words(note, "preview-note"));
        }
        words.getStyleClass().add("entry-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Nodes.words(label, "entry-label"), words);
        row.getStyleClass().add("preview-line");
        return row;
    }
}
