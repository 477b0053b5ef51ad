package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.ui.history.HistoryRow;
import org.testfx.api.FxRobot;

/** An entry is found, opened, and put right, with the keyboard. */
class EntryStoryTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // each story begins with open()
    private Office office;

    private String permit = "";

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Done, plate ABC123 → ABC128",
        "fr, Fait, plaque ABC123 → ABC128",
    })
    void aMistakeIsFoundOpenedAndPutBack(String language, String done, String change) {
        openWithTwoPlates(language);
        find("ABC128");

        assertThat(office.text("entryTitle")).isEqualTo(done);
        assertThat(wordsIn("timeline")).contains(change);
        support();
        assertThat(office.text("entryRequest")).contains("ABC128", "YOUR-API-TOKEN");
        assertThat(office.text("entryStatus")).contains("200");
        assertThat(office.text("entryBody")).contains("success");

        office.press("entryPutBack");
        assertThat(office.text("referenceId")).isEqualTo(permit);
        assertThat(office.text("plate")).isEqualTo("ABC123");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        office.await("an answer", () -> plateOfThePermit().equals("ABC123"));
    }

    @Test
    void enterLeadsIntoTheEntryAndEscapeBackToTheListAndToTheForm() {
        openWithTwoPlates("en");
        find("ABC128");
        focus("historyTable");

        robot.type(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("entryTitle");
        robot.type(KeyCode.TAB);
        assertThat(focused()).isEqualTo("entryUseAgain");
        robot.type(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("historyTable");
        robot.type(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("referenceId");
    }

    @Test
    void anotherUpdateOfThePermitIsOpenedFromTheTimeline() {
        openWithTwoPlates("en");
        find("ABC128");
        Office.onUi(() -> {
            office.node("timeline").lookup(".timeline-other .hyperlink").requestFocus();
            return null;
        });
        robot.type(KeyCode.ENTER);
        office.await("the other one", () -> words("entryTyped").contains("ABC123"));

        assertThat(focused()).isEqualTo("entryTitle");
        office.await("its details", this::isRead);
        assertThat(office.text("entryPutBackHint")).contains("never sent from here before");
        assertThat(Office.onUi(() -> office.node("entryPutBack").isDisabled())).isTrue();
    }

    @Test
    void aNoteIsAddedAndTheOriginalStaysReadable() {
        openWithTwoPlates("en");
        find("ABC128");
        office.press("entryAddNote");
        Stage dialog = office.dialog();
        assertThat(Office.onUi(() -> dialog.getScene().getFocusOwner().getId()))
                .isEqualTo("noteTicket");
        Office.onUi(() -> {
            ((TextInputControl) dialog.getScene().lookup("#noteTicket")).setText("T-17");
            ((TextInputControl) dialog.getScene().lookup("#noteBy")).setText("Anne Roy");
            ((ButtonBase) dialog.getScene().lookup("#saveNote")).fire();
            return null;
        });
        office.await("the window is closed", () -> !dialog.isShowing());
        office.await("the note", () -> words("entryNotes").contains("T-17"));

        assertThat(wordsIn("entryNotes")).contains("Anne Roy");
        assertThat(wordsIn("entryTyped")).contains("Typed at first: #48213");
    }

    @Test
    void valuesGoBackIntoTheFormUnderTheProfileTheyWereSentWith() {
        openWithTwoPlates("en");
        office.selectProfile(1);
        find("ABC128");
        office.press("entryUseAgain");

        assertThat(office.text("send")).isEqualTo("Send to PRACTICE");
        assertThat(office.text("plate")).isEqualTo("ABC128");
        assertThat(wordsIn("noticeBox")).contains("The profile is now");
    }

    /** Two updates of one permit, the second by mistake. */
    private void openWithTwoPlates(String language) {
        Screens.prepare(folder, language, "light", 100);
        office = Office.open(folder, Clock.system(ZoneId.of("America/Winnipeg")));
        permit = office.rooms().practice().permits().getFirst().referenceId().value();
        send("ABC123");
        send("ABC128");
        office.await("two entries", () -> table().getItems().size() == 2);
    }

    private void send(String plate) {
        office.type("referenceId", permit);
        office.type("plate", plate);
        office.type("ticket", "#48213");
        office.press("send");
        office.await(plate, () -> plateOfThePermit().equals(plate));
        // The outcome takes the focus once it is there.
        office.await("the outcome", () -> office.node("outcomeTitle").isFocused());
        office.await(
                "an empty form",
                () -> ((TextInputControl) office.node("referenceId")).getText().isEmpty());
    }

    private String plateOfThePermit() {
        return Objects.requireNonNullElse(
                office.rooms().practice().permits().getFirst().plate(), "");
    }

    private void find(String plate) {
        robot.push(KeyCode.CONTROL, KeyCode.H);
        office.type("historySearch", plate);
        office.await("one entry", () -> isAlone(plate));
        Office.onUi(() -> {
            table().requestFocus();
            table().getSelectionModel().select(0);
            return null;
        });
        office.await(
                "the entry", () -> office.has("entryTyped") && words("entryTyped").contains(plate));
        office.await("its details", this::isRead);
    }

    private boolean isAlone(String plate) {
        if (table().getItems().size() != 1) {
            return false;
        }
        HistoryEntry entry = table().getItems().getFirst().entry();
        return entry != null
                && Objects.requireNonNull(entry.update().plate()).value().equals(plate);
    }

    private void support() {
        Office.onUi(() -> {
            ((TitledPane) office.node("entrySupport")).setExpanded(true);
            office.stage().getScene().getRoot().applyCss();
            office.stage().getScene().getRoot().layout();
            return null;
        });
    }

    private String wordsIn(String id) {
        return Office.onUi(() -> words(id));
    }

    /** The same, on the UI thread. */
    private String words(String id) {
        return office.node(id).lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private boolean isRead() {
        return !((Labeled) office.node("entryPutBackHint")).getText().isEmpty();
    }

    private void focus(String id) {
        Office.onUi(() -> {
            office.node(id).requestFocus();
            return null;
        });
    }

    private String focused() {
        return Office.onUi(() -> {
            Node owner = office.stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    @SuppressWarnings("unchecked") // the table's rows are those of the history
    private TableView<HistoryRow> table() {
        return (TableView<HistoryRow>) office.node("historyTable");
    }
}
