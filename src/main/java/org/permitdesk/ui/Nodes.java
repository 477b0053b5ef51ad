package org.permitdesk.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** What screens do to their nodes again and again. UI thread only. */
public final class Nodes {
    private Nodes() {}

    /** Shows a node, or hides it and gives its room to the others. */
    public static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Words that break into lines where they must. */
    public static Label words(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
