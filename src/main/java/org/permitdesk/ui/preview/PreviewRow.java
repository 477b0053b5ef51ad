package org.permitdesk.ui.preview;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Texts;

/**
 * A line of the preview. At each key it shows what there is now with the nodes that it has: to
 * style new ones takes longer than all that the program itself does for a key. UI thread only.
 */
final class PreviewRow extends HBox {
    /** There is no value yet, but something to be mended. */
    private static final PseudoClass MEND = PseudoClass.getPseudoClass("mend");

    private final Texts texts;
    private final Label label = Nodes.words("", "preview-label");
    private final Label value = Nodes.words("", "preview-value");
    private final List<Label> notes = new ArrayList<>();
    private final VBox words = new VBox(value);

    PreviewRow(Texts texts) {
        this.texts = texts;
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(label, words);
        getStyleClass().add("preview-line");
    }

    void show(PreviewLines.Line line) {
        label.setText(line.label());
        String sent = line.value();
        value.setText(sent == null ? texts.get("preview.mend") : sent);
        value.pseudoClassStateChanged(MEND, sent == null);
        while (notes.size() < line.notes().size()) {
            Label note = Nodes.words("", "preview-note");
            words.getChildren().add(note);
            notes.add(note);
        }
        for (int i = 0; i < notes.size(); i++) {
            boolean shown = i < line.notes().size();
            Nodes.setShown(notes.get(i), shown);
            notes.get(i).setText(shown ? line.notes().get(i) : "");
        }
    }
}
