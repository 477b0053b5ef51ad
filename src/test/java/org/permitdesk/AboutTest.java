package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What the program is, by keyboard alone. */
class AboutTest {
    @TempDir Path folder;

    private Office office;
    private Stage dialog;

    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void openFromHelp() {
        office = Office.open(folder, Clock.systemUTC());
        robot.type(KeyCode.F1);
        office.openFromHelp("openAbout");
        dialog = office.dialog();
        office.await("the parts", () -> !table().getItems().isEmpty());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Node node(String id) {
        return dialog.getScene().lookup("#" + id);
    }

    private TableView<?> table() {
        return (TableView<?>) node("partsTable");
    }

    private String licence() {
        return Office.onUi(() -> ((TextArea) node("licenceText")).getText());
    }

    private void focus(String id) {
        Office.onUi(() -> {
            node(id).requestFocus();
            return null;
        });
    }

    private void awaitLicence() {
        office.await("a licence", () -> ((TextArea) node("licenceText")).getText() != null);
    }

    @Test
    void theFolderOfTheDataIsCopied() {
        focus("aboutFolder");
        robot.type(KeyCode.TAB, KeyCode.SPACE);

        assertThat(Office.onUi(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(folder.toString());
    }

    @Test
    void theArrowKeysLeadFromLicenceToLicence() {
        awaitLicence();
        String first = licence();
        focus("partsTable");
        robot.type(KeyCode.DOWN);
        office.await("another part", () -> table().getSelectionModel().getSelectedIndex() == 1);
        awaitLicence();

        assertThat(first).isNotEmpty();
        assertThat(licence()).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void tabLeadsOnFromTheLicence() {
        focus("licenceText");
        robot.type(KeyCode.TAB);

        assertThat(Office.onUi(() -> node("closeAbout").isFocused())).isTrue();
    }

    @Test
    void escapeClosesIt() {
        focus("partsTable");
        robot.type(KeyCode.ESCAPE);

        office.await("it is closed", () -> !dialog.isShowing());
    }
}
