package org.permitdesk;

import javafx.scene.control.Alert;
import org.permitdesk.diagnostics.Incident;
import org.permitdesk.preferences.DataFolder.Opening;
import org.permitdesk.ui.Texts;

/** Why the window cannot open, said in one that can. UI thread only; waits until it is put away. */
final class StartTrouble {
    private StartTrouble() {}

    /** Without a place for the history nothing can be sent, so that there is nothing to open. */
    static void say(Opening.Unusable folder) {
        Texts texts = Texts.of(Rooms.SYSTEM_LANGUAGE);
        say(
                texts,
                texts.get("folder.title"),
                texts.get("folder." + folder.reason(), folder.path(), folder.detail()));
    }

    static void say(Incident incident) {
        Texts texts = Texts.of(Rooms.SYSTEM_LANGUAGE);
        say(
                texts,
                texts.get("trouble.start.title"),
                texts.get("trouble.start", incident.code(), incident.number()));
    }

    private static void say(Texts texts, String title, String sentence) {
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.setTitle(texts.get("app.name"));
        alert.setHeaderText(title);
        alert.setContentText(sentence);
        alert.showAndWait();
    }
}
