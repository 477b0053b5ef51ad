package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.practice.PracticePermit;
import org.permitdesk.practice.Rehearsal;
import org.permitdesk.ui.history.HistoryRow;
import org.permitdesk.update.Plate;
import org.testfx.api.FxRobot;

/** Whole stories in the real window, told with the keyboard. */
class StoryTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("America/Winnipeg"));

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // each story begins with open()
    private Office office;

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @Test
    void aClerkUpdatesAPermitByKeyboardAloneAndFindsItAfterARestart() {
        open("en");
        PracticePermit permit = firstPermit();

        assertThat(focused()).isEqualTo("referenceId");
        robot.write(permit.referenceId().value());
        robot.type(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("plate");
        robot.write("abc 12b");
        robot.type(KeyCode.TAB);
        robot.write("14,50");
        robot.type(KeyCode.TAB, KeyCode.TAB);
        assertThat(focused()).isEqualTo("endToday");
        robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        assertThat(focused()).isEqualTo("endDate");
        robot.write("2027-11-30");
        assertThat(office.text("plateHint")).contains("Sent as ABC12B");
        assertThat(office.text("amountHint")).isEqualTo("Sent as 14.50");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        office.awaitOutcome("outcome-done");

        assertThat(office.text("outcomeTitle")).isEqualTo("Done");
        assertThat(focused()).isEqualTo("outcomeTitle");
        assertThat(office.text("outcomeReferenceId")).isEqualTo(permit.referenceId().value());
        robot.type(KeyCode.TAB, KeyCode.TAB);
        assertThat(focused()).isEqualTo("copyReferenceId");
        robot.type(KeyCode.SPACE);
        assertThat(Office.onUi(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(permit.referenceId().value());
        PracticePermit changed = firstPermit();
        assertThat(changed.plate()).isEqualTo("ABC12B");
        assertThat(changed.amount()).isEqualTo("14.50");
        assertThat(changed.endTimeUtc()).hasToString("2027-12-01T04:59:59");
        assertThat(changed.updates()).isEqualTo(1);
        assertThat(office.text("referenceId")).isEmpty();

        office.close();
        office = Office.open(folder, CLOCK);
        awaitHistory(1);
        HistoryEntry kept = Objects.requireNonNull(history().getItems().getFirst().entry());
        assertThat(kept.update().plate()).isEqualTo(new Plate("ABC12B"));

        robot.push(KeyCode.CONTROL, KeyCode.H);
        assertThat(focused()).isEqualTo("historySearch");
        robot.type(KeyCode.DOWN);
        assertThat(focused()).isEqualTo("historyTable");
        office.useAgain(0);
        assertThat(office.text("referenceId")).isEqualTo(permit.referenceId().value());
        assertThat(office.text("amount")).isEqualTo("14.50");
    }

    @Test
    void thePreviewHasWhatIsInTheFormAndNothingThatWasTakenOut() {
        open("en");

        office.type("plate", "abc 123");
        office.type("amount", "14.50");
        assertThat(preview()).contains("ABC123", "14.50 CAD");

        office.type("amount", "14.5");
        assertThat(preview()).contains("ABC123").doesNotContain("14.50 CAD");

        office.type("amount", "");
        office.type("plate", "");
        assertThat(preview()).hasSize(1);
    }

    /** What can be read there. */
    private List<String> preview() {
        return Office.onUi(() ->
                office.node("preview").lookupAll(".label").stream()
                        .filter(StoryTest::isShown)
                        .map(label -> ((Labeled) label).getText())
                        .toList());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    @Test
    void unCommisCorrigeSesErreursPuisUnRefus() {
        open("fr");

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        office.awaitOutcome("outcome-blocked");
        assertThat(office.text("outcomeTitle")).isEqualTo("Non envoyé\u00a0: 2 choses à corriger");
        assertThat(focused()).isEqualTo("outcomeTitle");
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        assertThat(focused()).isEqualTo("referenceId");

        robot.write("practice-refused");
        assertThat(office.problem("referenceId")).isEmpty();
        robot.type(KeyCode.TAB, KeyCode.TAB);
        robot.write("14.5");
        assertThat(office.problem("amount"))
                .isEqualTo("Le montant demande deux chiffres pour les cents, comme 14,50.");
        robot.write("0");
        assertThat(office.problem("amount")).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        office.awaitOutcome("outcome-refused");

        assertThat(focused()).isEqualTo("referenceId");
        assertThat(office.problem("referenceId")).isEqualTo("Refusé\u00a0: 9009 Record not found.");
        assertThat(office.text("amount")).isEqualTo("14.50");
    }

    @Test
    void heldKeysAndDoubleClicksSendOnce() {
        open("en");
        robot.write(rehearsal(Rehearsal.SLOW).referenceId().value());
        robot.type(KeyCode.TAB);
        robot.write("ABC123");

        robot.press(KeyCode.CONTROL);
        for (int held = 0; held < 10; held++) {
            robot.press(KeyCode.ENTER);
        }
        robot.release(KeyCode.ENTER, KeyCode.CONTROL);
        office.press("send");
        office.press("send");
        office.awaitOutcome("outcome-done");

        assertThat(rehearsal(Rehearsal.SLOW).updates()).isEqualTo(1);
        awaitHistory(1);
    }

    @Test
    void escapeEndsTheWaitingAndSaysThatTheUpdateMayHaveArrived() {
        open("en");
        robot.write(rehearsal(Rehearsal.NO_ANSWER).referenceId().value());
        robot.type(KeyCode.TAB);
        robot.write("ABC123");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        office.awaitOutcome("outcome-in-flight");
        office.await("the update has arrived", () -> rehearsal(Rehearsal.NO_ANSWER).updates() == 1);

        robot.type(KeyCode.ESCAPE);
        office.awaitOutcome("outcome-unknown");

        assertThat(office.text("outcomeTitle")).isEqualTo("Unknown");
        assertThat(office.text("plate")).isEqualTo("ABC123");
    }

    @Test
    void anEnterInAFieldNeverSends() {
        open("en");
        robot.write(firstPermit().referenceId().value());
        robot.type(KeyCode.TAB);
        robot.write("ABC123");

        for (int field = 0; field < 12; field++) {
            robot.type(KeyCode.ENTER);
        }

        assertThat(firstPermit().updates()).isZero();
        assertThat(history().getItems()).isEmpty();
    }

    @Test
    void nothingIsSentFromBehindTheHistoryAndTheDraftIsKept() {
        open("en");
        robot.write(firstPermit().referenceId().value());
        robot.type(KeyCode.TAB);
        robot.write("ABC123");

        robot.push(KeyCode.CONTROL, KeyCode.H);
        assertThat(focused()).isEqualTo("historySearch");
        assertThat(Office.onUi(() -> office.node("desk").isVisible())).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);

        assertThat(focused()).isEqualTo("referenceId");
        assertThat(Office.onUi(() -> office.node("desk").isVisible())).isTrue();
        assertThat(office.text("plate")).isEqualTo("ABC123");
        assertThat(firstPermit().updates()).isZero();
        assertThat(history().getItems()).isEmpty();
    }

    @Test
    void anEnterInTheShortHistoryLeadsToTheEntryInTheWhole() {
        open("en");
        robot.write(firstPermit().referenceId().value());
        robot.type(KeyCode.TAB);
        robot.write("ABC123");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        office.awaitOutcome("outcome-done");
        awaitHistory(1);
        Office.onUi(() -> {
            history().requestFocus();
            return null;
        });
        robot.type(KeyCode.ENTER);

        assertThat(focused()).isEqualTo("historyTable");
        assertThat(Office.onUi(() -> office.node("desk").isVisible())).isFalse();
        assertThat(Office.onUi(() -> history().getSelectionModel().getSelectedIndex())).isZero();
    }

    @Test
    void clearedWordsCanBeBroughtBack() {
        open("en");
        robot.write("1a9b");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        assertThat(office.text("referenceId")).isEmpty();

        office.press("undo");

        assertThat(office.text("referenceId")).isEqualTo("1a9b");
    }

    @Test
    void aTypedTokenGoesIntoTheRequestAndNowhereElse() throws IOException {
        String secret = PracticeController.token().reveal();
        try (PracticeController elsewhere = PracticeController.start(0)) {
            Files.writeString(folder.resolve("preferences.json"), profileOf(elsewhere));
            office = Office.open(folder, CLOCK);
            office.await(
                    "the token is asked for",
                    () -> office.node("keepToken").getParent().getParent().getParent().isVisible());
            office.type("referenceId", elsewhere.permits().getFirst().referenceId().value());
            office.type("plate", "ABC123");
            office.type("token", secret);
            Office.onUi(() -> {
                // Whatever this machine offers as a vault is not for tests.
                ((CheckBox) office.node("keepToken")).setSelected(false);
                return null;
            });
            office.press("copyCurl");
            String copied = Office.onUi(() -> Clipboard.getSystemClipboard().getString());
            String shown = office.text("previewJson");
            office.press("send");
            office.awaitOutcome("outcome-done");
            awaitHistory(1);

            assertThat(copied).contains("YOUR-API-TOKEN").doesNotContain(secret);
            assertThat(shown).contains("YOUR-API-TOKEN").doesNotContain(secret);
            assertThat(elsewhere.permits().getFirst().plate()).isEqualTo("ABC123");
            assertThat(office.text("keptWhere")).endsWith("ending in 0042");
            try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
                assertThat(files)
                        .allSatisfy(file ->
                                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                                        .doesNotContain(secret));
            }
        }
    }

    private static String profileOf(PracticeController controller) {
        return """
        {"language": "en", "activeProfile": "elsewhere",
         "profiles": [{"id": "elsewhere", "name": "Elsewhere", "baseUrl": "%s",
           "clientCode": "%s", "zone": "America/Winnipeg", "endTimeSentAs": "utc", "currency": "CAD",
           "cleanPlate": true, "production": true}]}
        """
                .formatted(controller.endpoint().baseUrl(), controller.endpoint().clientCode());
    }

    @Test
    void twoPastedLinesAreOfferedOneByOne() {
        open("en");
        Office.onUi(() -> {
            ClipboardContent lines = new ClipboardContent();
            lines.putString("\"1a9b-5375\"\r\n2c8d-7110\n");
            return Clipboard.getSystemClipboard().setContent(lines);
        });

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(office.problem("referenceId"))
                .isEqualTo("Two values for one reference ID. Choose one:");
        robot.clickOn("Use 2c8d-7110");
        assertThat(office.text("referenceId")).isEqualTo("2c8d-7110");
        assertThat(office.problem("referenceId")).isEmpty();
    }

    @Test
    void aTimeThatComesTwiceIsAskedAndTheAnswerIsSent() {
        open("en");
        office.selectProfile(1);
        office.type("endDate", "2027-11-07");
        office.type("endTime", "01:30");
        assertThat(office.problem("endTime")).contains("comes twice");

        robot.clickOn("The second (UTC-03:30)");

        assertThat(office.problem("endTime")).isEmpty();
        assertThat(office.text("endTimeHint")).contains("UTC-03:30", "2027-11-07 05:00:00 UTC");
    }

    @Test
    void anotherLanguageKeepsWhatWasTyped() {
        open("en");
        robot.write("1a9b");

        office.press("language");

        assertThat(office.text("send")).isEqualTo("Envoyer en EXERCICE");
        assertThat(office.text("referenceId")).isEqualTo("1a9b");
    }

    @Test
    void inAnotherLanguageTheCursorIsWhereWorkBegins() {
        open("en");
        office.type("plate", "ABC123");

        office.press("language");

        assertThat(focused()).isEqualTo("referenceId");
    }

    @Test
    void damagedFilesAreNamedAndKeptAndTheProgramGoesOn() throws IOException {
        Path preferences = folder.resolve("preferences.json");
        String spoiled =
                """
                {"language": "en", "textScale": "huge",
                 "profiles": [{"id": "city", "name": "City Hall", "zone": "Mars/Base"}]}
                """;
        Files.writeString(preferences, spoiled);
        Files.writeString(folder.resolve("history.db"), "not a database, but somebody's file");
        office = Office.open(folder, CLOCK);

        Path damaged = folder.resolve("damaged");
        office.await("a notice about the history", () -> notices().contains(damaged.toString()));
        assertThat(Office.onUi(this::notices))
                .contains("textScale", "profiles[0].zone", "Mars/Base", "begins anew");
        Office.picture(office.stage(), Path.of("target", "screens", "damaged.png"));
        robot.write(firstPermit().referenceId().value());
        robot.type(KeyCode.TAB);
        robot.write("ABC123");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        office.awaitOutcome("outcome-done");

        assertThat(firstPermit().updates()).isEqualTo(1);
        assertThat(preferences).hasContent(spoiled);
        try (Stream<Path> aside = Files.list(damaged)) {
            assertThat(aside)
                    .singleElement()
                    .satisfies(set ->
                            assertThat(set.resolve("history.db"))
                                    .hasContent("not a database, but somebody's file"));
        }
    }

    @Test
    void withoutALogEverythingElseWorksAndANoticeSaysSo() throws IOException {
        Files.writeString(folder.resolve("logs"), "not a folder");
        open("en");

        assertThat(Office.onUi(this::notices)).contains("No log can be written in");
        assertThat(Office.onUi(() -> office.node("noticeBox").lookupAll(".notice").size()))
                .isEqualTo(1);
    }

    private String notices() {
        return office.node("noticeBox").lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private void open(String language) {
        Screens.prepare(folder, language, "light", 100);
        office = Office.open(folder, CLOCK);
    }

    private String focused() {
        return Office.onUi(() -> {
            Node owner = office.stage().getScene().getFocusOwner();
            return owner == null ? "" : owner.getId();
        });
    }

    private PracticePermit firstPermit() {
        return office.rooms().practice().permits().getFirst();
    }

    private PracticePermit rehearsal(Rehearsal kind) {
        List<PracticePermit> permits = office.rooms().practice().permits();
        return permits.stream().filter(p -> p.rehearsal() == kind).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked") // the table's rows are those of the history
    private TableView<HistoryRow> history() {
        return (TableView<HistoryRow>) office.node("historyTable");
    }

    private void awaitHistory(int entries) {
        office.await(entries + " entries", () -> history().getItems().size() == entries);
    }
}
