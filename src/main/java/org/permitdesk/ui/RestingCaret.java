package org.permitdesk.ui;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets the cursor stand still when nobody has done anything for a while, as GTK's own does: while
 * it blinks, JavaFX works sixty times a second, all day. It blinks again with the next key or
 * click. UI thread only.
 */
public final class RestingCaret {
    private static final Duration WHILE = Duration.seconds(10);

    private final Scene scene;
    private final PauseTransition quiet = new PauseTransition(WHILE);

    private RestingCaret(Scene scene) {
        this.scene = scene;
        quiet.setOnFinished(passed -> setBlinking(false));
    }

    /** From now on, in this scene. */
    public static void in(Scene scene) {
        RestingCaret caret = new RestingCaret(scene);
        scene.addEventFilter(InputEvent.ANY, caret::somethingHappened);
        scene.focusOwnerProperty().subscribe(focused -> caret.quiet.playFromStart());
    }

    private void somethingHappened(Event event) {
        if (quiet.getCurrentTime().equals(WHILE)) {
            setBlinking(true);
        }
        quiet.playFromStart();
    }

    private void setBlinking(boolean blinking) {
        TextInputControl text = text(scene.getFocusOwner());
        if (text != null && text.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(blinking);
        }
    }

    private static @Nullable TextInputControl text(@Nullable Node focused) {
        return switch (focused) {
            case TextInputControl text -> text;
            case DatePicker picker -> picker.getEditor();
            case null, default -> null;
        };
    }
}
