package org.permitdesk.ui;

import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Tells when a scene has been on the screen for a moment. UI thread only.
 *
 * <p>JavaFX says when a scene is laid out. It draws it on another thread, and where the processor
 * draws, a later event of the UI thread puts the picture on the screen; nobody is told of that.
 * Whoever keeps the UI thread busy then keeps the window empty, and whoever types at once waiting,
 * so a third of a second is left to them.
 */
public final class FirstPaint {
    /** Sixty in a second. */
    private static final int ROUNDS = 20;

    private final Scene scene;
    private final Runnable then;
    private final Runnable round = this::round;
    private int rounds;

    private FirstPaint(Scene scene, Runnable then) {
        this.scene = scene;
        this.then = then;
    }

    /** Runs this a moment after the scene, which is not shown yet, is painted. */
    public static void of(Scene scene, Runnable then) {
        FirstPaint paint = new FirstPaint(scene, then);
        scene.addPostLayoutPulseListener(paint.round);
    }

    private void round() {
        rounds++;
        if (rounds < ROUNDS) {
            Platform.requestNextPulse();
        } else {
            scene.removePostLayoutPulseListener(round);
            then.run();
        }
    }
}
