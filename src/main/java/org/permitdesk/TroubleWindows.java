package org.permitdesk;

import javafx.application.Platform;
import javafx.stage.Stage;
import org.permitdesk.diagnostics.Incidents;
import org.permitdesk.diagnostics.LogFile;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.trouble.DiagnosticsController;
import org.permitdesk.ui.trouble.DiagnosticsModel;
import org.permitdesk.ui.trouble.TroubleController;
import org.permitdesk.ui.trouble.TroubleModel;

/**
 * The windows beside the main one for when something goes wrong: what happened, and the
 * diagnostics. UI thread only.
 */
final class TroubleWindows {
    private final Dialogs dialogs;
    private final Support support;
    private final Background background;
    private final Notices notices;
    private final TroubleModel trouble;

    TroubleWindows(Dialogs dialogs, Support support, Background background, Notices notices) {
        this.dialogs = dialogs;
        this.support = support;
        this.background = background;
        this.notices = notices;
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
        dialogs.open(
                window,
                "trouble.title",
                Dialogs.Size.PAGE,
                TroubleController.class,
                "trouble.fxml",
                (controller, words) ->
                        controller == TroubleController.class
                                ? new TroubleController(trouble, words)
                                : new DiagnosticsController(diagnostics, words, window::close));
    }

    /** Opens the diagnostics, which were asked for. */
    void openDiagnostics() {
        DiagnosticsModel diagnostics = diagnostics();
        Stage window = new Stage();
        dialogs.open(
                window,
                "diagnostics.title",
                Dialogs.Size.PAGE,
                DiagnosticsController.class,
                "diagnostics.fxml",
                (controller, words) ->
                        new DiagnosticsController(diagnostics, words, window::close));
    }

    private DiagnosticsModel diagnostics() {
        DiagnosticsModel model = new DiagnosticsModel(support.diagnostics(), background);
        model.gather();
        return model;
    }
}
