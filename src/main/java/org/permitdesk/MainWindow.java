package org.permitdesk;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
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
import org.permitdesk.practice.PracticeController;
import org.permitdesk.preferences.Preferences;
import org.permitdesk.preferences.Profile;
import org.permitdesk.search.Question;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.FirstPaint;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.RestingCaret;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Theme;
import org.permitdesk.ui.Views;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.closing.ClosingModel;
import org.permitdesk.ui.entry.EntryController;
import org.permitdesk.ui.entry.EntryModel;
import org.permitdesk.ui.export.FileQuestion;
import org.permitdesk.ui.export.Selection;
import org.permitdesk.ui.export.SystemFileQuestion;
import org.permitdesk.ui.form.FormController;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.ui.form.TokenController;
import org.permitdesk.ui.form.TokenModel;
import org.permitdesk.ui.history.FilterModel;
import org.permitdesk.ui.history.FilterWords;
import org.permitdesk.ui.history.FiltersController;
import org.permitdesk.ui.history.HistoryController;
import org.permitdesk.ui.history.HistoryModel;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.keeping.RetentionModel;
import org.permitdesk.ui.network.NetworkController;
import org.permitdesk.ui.network.NetworkModel;
import org.permitdesk.ui.outcome.OutcomeController;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.practice.PracticePermitsController;
import org.permitdesk.ui.practice.PracticePermitsModel;
import org.permitdesk.ui.preview.PreviewController;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.ui.profile.ProfileController;
import org.permitdesk.ui.profile.ProfileModel;
import org.permitdesk.ui.unsettled.UnsettledModel;
import org.permitdesk.ui.window.HeaderController;
import org.permitdesk.ui.window.WindowController;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;

/**
 * The window: its models, which live as long as it does, and its screens, which are made anew for
 * another language. UI thread only.
 */
final class MainWindow implements WindowController.Dialogs {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    /** Milliseconds: longer than from one letter to the next, and too short to wait for. */
    private static final long A_WHILE = 200;

    private final Rooms rooms;
    private final Stage stage;
    private final Scene scene;
    private final Watch watch = new Watch();
    private final LotZone clockZone;
    private final StartTimeline timeline;

    private final Background background;
    private final Notices notices = new Notices();
    private final PreferencesModel preferences;
    private final FormModel form;
    private final TokenModel token;
    private final HistoryModel history;
    private final FilterModel historyFilter;
    private final UnsettledModel unsettled;
    private final SendModel sending;
    private final PracticePermitsModel practicePermits;
    private final Dialogs dialogs;
    private final TroubleWindows trouble;
    private final AboutWindow about;
    private final LeavingWindows leaving;
    private final HistoryWindows historyWindows;
    private final RetentionModel retention;
    private final EntryModel entry;
    private final EntryWindows entryWindows;

