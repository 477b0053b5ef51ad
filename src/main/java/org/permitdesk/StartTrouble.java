package org.permitdesk;

import javafx.scene.control.Alert;
import org.permitdesk.diagnostics.Incident;
import org.permitdesk.ui.Texts;

/** Why the window cannot open, said in one that can. UI thread only; waits until it is put away. */
final class StartTrouble {
    private StartTrouble() {}

    static void say(Incident incident) {
        say("trouble.start.title", "trouble.start", incident.code(), incident.number());
    }

    static void say(String titleKey, String wordsKey, Object... details) {
        Texts texts = Texts.of(Rooms.SYSTEM_LANGUAGE);
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.setTitle(texts.get("app.name"));
        alert.setHeaderText(texts.get(titleKey));
        alert.setContentText(texts.get(wordsKey, details));
        alert.showAndWait();
    }
}
