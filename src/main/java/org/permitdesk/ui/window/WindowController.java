package org.permitdesk.ui.window;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.permitdesk.preferences.Profile;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Views;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.form.FormController;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.ui.history.HistoryController;
import org.permitdesk.ui.history.HistoryModel;
import org.permitdesk.ui.outcome.OutcomeController;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.outcome.SendState;
import org.permitdesk.ui.practice.PracticePermitsController;
import org.permitdesk.ui.preview.PreviewController;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.update.Field;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.ReferenceId;

/** The window around its parts. */
public final class WindowController {
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");

    private final PreferencesModel preferences;
    private final FormModel form;
    private final SendModel sending;
    private final HistoryModel history;
    private final Notices notices;
    private final Views views;
    private final Texts texts;
    private final Watch watch;

    /** A held Ctrl+Enter is one wish to send, also when the first sending has ended meanwhile. */
    private boolean sendHeld;

    @FXML private BorderPane root;
    @FXML private HeaderController headerController;
    @FXML private Pane top;
    @FXML private ScrollPane noticeScroll;
    @FXML private VBox noticeBox;
    @FXML private ScrollPane scroll;
    @FXML private Node desk;
    @FXML private Pane side;
    @FXML private TabPane lower;
    @FXML private Tab historyTab;
    @FXML private Tab practiceTab;
    @FXML private FormController formController;

    /** These two are null until they were made. */
    private @Nullable PreviewController previewPart;

    private @Nullable HistoryController historyPart;

    /** What opens beside this window. */
    public interface Dialogs {
        /**
         * Adds a profile, or changes one.
         *
         * @param profile null for a new one
         */
        void editProfile(@Nullable Profile profile);

        /** How the network is reached, and a test of it. */
        void showNetwork();

        /** The list of updates whose outcome is unknown. */
        void settleUnknown();

        /** Shows what support may ask for. */
        void openDiagnostics();

        /** Tells what the program is and is made of. */
        void openAbout();
    }

    /**
     * The window, at first with the form alone: see {@link #rest}.
     *
     * @param views makes the screens that come later
     */
    public WindowController(
            PreferencesModel preferences,
            FormModel form,
            SendModel sending,
            HistoryModel history,
            Notices notices,
            Views views,
            Texts texts,
            Watch watch) {
        this.preferences = preferences;
        this.form = form;
        this.sending = sending;
        this.history = history;
        this.notices = notices;
        this.views = views;
        this.texts = texts;
        this.watch = watch;
    }

