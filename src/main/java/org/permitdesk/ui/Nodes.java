package org.permitdesk.ui;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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

    /** Lets a node have the focus when its window opens. */
    public static void focusFirst(Node node) {
        node.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        node.requestFocus();
                    }
                });
    }

    /** Lets the Tab key go on to the next control, in a text that needs no tabs. */
    public static void leaveByTab(TextArea text) {
        text.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.TAB
                            && !key.isShiftDown()
                            && !key.isShortcutDown()) {
                        text.requestFocusTraversal(TraversalDirection.NEXT);
                        key.consume();
                    }
                });
    }
}
