package org.permitdesk.ui.window;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Scrolls to what has the focus: where the text is large, it may lie outside the view. */
final class FocusInView {
    private final ScrollPane scroll;
    private @Nullable Node revealed;
    private boolean due;

    /** Looks after this pane, whose content is there already. */
    FocusInView(ScrollPane scroll) {
        this.scroll = scroll;
        // Wrapped lines have their height only when the width has been given out.
        scroll.getContent().layoutBoundsProperty().subscribe(this::revealOnceLaidOut);
    }

    /**
     * The content gets its size while everything is being laid out. To lay out again in the midst
     * of that would take the mark from the pane that it is still to be laid out, and a list below
     * it would stay empty.
     */
    private void revealOnceLaidOut() {
        Scene scene = scroll.getScene();
        if (scene != null && revealed != null && !due) {
            due = true;
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            due = false;
                            reveal(revealed);
                        }
                    });
        }
    }

    void reveal(@Nullable Node focused) {
        revealed = focused;
        Node content = scroll.getContent();
        if (focused == null || !isWithin(focused, content)) {
            return;
        }
        // What was just said may have made it higher.
        scroll.applyCss();
        scroll.layout();
        double view = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - view;
        if (hidden <= 0) {
            return;
        }
        Bounds bounds = boundsIn(content, cardOf(focused));
        if (bounds.getHeight() > view) {
            bounds = boundsIn(content, focused);
        }
        double top = scroll.getVvalue() * hidden;
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / hidden);
        } else if (bounds.getMaxY() > top + view) {
            scroll.setVvalue(Math.min(1, (bounds.getMaxY() - view) / hidden));
        }
    }

    private static Bounds boundsIn(Node content, Node node) {
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /** The card that holds a node: an outcome is shown whole, not its title alone. */
    private static Node cardOf(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains("card")) {
                return each;
            }
        }
        return node;
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
