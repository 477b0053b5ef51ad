package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.History;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.update.Outcome.Done;
import org.testfx.api.FxRobot;

/** The reply to a customer, with the keyboard. */
class ReplyTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // each test begins with open()
    private Office office;

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @Test
    void isCopiedByOneKey() throws Exception {
        Stage dialog = open("en");
        assertThat(focused(dialog)).isEqualTo("copyReply");
        robot.type(KeyCode.SPACE);

        assertThat(Office.onUi(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Hello,")
                .contains("valid until Monday 30 November 2026, 23:59, Winnipeg time.");
    }

    @Test
    void leModeleEstModifieAuClavierEtEnregistre() throws Exception {
        Stage dialog = open("fr");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused(dialog)).isEqualTo("editTemplate");
        robot.type(KeyCode.SPACE);
        assertThat(focused(dialog)).isEqualTo("templateText");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.targetWindow(dialog).write("Plaque : ");
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.SPACE);
        assertThat(focused(dialog)).isEqualTo("templateText");
        assertThat(text(dialog, "templatePreview")).isEqualTo("Plaque : PL8RDR");
        Office.onUi(() -> {
            dialog.getScene().lookup("#saveTemplate").requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);

        assertThat(text(dialog, "replyText")).isEqualTo("Plaque : PL8RDR");
        office.await(
                "it is saved",
                () ->
                        office.rooms()
                                .preferences()
                                .load()
                                .preferences()
                                .replies()
                                .text(ReplyLanguage.FRENCH)
                                .equals("Plaque : {plaque}"));
    }

    @Test
    void escapeLeavesTheTemplateFirstAndThenTheWindow() throws Exception {
        Stage dialog = open("en");
        Office.onUi(() -> {
            ((ButtonBase) dialog.getScene().lookup("#editTemplate")).fire();
            return null;
        });
        robot.type(KeyCode.ESCAPE);
        assertThat(focused(dialog)).isEqualTo("editTemplate");
        assertThat(Office.onUi(dialog::isShowing)).isTrue();
        robot.type(KeyCode.ESCAPE);

        office.await("it is closed", () -> !dialog.isShowing());
    }

    private Stage open(String language) throws Exception {
        Screens.prepare(folder, language, "light", 100);
        office = Office.open(folder, Clock.system(ZoneId.of("America/Winnipeg")));
        History history = office.rooms().history().history();
        long id = history.depart(Examples.intent(Examples.nowhere(), Examples.FULL));
        history.finish(id, new Done(Examples.REFERENCE_ID.value()), null);
        office.reply(history.find(id).orElseThrow());
        return office.dialog();
    }

    private static String focused(Stage dialog) {
        return Office.onUi(() -> {
            Node owner = dialog.getScene().getFocusOwner();
            return owner == null ? "" : owner.getId();
        });
    }

    private static String text(Stage dialog, String id) {
        return Office.onUi(() -> ((TextInputControl) dialog.getScene().lookup("#" + id)).getText());
    }
}
