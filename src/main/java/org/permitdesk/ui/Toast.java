package org.permitdesk.ui;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** A word in the corner that goes by itself, for what needs no answer. */
public final class Toast {
    private static final Duration SHOWN = Duration.seconds(4);

    private Toast() {}

    public static void show(Node owner, String words) {
        Notifications.create().owner(owner).text(words).hideAfter(SHOWN).show();
    }

    /** Puts the text on the clipboard, and says so. */
    public static void copy(Node owner, String text, String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        show(owner, words);
    }
}
