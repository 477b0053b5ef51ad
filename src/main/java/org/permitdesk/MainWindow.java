package org.permitdesk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.permitdesk.diagnostics.StartTimeline;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.preferences.Preferences;
import org.permitdesk.preferences.Profile;
import org.permitdesk.search.Question;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.FirstPaint;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.RestingCaret;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Theme;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.closing.ClosingModel;
import org.permitdesk.ui.export.FileQuestion;
import org.permitdesk.ui.export.Selection;
import org.permitdesk.ui.export.SystemFileQuestion;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.ui.history.FilterWords;
import org.permitdesk.ui.history.HistoryModel;
import org.permitdesk.ui.network.NetworkController;
import org.permitdesk.ui.network.NetworkModel;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.ui.profile.ProfileController;
import org.permitdesk.ui.profile.ProfileModel;
import org.permitdesk.ui.window.WindowController;

/**
 * The window: what leads from one of its screens to another, and to those in windows of their own.
 * Its models live as long as it does; its screens are made anew for another language. UI thread
 * only.
 */
final class MainWindow implements WindowController.Dialogs {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Rooms rooms;
    private final Stage stage;
    private final Scene scene;
    private final Watch watch = new Watch();
    private final StartTimeline timeline;
    private final Models models;
    private final Dialogs dialogs;
    private final TroubleWindows trouble;
    private final AboutWindow about;
    private final LeavingWindows leaving;
    private final HistoryWindows historyWindows;
    private final EntryWindows entryWindows;

    private @Nullable Controllers controllers;
    private boolean painted;

    /** Parts of the window that are still to be made. */
    private final Queue<Runnable> rest = new ArrayDeque<>();

    MainWindow(Rooms rooms, Stage stage, StartTimeline timeline) {
        this(rooms, stage, new SystemFileQuestion(stage), timeline);
    }

    /** With another way to ask for files, where the system has no window for it. */
    MainWindow(Rooms rooms, Stage stage, FileQuestion files, StartTimeline timeline) {
        this.rooms = rooms;
        this.stage = stage;
        this.timeline = timeline;
        models = Models.of(rooms, this::texts);
        PreferencesModel preferences = models.preferences();
        Background background = models.background();
        Theme.apply(preferences.preferences().theme());
        scene = new Scene(new Pane(), WIDTH, HEIGHT);
        scene.getStylesheets().add(Theme.stylesheet());
        dialogs = new Dialogs(stage, preferences::preferences, this::texts);
        trouble = new TroubleWindows(dialogs, rooms.support(), background, models.notices());
        about = new AboutWindow(dialogs, rooms.support(), background);
        leaving =
                new LeavingWindows(
                        dialogs,
                        rooms,
                        models.clockZone(),
                        models.unsettled(),
                        new ClosingModel(models.sending(), models.unsettled()));
        historyWindows =
                new HistoryWindows(
                        dialogs,
                        rooms,
                        models.clockZone(),
                        preferences,
                        background,
                        models.historyTrouble(),
                        this::find,
                        new ExportWindows(
                                dialogs,
                                rooms,
                                background,
                                models.historyTrouble(),
                                files,
                                this::listed),
                        new KeepingWindows(
                                dialogs,
                                rooms,
                                models.clockZone(),
                                preferences,
                                background,
                                models.historyTrouble(),
                                files,
                                models.unsettled().nameProperty(),
                                models::showWhatIsLeft));
        entryWindows =
                new EntryWindows(
                        dialogs,
                        rooms,
                        preferences,
                        models.history(),
                        models.sending(),
                        background,
                        models.notices(),
                        historyWindows,
                        models.unsettled().nameProperty(),
                        this::window,
                        this::settleUnknown);
        timeline.reached("models made");
        preferences.preferencesProperty().subscribe(this::show);
        preferences.activeProperty().subscribe(this::showTitle);
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(() -> show(preferences.preferences()));
    }

    /** What the list shows, for an export. */
    private Selection listed() {
        Question question = models.history().question();
        List<String> words = new ArrayList<>(List.of(question.text()));
        if (models.history().isWhole()) {
            words.addAll(new FilterWords(texts()).active(models.historyFilter()));
        }
        words.removeIf(String::isEmpty);
        return new Selection(
                String.join(", ", words), () -> rooms.search().allUninterrupted(question));
    }

