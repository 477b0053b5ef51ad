package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.preferences.Profile;
import org.permitdesk.update.EndTimeSentAs;
import org.testfx.api.FxRobot;

/** What the toolkit's controls do by themselves with keys, focus and clipboard, and must not. */
class ControlsTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Office office;

    private final RawServer wantsAnotherToken =
            RawServer.replying("{\"ErrorCode\": 9002, \"ErrorMessage\": \"Invalid API token\"}");

    @BeforeEach
    void openTheOffice() throws IOException {
        Screens.prepare(folder, "en", "light", 100);
        Path preferences = folder.resolve("preferences.json");
        Files.writeString(
                preferences,
                Files.readString(preferences)
                        .replace(
                                "https://controller.invalid", wantsAnotherToken.http().toString()));
        office = Office.open(folder, Clock.system(ZoneId.of("America/Winnipeg")));
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
        wantsAnotherToken.close();
    }

    @Test
    void aChoiceMadeWithTheArrowKeysIsTheOneThatIsSaved() {
        Stage dialog = editCity();
        focus(dialog, "sentAsUtc");
        robot.type(KeyCode.DOWN);
        focus(dialog, "isProduction");
        robot.type(KeyCode.DOWN);
        fire(dialog, "saveProfile");

        office.await("the dialog is closed", () -> !dialog.isShowing());
        Profile saved = office.rooms().preferences().load().preferences().profiles().getFirst();
        assertThat(saved.endTimeSentAs()).isEqualTo(EndTimeSentAs.LOT);
        assertThat(saved.production()).isFalse();
    }

    @Test
    void theChosenTextSizeStaysMarkedWhenItIsChosenAgain() {
        RadioMenuItem now =
                (RadioMenuItem) ((MenuButton) office.node("textSize")).getItems().getFirst();
        Office.onUi(() -> {
            ((MenuButton) office.node("textSize")).show();
            return null;
        });
        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(now.isSelected()).isTrue();
    }

    @Test
    void noUndoBringsATokenBackThatWasPutAway() {
        office.selectProfile(1);
        awaitTokenField();
        focus(office.stage(), "token");
        robot.write("SECRET-TOKEN-0042");
        office.selectProfile(0);
        office.selectProfile(1);
        awaitTokenField();
        focus(office.stage(), "token");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(office.text("token")).isEmpty();
    }

    @Test
    void linesAndCellsOfATableDoNotBecomeOneValue() {
        paste("ABC123\r\nDEF456\r\n");
        assertThat(office.text("plate")).isEqualTo("ABC123, DEF456");
        assertThat(office.problem("plate")).isNotEmpty();

        paste("ABC123\tDEF456");
        assertThat(office.text("plate")).isEqualTo("ABC123, DEF456");
    }

    @Test
    void theLineEndOfATablesCellIsLeftOut() {
        paste("ABC123\r\n");

        assertThat(office.text("plate")).isEqualTo("ABC123");
    }

    @Test
    void whatWasReplacedCanBeBroughtBackUntilSomethingIsTyped() {
        office.type("referenceId", "practice-refused");
        office.type("plate", "ABC128");
        office.press("send");
        office.awaitOutcome("outcome-refused");
        office.await("an entry", () -> !history().getItems().isEmpty());
        office.type("plate", "DEF456");
        office.useAgain(0);
        assertThat(office.text("plate")).isEqualTo("ABC128");

        office.selectProfile(1);
        office.press("undo");

        assertThat(office.text("plate")).isEqualTo("DEF456");
    }

    @Test
    void aTokenThatWasTurnedAwayIsCalledSoOnlyUntilAnotherIsTyped() {
        office.selectProfile(1);
        awaitTokenField();
        office.type("referenceId", "1a9b5375-cb75-4c71-9939-eeae550b09ac");
        office.type("plate", "ABC128");
        office.type("token", "WRONG-TOKEN-0042");
        office.press("send");
        office.await("a refusal", () -> office.problem("token").contains("9002"));

        office.type("token", "ANOTHER-TOKEN-0043");

        assertThat(office.problem("token")).isEmpty();
    }

    @Test
    void escapeAtAQuestionLeadsBackToTheForm() {
        office.type("referenceId", "1a9b5375-cb75-4c71-9939-eeae550b09ac");
        office.type("endDate", "2020-01-31");
        office.press("send");
        office.await("a question", () -> office.node("goBack").isFocused());
        assertThat(Office.onUi(() -> office.node("goBack").getAccessibleHelp()))
                .contains("The end time has passed");

        robot.type(KeyCode.ESCAPE);

        assertThat(Office.onUi(() -> office.node("referenceId").isFocused())).isTrue();
    }

    @Test
    void aCureLeadsBackToItsField() {
        office.type("referenceId", "first-id, second-id");
        focus(office.stage(), "plate");
        Office.onUi(() -> {
            Hyperlink cure =
                    (Hyperlink) office.stage().getScene().lookup(".field-cures .hyperlink");
            cure.requestFocus();
            cure.fire();
            return null;
        });

        assertThat(office.text("referenceId")).isEqualTo("first-id");
        assertThat(Office.onUi(() -> office.node("referenceId").isFocused())).isTrue();
    }

    @Test
    void theDiagnosticsAreFoundUnderHelpAndCopiedByKeyboard() {
        Stage dialog = openDiagnostics();
        TextInputControl text =
                (TextInputControl) Office.onUi(() -> dialog.getScene().lookup("#diagnosticsText"));
        office.await("diagnostics", () -> !text.getText().isEmpty());
        focus(dialog, "diagnosticsText");
        robot.type(KeyCode.TAB, KeyCode.SPACE);

        assertThat(Office.onUi(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(Office.onUi(text::getText))
                .startsWith("Permit Desk ");
    }

    @Test
    void escapeClosesTheDiagnostics() {
        Stage dialog = openDiagnostics();
        focus(dialog, "diagnosticsText");
        robot.type(KeyCode.ESCAPE);

        office.await("the dialog is closed", () -> !dialog.isShowing());
    }

    private Stage openDiagnostics() {
        robot.type(KeyCode.F1);
        office.openFromHelp("openDiagnostics");
        return dialog();
    }

    @Test
    void aStormOfErrorsOpensOneWindowThatCounts() {
        for (int i = 0; i < 500; i++) {
            office.rooms().support().incidents().report(new IllegalStateException("on purpose"));
        }
        office.await("the window", () -> dialogs().findAny().isPresent());
        office.await(
                "the count",
                () ->
                        ((Labeled) dialogs().findFirst().orElseThrow().getScene().lookup("#count"))
                                .getText()
                                .contains("100 times or more"));

        assertThat(Office.onUi(() -> dialogs().count())).isEqualTo(1);
    }

    @Test
    void aScreenReaderSaysWhichProfileIsActive() {
        assertThat(
                        Office.onUi(() ->
                                office.node("profile")
                                        .queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .asString()
                .contains("PRACTICE");
    }

    @Test
    void theScreenOfAnotherLanguageIsNotKept() {
        WeakReference<Node> english = new WeakReference<>(office.node("endDate"));
        office.press("language");
        focus(office.stage(), "plate");

        office.await(
                "the English screen is gone",
                () -> {
                    System.gc();
                    return english.get() == null;
                });
    }

    private TableView<?> history() {
        return (TableView<?>) office.node("historyTable");
    }

    private Stage editCity() {
        office.selectProfile(1);
        return Office.onUi(() -> {
            List<MenuItem> items = ((MenuButton) office.node("profile")).getItems();
            items.get(items.size() - 2).fire(); // above the network
            return dialogs().findFirst().orElseThrow();
        });
    }

    private Stage dialog() {
        return Office.onUi(() -> dialogs().findFirst().orElseThrow());
    }

    private Stream<Stage> dialogs() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> office.stage().equals(stage.getOwner()));
    }

    private void awaitTokenField() {
        office.await("the token is asked for", () -> office.has("token"));
    }

    private static void focus(Stage window, String id) {
        Office.onUi(() -> {
            window.getScene().lookup("#" + id).requestFocus();
            return null;
        });
    }

    private static void fire(Stage window, String id) {
        Office.onUi(() -> {
            ((ButtonBase) window.getScene().lookup("#" + id)).fire();
            return null;
        });
    }

    private void paste(String text) {
        Office.onUi(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            TextInputControl plate = (TextInputControl) office.node("plate");
            plate.clear();
            plate.paste();
            return null;
        });
    }
}