    @FXML
    private void initialize() {
        watch.add(preferences.activeProperty().subscribe(active -> arrange()));
        watch.add(history.wholeProperty().subscribe(whole -> arrange()));
        showNotices();
        watch.add(notices.shown().subscribe(this::showNotices));
        watch.add(practiceTab.selectedProperty().subscribe(this::showPractice));
        // By itself it is as high as if no notice took a second line.
        noticeScroll.prefViewportHeightProperty().bind(noticeBox.heightProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        root.addEventFilter(KeyEvent.KEY_RELEASED, released -> sendHeld = false);
        watch.add(
                root.sceneProperty()
                        .flatMap(Scene::focusOwnerProperty)
                        .subscribe(new FocusInView(scroll)::reveal));
    }

    /** The history under the form, or in its place; what is in the form stays there. */
    private void arrange() {
        boolean whole = history.isWhole();
        Nodes.setShown(desk, !whole);
        lower.pseudoClassStateChanged(WHOLE, whole);
        List<Tab> tabs =
                preferences.isPractice() && !whole
                        ? List.of(historyTab, practiceTab)
                        : List.of(historyTab);
        if (!lower.getTabs().equals(tabs)) {
            lower.getTabs().setAll(tabs);
        }
        if (whole) {
            history();
            lower.getSelectionModel().select(historyTab);
        }
        scroll.setVvalue(0);
    }

    /**
     * Puts in what is around the form, which can be used meanwhile: one part after the other, in
     * the order in which they are looked at. To be run once.
     */
    public List<Runnable> rest() {
        return List.of(this::makePreview, this::makeOutcome, this::history);
    }

    private void makePreview() {
        Views.Screen<PreviewController> made = views.open(PreviewController.class, "preview.fxml");
        previewPart = made.controller();
        side.getChildren().add(made.root());
    }

    private void makeOutcome() {
        side.getChildren().add(views.load(OutcomeController.class, "outcome.fxml"));
    }

    private HistoryController history() {
        HistoryController part = historyPart;
        if (part == null) {
            Views.Screen<HistoryController> made =
                    views.open(HistoryController.class, "history.fxml");
            part = made.controller();
            historyPart = part;
            historyTab.setContent(made.root());
        }
        return part;
    }

    /** Few look at these permits, and then not first. */
    private void showPractice(boolean chosen) {
        if (chosen && practiceTab.getContent() == null) {
            practiceTab.setContent(views.load(PracticePermitsController.class, "practice.fxml"));
        }
    }

    private void showNotices() {
        noticeBox.getChildren().setAll(notices.shown().stream().map(this::line).toList());
        if (notices.shown().isEmpty()) {
            top.getChildren().remove(noticeScroll);
        } else if (!top.getChildren().contains(noticeScroll)) {
            top.getChildren().add(noticeScroll);
        }
    }

    private Node line(Notice notice) {
        Label words = new Label(texts.get(notice.key(), notice.details().toArray()));
        words.setGraphic(new FontIcon("fth-alert-triangle"));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button(texts.get("notice.close"));
        close.getStyleClass().addAll("small", "flat");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(pressed -> notices.putAway(notice));
        close.setAccessibleHelp(words.getText());
        HBox line = new HBox(words, close);
        line.getStyleClass().add("notice");
        return line;
    }

    private void shortcut(KeyEvent key) {
        Runnable action = action(key);
        if (action != null) {
            key.consume();
            action.run();
        }
    }

    private @Nullable Runnable action(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            return escape();
        }
        if (key.getCode() == KeyCode.F1) {
            return headerController::showKeys;
        }
        // With Alt it is AltGr, which writes.
        if (!key.isShortcutDown() || key.isAltDown()) {
            return null;
        }
        return switch (key.getCode()) {
            case ENTER -> this::sendOnce;
            case N -> this::clearForm;
            case L -> () -> focus(Field.REFERENCE_ID);
            case H -> this::openHistory;
            case PLUS, EQUALS, ADD -> () -> headerController.scaleText(1);
            case MINUS, SUBTRACT -> () -> headerController.scaleText(-1);
            case DIGIT0, NUMPAD0 -> headerController::scaleTextToNormal;
            default -> null;
        };
    }

    /** Only what is seen is sent: in the place of a form behind the history, nothing happens. */
    private void sendOnce() {
        if (!sendHeld && !history.isWhole()) {
            sendHeld = true;
            sending.send();
        }
    }

    private @Nullable Runnable escape() {
        if (history.isWhole()) {
            return history().isInEntry() ? history()::leaveEntry : this::closeHistory;
        }
        return switch (sending.stateProperty().get()) {
            case SendState.InFlight inFlight -> sending::stopWaiting;
            case SendState.Asking asking -> sending::goBack;
            default -> null;
        };
    }

    private void clearForm() {
        history.wholeProperty().set(false);
        formController.clear();
    }

    private void openHistory() {
        history.wholeProperty().set(true);
        history().focusSearch();
    }

    private void closeHistory() {
        focus(Field.REFERENCE_ID);
    }

    /** Puts the cursor to where work begins. */
    public void begin() {
        if (history.isWhole()) {
            history().focusSearch();
        } else {
            focus(Field.REFERENCE_ID);
        }
    }

    /** Puts values into the form; what was there can be brought back. */
    public void fill(PermitUpdate values) {
        history.wholeProperty().set(false);
        if (!sending.isBusy()) {
            formController.replaced(form.fill(values));
        }
    }

    /** Puts a permit's reference ID into the form; what else is there stays. */
    public void use(ReferenceId id) {
        if (!sending.isBusy()) {
            form.text(Field.REFERENCE_ID).set(id.value());
            sending.reset();
            formController.focus(Field.PLATE);
        }
    }

    /** Leads to a field of the form, unless the history has taken its place meanwhile. */
    public void focusIfShown(Field field) {
        if (!history.isWhole()) {
            formController.focus(field);
        }
    }

    /** Leads to a field of the form, also from the history. */
    public void focus(Field field) {
        history.wholeProperty().set(false);
        formController.focus(field);
    }

    /**
     * The window has the focus again: time has passed, and a key may have been released elsewhere.
     */
    public void refresh() {
        sendHeld = false;
        formController.showHints();
        if (previewPart != null) {
            previewPart.show();
        }
    }
}
