package org.permitdesk.ui;

import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Tells when a scene is on the screen for the first time. UI thread only.
 *
 * <p>JavaFX says when a scene is laid out. It draws it on another thread, and where the processor
 * draws, a later event of the UI thread puts the picture on the screen; nobody is told of that.
 * Whoever keeps the UI thread busy then keeps the window empty, so a few rounds are left to it.
 */
public final class FirstPaint {
    /** Sixty in a second. */
    private static final int ROUNDS = 4;

    private final Scene scene;
    private final Runnable then;
    private final Runnable round = this::round;
    private int rounds;

    private FirstPaint(Scene scene, Runnable then) {
        this.scene = scene;
        this.then = then;
    }

    /** Runs this once the scene, which is not shown yet, is painted. */
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
