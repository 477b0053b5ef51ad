package org.permitdesk;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a window, pressed and let go as the system tells of them. UI thread only. */
record Keyboard(Scene scene) {

    void type(String character) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED, false);
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED, false);
    }

    void press(KeyCode code, boolean shift) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, shift);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, shift);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean shift) {
        EventTarget target = scene.getFocusOwner();
        Event.fireEvent(
                target, new KeyEvent(type, character, "", code, shift, false, false, false));
    }
}