    private @Nullable Texts texts;
    private @Nullable WindowController window;
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
        clockZone =
                LotZone.of(ZoneId.systemDefault().getId())
                        .orElseGet(() -> LotZone.of("UTC").orElseThrow());
        background =
                new Background(
                        rooms.worker(),
                        CompletableFuture.delayedExecutor(
                                A_WHILE, TimeUnit.MILLISECONDS, rooms.worker()),
                        Platform::runLater,
                        rooms.support().incidents()::report);
        // The form comes first: no file, no vault, no database before it is on the screen.
        background.hold();
        preferences =
                new PreferencesModel(
                        rooms.preferences(),
                        rooms.loaded(),
                        rooms.practiceProfile(),
                        background,
                        notices);
        Profile active = preferences.active();
        form = new FormModel(active.terms(), active.currency().name());
        token =
                new TokenModel(
                        rooms.tokens(), PracticeController.token(), background, form, notices);
        HistoryTrouble historyTrouble = new HistoryTrouble(notices, background);
        history = new HistoryModel(rooms.history(), rooms.search(), background, historyTrouble);
        historyFilter =
                new FilterModel(
                        history.filterProperty(),
                        rooms.search(),
                        background,
                        historyTrouble,
                        clockZone,
                        rooms.clock());
        unsettled = new UnsettledModel(rooms.history(), background, historyTrouble, rooms.clerk());
        sending =
                new SendModel(
                        form,
                        token,
                        preferences,
                        rooms.sender(),
                        background,
                        notices,
                        rooms.clock());
        practicePermits = new PracticePermitsModel(rooms.practice());
        Theme.apply(preferences.preferences().theme());
        scene = new Scene(new Pane(), WIDTH, HEIGHT);
        scene.getStylesheets().add(Theme.stylesheet());
        dialogs = new Dialogs(stage, preferences::preferences, this::texts);
        trouble = new TroubleWindows(dialogs, rooms.support(), background, notices);
        about = new AboutWindow(dialogs, rooms.support(), background);
        leaving =
                new LeavingWindows(
                        dialogs, rooms, clockZone, unsettled, new ClosingModel(sending, unsettled));
        historyWindows =
                new HistoryWindows(
                        dialogs,
                        rooms,
                        clockZone,
                        preferences,
                        background,
                        historyTrouble,
                        this::find,
                        new ExportWindows(
                                dialogs, rooms, background, historyTrouble, files, this::listed),
                        new KeepingWindows(
                                dialogs,
                                rooms,
                                clockZone,
                                preferences,
                                background,
                                historyTrouble,
                                files,
                                unsettled.nameProperty(),
                                this::showWhatIsLeft));
        retention =
                new RetentionModel(
                        rooms.history(),
                        rooms.search(),
                        rooms.export(),
                        day -> texts().get("keeping.selection", day.toString()),
                        background,
                        historyTrouble,
                        notices,
                        rooms.clock());
        entry = new EntryModel(rooms.history(), background, historyTrouble);
        entryWindows =
                new EntryWindows(
                        dialogs,
                        rooms,
                        preferences,
                        history,
                        sending,
                        background,
                        notices,
                        historyWindows,
                        unsettled.nameProperty(),
                        this::window,
                        this::settleUnknown);
        timeline.reached("models made");
        joinModels();
    }

    /** Beside the list under the form there is no room for an entry. */
    private void showEntry() {
        entry.open(history.isWhole() ? history.selectedProperty().get() : null);
    }

    /** After entries were removed, or a plate in them was forgotten. */
    private void showWhatIsLeft() {
        history.refresh();
        history.prepare();
        // Others of its permit are shown with it.
        showEntry();
    }

    private void joinModels() {
        preferences
                .activeProperty()
                .subscribe(profile -> {
                    form.use(profile.terms(), profile.currency().name());
                    token.use(profile);
                });
        history.selectedProperty().subscribe(this::showEntry);
        history.wholeProperty().subscribe(this::showEntry);
        // Not before: a backup that is being made would keep what is removed meanwhile.
        history.backedUpProperty()
                .subscribe(done -> {
                    if (done) {
                        retention.apply(
                                preferences.preferences().retention(), this::showWhatIsLeft);
                    }
                });
        preferences.preferencesProperty().subscribe(this::show);
        preferences.activeProperty().subscribe(this::showTitle);
        sending.stateProperty()
                .subscribe(state -> {
                    if (state.isWritten()) {
                        history.refresh();
                        unsettled.refresh();
                        practicePermits.refresh();
                    }
                });
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(() -> show(preferences.preferences()));
    }

    /** What the list shows, for an export. */
    private Selection listed() {
        Question question = history.question();
        List<String> words = new ArrayList<>(List.of(question.text()));
        if (history.isWhole()) {
            words.addAll(new FilterWords(texts()).active(historyFilter));
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
            notices.show(Notice.of("practice.closed"));
        }
        trouble.listen();
    }

    private void makeRest() {
        timeline.reached("first paint");
        RestingCaret.in(scene);
        background.release();
        history.refresh();
        history.prepare();
        unsettled.refresh();
        history.answeredProperty()
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
        return preferences;
    }

    FormModel form() {
        return form;
    }

    SendModel sending() {
        return sending;
    }

    HistoryModel history() {
        return history;
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
        if (texts != null && texts.language().equals(language)) {
            Theme.dress(scene.getRoot(), now.theme(), now.textScale());
            return;
        }
        Texts words = Texts.of(language);
        texts = words;
        // What JavaFX itself says (menus of text fields, the calendar) follows the default locale.
        Locale.setDefault(words.locale());
        watch.end();
        Parent root = views(words).load(WindowController.class, "window.fxml");
        timeline.reached("form's screen made");
        Theme.dress(root, now.theme(), now.textScale());
        scene.setRoot(root);
        if (painted) {
            rest.clear();
            window().rest().forEach(Runnable::run);
        }
        showTitle(preferences.active());
        window().begin();
    }

    private static String language(Preferences preferences) {
        String chosen = preferences.language();
        return chosen != null ? chosen : Rooms.SYSTEM_LANGUAGE;
    }

    private void showTitle(Profile profile) {
        if (texts != null) {
            ProfileWords words = new ProfileWords(texts);
            stage.setTitle(
                    texts.get("window.title", words.name(profile), words.environment(profile)));
        }
    }

    private Views views(Texts words) {
        return new Views(words, controller -> controller(controller, words));
    }

    private Object controller(Class<?> wanted, Texts words) {
        if (wanted == WindowController.class) {
            WindowController made =
                    new WindowController(
                            preferences,
                            form,
                            sending,
                            history,
                            notices,
                            views(words),
                            words,
                            watch);
            window = made;
            return made;
        } else if (wanted == HeaderController.class) {
            return new HeaderController(preferences, sending, unsettled, words, watch, this);
        } else if (wanted == FormController.class) {
            return new FormController(form, sending, preferences, words, watch, rooms.clock());
        } else if (wanted == TokenController.class) {
            return new TokenController(form, token, words, watch);
        } else if (wanted == PreviewController.class) {
            return new PreviewController(
                    form, preferences, history, rooms.clock(), clockZone, words, watch);
        } else if (wanted == OutcomeController.class) {
            return new OutcomeController(
                    sending,
                    field -> window().focusIfShown(field),
                    this::settleUnknown,
                    rooms.clock(),
                    clockZone,
                    words,
                    watch);
        } else if (wanted == HistoryController.class) {
            return new HistoryController(
                    history,
                    historyFilter,
                    preferences,
                    chosen -> entryWindows.fill(chosen, chosen.update(), null),
                    () -> window().focus(Field.REFERENCE_ID),
                    historyWindows.commands(),
                    clockZone,
                    views(words),
                    words,
                    watch);
        } else if (wanted == EntryController.class) {
            return new EntryController(entry, entryWindows, clockZone, words, watch);
        } else if (wanted == FiltersController.class) {
            return new FiltersController(historyFilter, history, words, watch);
        } else if (wanted == PracticePermitsController.class) {
            LotZone zone = rooms.practiceProfile().zone();
            ObservableValue<Integer> textScale =
                    preferences.preferencesProperty().map(Preferences::textScale);
            return new PracticePermitsController(
                    practicePermits, id -> window().use(id), zone, textScale, words, watch);
        }
        throw new IllegalArgumentException("no controller " + wanted);
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
        leaving.settle(this::sendAgain, history::refresh);
    }

    /** Puts an entry back into the form, and sends it if the form leads to where it went. */
    private void sendAgain(HistoryEntry sent) {
        if (entryWindows.fillUnderItsProfile(sent, sent.update())) {
            sending.sendAgain(sent);
        }
    }

    @Override
    public void editProfile(@Nullable Profile profile) {
        ProfileModel model = new ProfileModel(preferences, token, profile);
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
        NetworkModel model = new NetworkModel(preferences, rooms.client(), background);
        Stage dialog = new Stage();
        dialog.setOnHidden(closed -> model.stopTest());
        dialogs.ask(
                dialog,
                "network.title",
                Dialogs.Size.FORM,
                NetworkController.class,
                "network.fxml",
                (wanted, words) -> new NetworkController(model, clockZone, words, dialog::close));
    }

    /** Shows in the list what was asked for elsewhere, with the window to itself. */
    private void find(Question question) {
        history.searchProperty().set(question.text());
        history.filterProperty().set(question.filter());
        history.orderProperty().set(question.order());
        history.wholeProperty().set(true);
    }

    private Texts texts() {
        return Objects.requireNonNull(texts, "no language is chosen yet");
    }

    private WindowController window() {
        return Objects.requireNonNull(window, "no screen is shown yet");
    }
}
