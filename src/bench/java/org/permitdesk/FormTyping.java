package org.permitdesk;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A clerk who fills in the whole form, key by key, with Tab from field to field and Ctrl+N at the
 * end, over and over. UI thread only.
 */
final class FormTyping {
    private static final Map<String, String> TEXTS = texts();

    private final Scene scene;
    private Iterator<Map.Entry<String, String>> fields = TEXTS.entrySet().iterator();
    private @Nullable Node field;
    private String rest = "";

    FormTyping(Scene scene) {
        this.scene = scene;
    }

    /** What is typed, by the IDs of the controls, in the order in which Tab reaches them. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("referenceId", Examples.REFERENCE_ID.value());
        texts.put("plate", "abc 128");
        texts.put("amount", "14.50");
        texts.put("endDate", "2027-11-30");
        texts.put("endTime", "23:59");
        texts.put("reason", "O typed for 0");
        texts.put("ticket", "#48213");
        return texts;
    }

    /** Presses the next key and lets it go. */
    void key() {
        if (field != null && !field.equals(scene.getFocusOwner())) {
            press(KeyCode.TAB, "\t", false);
        } else if (!rest.isEmpty()) {
            String character = rest.substring(0, 1);
            rest = rest.substring(1);
            press(KeyCode.UNDEFINED, character, false);
        } else if (fields.hasNext()) {
            Map.Entry<String, String> next = fields.next();
            field = scene.lookup("#" + next.getKey());
            rest = next.getValue();
            key();
        } else {
            fields = TEXTS.entrySet().iterator();
            press(KeyCode.N, "", true);
        }
    }

    private void press(KeyCode code, String character, boolean shortcut) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, shortcut);
        if (!character.isEmpty()) {
            fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, shortcut);
        }
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, shortcut);
    }

    private void fire(
            javafx.event.EventType<KeyEvent> type,
            String character,
            KeyCode code,
            boolean shortcut) {
        EventTarget target = scene.getFocusOwner();
        Event.fireEvent(
                target,
                new KeyEvent(type, character, "", code, false, shortcut, false, false));
    }
}
