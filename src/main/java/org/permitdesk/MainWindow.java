package org.permitdesk;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.preferences.Preferences;
import org.permitdesk.preferences.Profile;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Theme;
import org.permitdesk.ui.Views;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.form.FormController;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.ui.form.TokenController;
import org.permitdesk.ui.form.TokenModel;
import org.permitdesk.ui.history.HistoryController;
import org.permitdesk.ui.history.HistoryModel;
import org.permitdesk.ui.network.NetworkController;
import org.permitdesk.ui.network.NetworkModel;
import org.permitdesk.ui.outcome.OutcomeController;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.outcome.SendState;
import org.permitdesk.ui.practice.PracticePermitsController;
import org.permitdesk.ui.practice.PracticePermitsModel;
import org.permitdesk.ui.preview.PreviewController;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.ui.profile.ProfileController;
import org.permitdesk.ui.profile.ProfileModel;
import org.permitdesk.ui.window.WindowController;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;

/**
 * The window: its models, which live as long as it does, and its screens, which are made anew for
 * another language. UI thread only.
 */
final class MainWindow {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Rooms rooms;
    private final Stage stage;
    private final Scene scene;
    private final Watch watch = new Watch();
    private final LotZone clockZone;

    private final Background background;
    private final Notices notices = new Notices();
    private final PreferencesModel preferences;
    private final FormModel form;
    private final TokenModel token;
    private final HistoryModel history;
    private final SendModel sending;
    private final PracticePermitsModel practicePermits;

    private @Nullable Texts texts;
    private @Nullable WindowController window;

    MainWindow(Rooms rooms, Stage stage) {
        this.rooms = rooms;
        this.stage = stage;
        clockZone =
                LotZone.of(ZoneId.systemDefault().getId())
                        .orElseGet(() -> LotZone.of("UTC").orElseThrow());
        background =
                new Background(
                        rooms.worker(),
                        Platform::runLater,
                        failure -> notices.show(Notice.of("unexpected", failure.toString())));
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
        history = new HistoryModel(rooms.history(), background, notices);
        sending =
                new SendModel(
                        form,
                        token,
                        preferences,
                        rooms.history(),
                        rooms.sender(),
                        background,
                        rooms.clock());
        practicePermits = new PracticePermitsModel(rooms.practice());
        Theme.apply(preferences.preferences().theme());
        scene = new Scene(new Pane(), WIDTH, HEIGHT);
        scene.getStylesheets().add(Theme.stylesheet());
        joinModels();
    }

    private void joinModels() {
        preferences
                .activeProperty()
                .subscribe(profile -> {
                    form.use(profile.terms(), profile.currency().name());
                    token.use(profile);
                });
        preferences.preferencesProperty().subscribe(this::show);
        preferences.activeProperty().subscribe(this::showTitle);
        sending.stateProperty()
                .subscribe(state -> {
                    if (state instanceof SendState.Finished) {
                        history.refresh();
                        practicePermits.refresh();
                    }
                });
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(() -> show(preferences.preferences()));
    }

    /** Opens the window; the history is read once it stands. */
    void open() {
        for (int size : new int[] {16, 32, 48, 256}) {
            stage.getIcons().add(new Image("/org/permitdesk/icons/permit-desk-" + size + ".png"));
        }
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
        stage.show();
        window().focus(Field.REFERENCE_ID);
        Platform.runLater(history::refresh);
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
        Theme.dress(root, now.theme(), now.textScale());
        scene.setRoot(root);
        showTitle(preferences.active());
        window().focus(Field.REFERENCE_ID);
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
        ObservableValue<Integer> textScale =
                preferences.preferencesProperty().map(Preferences::textScale);
        if (wanted == WindowController.class) {
            WindowController made =
                    new WindowController(
                            preferences, form, sending, notices, words, watch, dialogs());
            window = made;
            return made;
        } else if (wanted == FormController.class) {
            return new FormController(form, sending, preferences, words, watch, rooms.clock());
        } else if (wanted == TokenController.class) {
            return new TokenController(form, token, words, watch);
        } else if (wanted == PreviewController.class) {
            return new PreviewController(
                    form, preferences, history, rooms.clock(), clockZone, words, watch);
        } else if (wanted == OutcomeController.class) {
            return new OutcomeController(
                    sending, field -> window().focus(field), clockZone, words, watch);
        } else if (wanted == HistoryController.class) {
            return new HistoryController(
                    history, entry -> window().useAgain(entry), clockZone, textScale, words, watch);
        } else if (wanted == PracticePermitsController.class) {
            LotZone zone = rooms.practiceProfile().zone();
            return new PracticePermitsController(
                    practicePermits, id -> window().use(id), zone, textScale, words, watch);
        }
        throw new IllegalArgumentException("no controller " + wanted);
    }

    private WindowController.Dialogs dialogs() {
        return new WindowController.Dialogs() {
            @Override
            public void editProfile(@Nullable Profile profile) {
                MainWindow.this.editProfile(profile);
            }

            @Override
            public void showNetwork() {
                MainWindow.this.showNetwork();
            }
        };
    }

    private void editProfile(@Nullable Profile profile) {
        Texts words = Objects.requireNonNull(texts);
        Stage dialog = new Stage();
        ProfileModel model = new ProfileModel(preferences, token, profile);
        dialog.setTitle(words.get(model.isNew() ? "profile.add" : "profile.edit"));
        showDialog(
                dialog,
                new Views(words, c -> new ProfileController(model, words, dialog::close))
                        .load(ProfileController.class, "profile.fxml"));
    }

    private void showNetwork() {
        Texts words = Objects.requireNonNull(texts);
        Stage dialog = new Stage();
        NetworkModel model = new NetworkModel(preferences, rooms.client(), background);
        dialog.setTitle(words.get("network.title"));
        dialog.setOnHidden(closed -> model.stopTest());
        showDialog(
                dialog,
                new Views(words, c -> new NetworkController(model, clockZone, words, dialog::close))
                        .load(NetworkController.class, "network.fxml"));
    }

    private void showDialog(Stage dialog, Parent root) {
        dialog.initOwner(stage);
        dialog.initModality(Modality.WINDOW_MODAL);
        Scene dialogScene = new Scene(root, 720, 700);
        Preferences look = preferences.preferences();
        dialogScene.getStylesheets().add(Theme.stylesheet());
        Theme.dress(root, look.theme(), look.textScale());
        dialog.setScene(dialogScene);
        dialog.show();
    }

    private WindowController window() {
        return Objects.requireNonNull(window, "no screen is shown yet");
    }
}
