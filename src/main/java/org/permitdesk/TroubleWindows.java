package org.permitdesk;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.permitdesk.diagnostics.Incidents;
import org.permitdesk.diagnostics.LogFile;
import org.permitdesk.preferences.Preferences;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Theme;
import org.permitdesk.ui.Views;
import org.permitdesk.ui.trouble.DiagnosticsController;
import org.permitdesk.ui.trouble.DiagnosticsModel;
import org.permitdesk.ui.trouble.TroubleController;
import org.permitdesk.ui.trouble.TroubleModel;

/**
 * The windows beside the main one for when something goes wrong: what happened, and the
 * diagnostics. UI thread only.
 */
final class TroubleWindows {
    /** In pixels, with text of 100 %. */
    private static final double WIDTH = 760;

    private static final double HEIGHT = 620;
    private static final double TITLE_BAR = 40;

    private final Stage owner;
    private final Support support;
    private final Background background;
    private final Notices notices;
    private final Supplier<Preferences> look;
    private final Supplier<Texts> texts;
    private final TroubleModel trouble;

    TroubleWindows(
            Stage owner,
            Support support,
            Background background,
            Notices notices,
            Supplier<Preferences> look,
            Supplier<Texts> texts) {
        this.owner = owner;
        this.support = support;
        this.background = background;
        this.notices = notices;
        this.look = look;
        this.texts = texts;
        trouble = new TroubleModel(this::openTrouble, notices);
    }

    /** From now on unexpected failures are shown, from whichever thread they come. */
    void listen() {
        Incidents incidents = support.incidents();
        incidents.listen(() -> Platform.runLater(() -> trouble.show(incidents.news())));
        LogFile log = support.log();
        log.trouble()
                .ifPresent(why ->
                        notices.show(Notice.of("log.notWritable", log.folder().toString(), why)));
    }

    private void openTrouble() {
        DiagnosticsModel diagnostics = diagnostics();
        Stage window = new Stage();
        window.setOnHidden(hidden -> trouble.putAway());
        show(
                window,
                "trouble.title",
                (controller, words) ->
                        controller == TroubleController.class
                                ? new TroubleController(trouble, words)
                                : new DiagnosticsController(diagnostics, words, window::close),
                TroubleController.class,
                "trouble.fxml");
    }

    /** Opens the diagnostics, which were asked for. */
    void openDiagnostics() {
        DiagnosticsModel diagnostics = diagnostics();
        Stage window = new Stage();
        show(
                window,
                "diagnostics.title",
                (controller, words) -> new DiagnosticsController(diagnostics, words, window::close),
                DiagnosticsController.class,
                "diagnostics.fxml");
    }

    private DiagnosticsModel diagnostics() {
        DiagnosticsModel model = new DiagnosticsModel(support.diagnostics(), background);
        model.gather();
        return model;
    }

    private interface Controllers {
        Object make(@Nullable Class<?> wanted, Texts words);
    }

    private void show(
            Stage window, String title, Controllers controllers, Class<?> controller, String fxml) {
        Texts words = Objects.requireNonNull(texts.get());
        Preferences now = look.get();
        Parent root =
                new Views(words, wanted -> controllers.make(wanted, words)).load(controller, fxml);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(
                        root,
                        Math.min(WIDTH * now.textScale() / 100, screen.getWidth()),
                        Math.min(HEIGHT * now.textScale() / 100, screen.getHeight() - TITLE_BAR));
        scene.getStylesheets().add(Theme.stylesheet());
        Theme.dress(root, now.theme(), now.textScale());
        window.initOwner(owner);
        window.setTitle(words.get(title));
        window.setScene(scene);
        window.show();
    }
}