    /** Opens the window with the form; the rest comes once that is on the screen. */
    void open() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(640, screen.getWidth()));
        stage.setMinHeight(Math.min(480, screen.getHeight()));
        stage.setScene(scene);
        if (screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT) {
            stage.setMaximized(true);
        }
        stage.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        window().refresh();
                    }
                });
        stage.setOnCloseRequest(
                request -> leaving.beforeClosing(request, this::settleUnknown, stage::close));
        FirstPaint.of(scene, this::makeRest);
        stage.show();
        timeline.reached("window shown");
        window().begin();
        if (!rooms.practice().isOpen()) {
            models.notices().show(Notice.of("practice.closed"));
        }
        trouble.listen();
    }

    private void makeRest() {
        timeline.reached("rest of the window begun");
        RestingCaret.in(scene);
        models.background().release();
        models.history().refresh();
        models.history().prepare();
        models.unsettled().refresh();
        models.history()
                .answeredProperty()
                .subscribe(question -> {
                    if (question != null) {
                        timeline.reached("history read");
                    }
                });
        rest.addAll(window().rest());
        painted = true;
        makeNext();
    }

    /** One part of the rest at a time: between two of them, what is typed shows. */
    private void makeNext() {
        Runnable part = rest.poll();
        if (part == null) {
            addIcons();
            timeline.reached("complete");
        } else {
            part.run();
            Platform.runLater(this::makeNext);
        }
    }

    private void addIcons() {
        for (int size : new int[] {16, 32, 48, 256}) {
            stage.getIcons().add(new Image("/org/permitdesk/icons/permit-desk-" + size + ".png"));
        }
    }

    /** Whether all of it is there, and not the form alone. */
    boolean isComplete() {
        return painted && rest.isEmpty();
    }

    /** Brings the window to the front, with the dialog that stands before it, if there is one. */
    void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    PreferencesModel preferences() {
        return models.preferences();
    }

    FormModel form() {
        return models.form();
    }

    SendModel sending() {
        return models.sending();
    }

    HistoryModel history() {
        return models.history();
    }

    HistoryWindows historyWindows() {
        return historyWindows;
    }

    Scene scene() {
        return scene;
    }

    /** Shows the window in the chosen language and look. */
    private void show(Preferences now) {
        Theme.apply(now.theme());
        String language = language(now);
        if (controllers != null && controllers.texts().language().equals(language)) {
            Theme.dress(scene.getRoot(), now.theme(), now.textScale());
            return;
        }
        Texts words = Texts.of(language);
        // What JavaFX itself says (menus of text fields, the calendar) follows the default locale.
        Locale.setDefault(words.locale());
        watch.end();
        controllers =
                new Controllers(rooms, models, entryWindows, historyWindows, this, words, watch);
        Parent root = controllers.load();
        timeline.reached("form's screen made");
        Theme.dress(root, now.theme(), now.textScale());
        scene.setRoot(root);
        if (painted) {
            rest.clear();
            window().rest().forEach(Runnable::run);
        }
        showTitle(models.preferences().active());
        if (stage.isShowing()) {
            // What lies in a pane that scrolls is in the scene, and takes the focus, once it is
            // styled.
            root.applyCss();
            window().begin();
        }
    }

    private static String language(Preferences preferences) {
        String chosen = preferences.language();
        return chosen != null ? chosen : Rooms.SYSTEM_LANGUAGE;
    }

    private void showTitle(Profile profile) {
        if (controllers != null) {
            ProfileWords words = new ProfileWords(texts());
            stage.setTitle(
                    texts().get("window.title", words.name(profile), words.environment(profile)));
        }
    }

    @Override
    public void openDiagnostics() {
        trouble.openDiagnostics();
    }

    @Override
    public void openAbout() {
        about.open();
    }

    @Override
    public void settleUnknown() {
        leaving.settle(this::sendAgain, models.history()::refresh);
    }

    /** Puts an entry back into the form, and sends it if the form leads to where it went. */
    private void sendAgain(HistoryEntry sent) {
        if (entryWindows.fillUnderItsProfile(sent, sent.update())) {
            models.sending().sendAgain(sent);
        }
    }

    @Override
    public void editProfile(@Nullable Profile profile) {
        ProfileModel model = new ProfileModel(models.preferences(), models.token(), profile);
        Stage dialog = new Stage();
        dialogs.ask(
                dialog,
                model.isNew() ? "profile.add" : "profile.edit",
                Dialogs.Size.FORM,
                ProfileController.class,
                "profile.fxml",
                (wanted, words) -> new ProfileController(model, words, dialog::close));
    }

    @Override
    public void showNetwork() {
        NetworkModel model =
                new NetworkModel(models.preferences(), rooms.client(), models.background());
        Stage dialog = new Stage();
        dialog.setOnHidden(closed -> model.stopTest());
        dialogs.ask(
                dialog,
                "network.title",
                Dialogs.Size.FORM,
                NetworkController.class,
                "network.fxml",
                (wanted, words) ->
                        new NetworkController(model, models.clockZone(), words, dialog::close));
    }

    /** Shows in the list what was asked for elsewhere, with the window to itself. */
    private void find(Question question) {
        models.history().searchProperty().set(question.text());
        models.history().filterProperty().set(question.filter());
        models.history().orderProperty().set(question.order());
        models.history().wholeProperty().set(true);
    }

    private Texts texts() {
        return Objects.requireNonNull(controllers, "no language is chosen yet").texts();
    }

    private WindowController window() {
        return Objects.requireNonNull(controllers, "no screen is shown yet").window();
    }
}
