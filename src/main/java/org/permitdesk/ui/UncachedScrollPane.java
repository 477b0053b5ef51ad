package org.permitdesk.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane that keeps no picture of what it holds. JavaFX's own does, to scroll quickly; but
 * whatever changes in there, if only the cursor blinks, has it paint that whole picture again, and
 * then the window from it. UI thread only.
 */
public final class UncachedScrollPane extends ScrollPane {
    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        lookup(".viewport").setCache(false);
        return skin;
    }
}
