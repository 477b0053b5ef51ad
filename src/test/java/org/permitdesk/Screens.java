package org.permitdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.practice.Rehearsal;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/** Every screen of the program, one after the other, as a clerk meets them. */
final class Screens {
    /** Shown to the observer each time a screen stands: its name, and its window. */
    private final BiConsumer<String, Stage> observer;

    private final Office office;

    Screens(Office office, BiConsumer<String, Stage> observer) {
        this.office = office;
        this.observer = observer;
    }

    /** Preferences with an office of its own beside Practice. */
    static void prepare(Path folder, String language, String theme, int textScale) {
        String json =
                """
                {"version": 1, "language": "%s", "theme": "%s", "textScale": %d, "activeProfile": "practice",
                 "profiles": [{"id": "city", "name": "City Hall", "baseUrl": "https://controller.invalid",
                   "clientCode": "OC-TOMA", "zone": "America/St_Johns", "endTimeSentAs": "utc", "currency": "CAD",
                   "cleanPlate": true, "production": true}]}
                """
                        .formatted(language, theme, textScale);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("preferences.json"), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes through all of them; the practice controller is updated on the way. */
    void visitAll() {
        show("01-start");
        problems();
        ready();
        sendings();
        practicePermits();
        production();
        profileDialog();
        networkDialog();
        exports();
        trouble();
        diagnostics();
        about();
        history();
        replies();
        overview();
        keeping();
    }

    /** What was sent on the way. */
    private void history() {
        press("historySize");
        awaitRows(7);
        show("23-history");
        choose("outcomeFilter", 3);
        choose("outcomeFilter", 4);
        choose("periodFilter", 2);
        type("historySearch", "practice");
        awaitRows(2);
        select(1);
        show("24-history-filtered");
        choose("periodFilter", 4);
        type("fromDay", "2026-11-01");
        type("toDay", "2026-02-30");
        show("25-history-days");
        type("toDay", "2026-11-22");
        awaitRows(0);
        show("26-history-none");
        press("clearFilters");
        type("historySearch", "");
        awaitRows(7);
        entries();
        press("historySize");
    }

    /**
     * One of each kind, opened: done, refused with its reply, unknown, with others of its permit.
     */
    private void entries() {
        open(6);
        show("36-entry-done");
        open(5);
        Office.onUi(() -> {
            ((TitledPane) office.node("entrySupport")).setExpanded(true);
            return null;
        });
        show("37-entry-refused");
        scrollEntry(0.5);
        show("38-entry-for-support");
        open(3);
        show("39-entry-with-others");
        open(1);
        show("40-entry-unknown");
        press("entryAddNote");
        Stage dialog = office.dialog();
        write(dialog, "noteTicket", "#".repeat(51));
        press(dialog, "saveNote");
        observer.accept("41-note", dialog);
        close(dialog);
        Office.onUi(() -> {
            ((TitledPane) office.node("entrySupport")).setExpanded(false);
            return null;
        });
    }

    private void open(int row) {
        select(row);
        office.await(
                "the entry's details",
                () -> !((Labeled) office.node("entryPutBackHint")).getText().isEmpty());
    }

    private void scrollEntry(double place) {
        Office.onUi(() -> {
            office.stage().getScene().getRoot().applyCss();
            office.stage().getScene().getRoot().layout();
            ((ScrollPane) office.node("entryScroll")).setVvalue(place);
            return null;
        });
    }

    private void choose(String menu, int item) {
        Office.onUi(() -> {
            MenuItem chosen = ((MenuButton) office.node(menu)).getItems().get(item);
            if (chosen instanceof CheckMenuItem check) {
                check.setSelected(true);
            }
            chosen.fire();
            return null;
        });
    }

    private void awaitRows(int rows) {
        office.await(rows + " rows", () -> table().getItems().size() == rows);
    }

    private void select(int row) {
        Office.onUi(() -> {
            table().getSelectionModel().select(row);
            return null;
        });
    }

    private TableView<?> table() {
        return (TableView<?>) office.node("historyTable");
    }

    private void problems() {
        type("referenceId", "1a9b5375_cb75");
        type("plate", "ABC\u0421128");
        type("amount", "1,234");
        type("endDate", "2027-02-30");
        type("endTime", "7pm");
        press("send");
        show("02-problems");
        press("clear");
    }

    private void ready() {
        String permit = office.rooms().practice().permits().getFirst().referenceId().value();
        type("referenceId", permit);
        type("plate", "abc 128");
        type("amount", "1 234,50");
        type("endDate", "2027-11-30");
        type("reason", "O typed for 0");
        type("ticket", "#48213");
        show("03-ready");
        previewTab(1);
        show("04-json");
        previewTab(0);
    }

    private void sendings() {
        press("send");
        office.awaitOutcome("outcome-done");
        show("05-done");
        send("practice-refused", "outcome-refused");
        show("06-refused");
        send("practice-web-page", "outcome-unknown");
        show("07-unknown");
        press("send");
        office.awaitOutcome("outcome-asking");
        show("08-asking");
        press("sendAllTheSame");
        office.awaitOutcome("outcome-unknown");
        unknowns();
        waiting();
        type("referenceId", "practice-no-answer");
        type("plate", "ABC128");
        press("send");
        office.awaitOutcome("outcome-in-flight");
        show("09-sending");
        // Stopped before it has left, it would be "not sent".
        office.await(
                "the update has arrived",
                () ->
                        office.rooms().practice().permits().stream()
                                .anyMatch(p ->
                                        p.rehearsal() == Rehearsal.NO_ANSWER && p.updates() > 0));
        closing();
        press("cancel");
        office.awaitOutcome("outcome-unknown");
        press("clear");
    }

    /** Two of one permit: the newer turns out to have been applied, the older is sent again. */
    private void unknowns() {
        office.await("two are unknown", () -> office.node("unknownCount").isVisible());
        press("unknownCount");
        Stage dialog = office.dialog();
        Office.onUi(() -> {
            ((TextInputControl) dialog.getScene().lookup("#settledBy")).setText("Anne Roy");
            return null;
        });
        observer.accept("14-unknown-outcomes", dialog);
        settle(dialog, 1, 0);
        office.await(
                "one is left",
                () -> dialog.getScene().getRoot().lookupAll(".unsettled").size() == 1);
        settle(dialog, 0, 1);
        office.awaitOutcome("outcome-asking");
        show("15-resend");
        press("goBack");
        press("clear");
    }

    private static void settle(Stage dialog, int entry, int answer) {
        Office.onUi(() -> {
            Node card = List.copyOf(dialog.getScene().getRoot().lookupAll(".unsettled")).get(entry);
            ((ButtonBase) List.copyOf(card.lookupAll(".button")).get(answer)).fire();
            return null;
        });
    }

    private void waiting() {
        send("practice-busy", "outcome-queued");
        show("16-waiting");
        press("stopTrying");
        office.awaitOutcome("outcome-not-sent");
        press("clear");
    }

    private void closing() {
        office.requestClose();
        Stage dialog = office.dialog();
        observer.accept("17-closing", dialog);
        Office.onUi(() -> {
            dialog.close();
            return null;
        });
    }

    private void send(String referenceId, String look) {
        type("referenceId", referenceId);
        type("plate", "ABC128");
        press("send");
        office.awaitOutcome(look);
    }

    private void practicePermits() {
        lowerTab(1);
        show("10-practice-permits");
        lowerTab(0);
    }

    private void production() {
        office.selectProfile(1);
        office.await("the token is asked for", () -> office.has("token"));
        type("referenceId", "1a9b5375-cb75-4c71-9939-eeae550b09ac");
        type("endDate", "2027-11-07");
        type("endTime", "01:30");
        Office.onUi(() -> {
            CheckBox keep = (CheckBox) office.node("keepToken");
            keep.setSelected(true);
            return null;
        });
        show("11-production");
        type("endTime", "03:30");
        type("token", "TOKEN-FOR-THE-PICTURE-0042");
        Office.onUi(() -> {
            ((CheckBox) office.node("keepToken")).setSelected(false);
            return null;
        });
        press("send");
        office.awaitOutcome("outcome-queued");
        press("stopTrying");
        office.awaitOutcome("outcome-not-sent");
        show("12-not-sent");
        press("clear");
    }

    private void profileDialog() {
        office.addProfile();
        Stage dialog = office.dialog();
        press(dialog, "saveProfile");
        observer.accept("13-profile", dialog);
        close(dialog);
        office.selectProfile(0);
    }

    /** A wrong entry, a test that works, and one that fails in the middle. */
    private void networkDialog() {
        office.showNetwork();
        Stage dialog = office.dialog();
        choose(dialog, "proxyManual");
        write(dialog, "proxyHost", "http://proxy.office.example");
        press(dialog, "testConnection");
        observer.accept("18-network", dialog);
        choose(dialog, "proxySystem");
        press(dialog, "testConnection");
        awaitTest(dialog);
        showBottom(dialog);
        observer.accept("19-connection", dialog);
        close(dialog);
        failedTest();
    }

    /**
     * Practice is on loopback and has no secure connection; the office's controller has neither.
     */
    private void failedTest() {
        office.selectProfile(1);
        office.showNetwork();
        Stage dialog = office.dialog();
        press(dialog, "testConnection");
        awaitTest(dialog);
        showBottom(dialog);
        observer.accept("20-no-connection", dialog);
        close(dialog);
        office.selectProfile(0);
    }

    private void awaitTest(Stage dialog) {
        office.await("the test is over", () -> dialog.getScene().lookup("#copyTest").isVisible());
    }

    private static void showBottom(Stage dialog) {
        Office.onUi(() -> {
            ((ScrollPane) dialog.getScene().lookup(".work")).setVvalue(1);
            return null;
        });
    }

    private void exports() {
        office.type("historySearch", "ABC");
        office.historyCommand(1);
        Stage dialog = office.dialog();
        office.await("the count", () -> !dialog.getScene().lookup("#exportStart").isDisabled());
        observer.accept("33-export", dialog);
        press(dialog, "exportStart");
        office.await("the export", () -> dialog.getScene().lookup("#exportCopyPath").isVisible());
        showBottom(dialog);
        observer.accept("34-exported", dialog);
        close(dialog);
        office.type("historySearch", "");
        office.historyCommand(2);
        Stage check = office.dialog();
        press(check, "checkStart");
        office.await("the check", () -> check.getScene().lookup("#checkStart").isVisible());
        observer.accept("35-export-checked", check);
        close(check);
    }

    private void diagnostics() {
        press("help");
        office.openFromHelp("openDiagnostics");
        showDiagnostics("22-diagnostics");
    }

    private void about() {
        press("help");
        office.openFromHelp("openAbout");
        Stage dialog = office.dialog();
        TextArea licence = (TextArea) Office.onUi(() -> dialog.getScene().lookup("#licenceText"));
        office.await("a licence", () -> licence.getText() != null);
        observer.accept("46-about", dialog);
        showBottom(dialog);
        observer.accept("47-licences", dialog);
        close(dialog);
    }

    /** To real permits: one that is done, in both languages, and one of which nobody knows. */
    private void replies() {
        office.reply(entry(new Outcome.Done(Examples.REFERENCE_ID.value())));
        Stage dialog = office.dialog();
        observer.accept("27-reply", dialog);
        choose(dialog, office.text("language").equals("English") ? "replyEnglish" : "replyFrench");
        observer.accept("28-reply-in-the-other-language", dialog);
        press(dialog, "editTemplate");
        observer.accept("29-template", dialog);
        write(dialog, "templateText", "Plate {plate} until {ende}.");
        observer.accept("30-template-with-a-slip", dialog);
        close(dialog);
        office.reply(entry(new Outcome.Unknown(Outcome.Unknown.Doubt.NO_ANSWER, "")));
        Stage unknown = office.dialog();
        observer.accept("31-no-reply", unknown);
        close(unknown);
    }

    private void overview() {
        office.overview();
        Stage dialog = office.dialog();
        office.await("the numbers", () -> dialog.getScene().lookup("#overviewNumbers").isVisible());
        observer.accept("32-overview", dialog);
        close(dialog);
    }

    /** A choice without its folder, a plate that is looked for and forgotten, and what is left. */
    private void keeping() {
        HistoryEntry done = entry(new Outcome.Done("x"), new Plate("XYZ 777"));
        office.historyCommand(4);
        Stage forget = office.dialog();
        write(forget, "forgetPlate", "XYZ777");
        press(forget, "forgetLook");
        office.await("it is found", () -> forget.getScene().lookup("#forget").isVisible());
        observer.accept("42-forget", forget);
        press(forget, "forget");
        office.await("it is gone", () -> !forget.getScene().lookup("#forgetPlate").isDisabled());
        observer.accept("43-forgotten", forget);
        close(forget);
        office.historyCommand(3);
        Stage keep = office.dialog();
        Office.onUi(() -> {
            ComboBox<?> years = (ComboBox<?>) keep.getScene().lookup("#keepYears");
            years.getSelectionModel().select(3);
            ((CheckBox) keep.getScene().lookup("#exportFirst")).setSelected(true);
            return null;
        });
        press(keep, "saveKeeping");
        office.await(
                "the count",
                () -> !((TableView<?>) keep.getScene().lookup("#erasures")).getItems().isEmpty());
        observer.accept("44-keeping", keep);
        close(keep);
        press("historySize");
        type("historySearch", done.update().referenceId().value());
        awaitRows(4);
        open(0);
        show("45-entry-forgotten");
    }

    /** A full update of a real permit, that ended so. */
    private HistoryEntry entry(Outcome outcome) {
        return entry(outcome, Examples.PLATE);
    }

    private HistoryEntry entry(Outcome outcome, Plate plate) {
        Destination city =
                new Destination(
                        "city",
                        "City Hall",
                        new Endpoint(URI.create("https://controller.invalid"), "OC-TOMA"),
                        true);
        try {
            History history = office.rooms().history().history();
            long id =
                    history.depart(
                            Examples.intent(
                                    city,
                                    new PermitUpdate(
                                            Examples.REFERENCE_ID,
                                            plate,
                                            Examples.MONEY,
                                            Examples.END_TIME,
                                            Examples.FULL.reason(),
                                            Examples.FULL.ticket())));
            history.finish(id, outcome, null);
            return history.find(id).orElseThrow();
        } catch (HistoryUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private void trouble() {
        office.rooms().support().incidents().report(new IllegalStateException("for the picture"));
        office.awaitDialog();
        showDiagnostics("21-trouble");
    }

    private void showDiagnostics(String name) {
        Stage dialog = office.dialog();
        TextArea text = (TextArea) Office.onUi(() -> dialog.getScene().lookup("#diagnosticsText"));
        office.await("diagnostics", () -> !text.getText().isEmpty());
        observer.accept(name, dialog);
        close(dialog);
    }

    private static void press(Stage dialog, String id) {
        Office.onUi(() -> {
            ((ButtonBase) dialog.getScene().lookup("#" + id)).fire();
            return null;
        });
    }

    private static void choose(Stage dialog, String id) {
        Office.onUi(() -> {
            ((RadioButton) dialog.getScene().lookup("#" + id)).setSelected(true);
            return null;
        });
    }

    private static void write(Stage dialog, String id, String text) {
        Office.onUi(() -> {
            ((TextInputControl) dialog.getScene().lookup("#" + id)).setText(text);
            return null;
        });
    }

    private static void close(Stage dialog) {
        Office.onUi(() -> {
            dialog.close();
            return null;
        });
    }

    private void show(String name) {
        observer.accept(name, office.stage());
    }

    private void type(String id, String text) {
        office.type(id, text);
    }

    private void press(String id) {
        office.press(id);
    }

    private void previewTab(int index) {
        selectTab(".preview-tabs", index);
    }

    private void lowerTab(int index) {
        selectTab(".lower", index);
    }

    private void selectTab(String tabs, int index) {
        Office.onUi(() -> {
            ((TabPane) office.stage().getScene().lookup(tabs)).getSelectionModel().select(index);
            return null;
        });
    }
}
