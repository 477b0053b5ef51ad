package org.permitdesk;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.stage.Stage;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.export.FileQuestion;
import org.permitdesk.ui.history.HistoryCommand;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.keeping.ForgetController;
import org.permitdesk.ui.keeping.ForgetModel;
import org.permitdesk.ui.keeping.KeepingController;
import org.permitdesk.ui.keeping.KeepingModel;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.update.LotZone;

/** The windows for what the history is not to keep. UI thread only. */
final class KeepingWindows {
    private final Dialogs dialogs;
    private final Rooms rooms;
    private final LotZone clockZone;
    private final PreferencesModel preferences;
    private final Background background;
    private final HistoryTrouble trouble;
    private final FileQuestion files;
    private final StringProperty personName;
    private final Runnable forgotten;

    /**
     * None is open.
     *
     * @param personName who wants a plate forgotten
     * @param forgotten runs once entries were blanked
     */
    KeepingWindows(
            Dialogs dialogs,
            Rooms rooms,
            LotZone clockZone,
            PreferencesModel preferences,
            Background background,
            HistoryTrouble trouble,
            FileQuestion files,
            StringProperty personName,
            Runnable forgotten) {
        this.dialogs = dialogs;
        this.rooms = rooms;
        this.clockZone = clockZone;
        this.preferences = preferences;
        this.background = background;
        this.trouble = trouble;
        this.files = files;
        this.personName = personName;
        this.forgotten = forgotten;
    }

    List<HistoryCommand> commands() {
        return List.of(
                new HistoryCommand("keeping.menu", this::keep),
                new HistoryCommand("forget.menu", this::forget));
    }

    private void keep() {
        KeepingModel model =
                new KeepingModel(preferences, rooms.history(), background, trouble, rooms.clock());
        model.read();
        Stage window = new Stage();
        dialogs.ask(
                window,
                "keeping.title",
                Dialogs.Size.FORM,
                KeepingController.class,
                "keeping.fxml",
                (wanted, words) ->
                        new KeepingController(
                                model,
                                files,
                                clockZone,
                                new SimpleObjectProperty<>(preferences.preferences().textScale()),
                                words,
                                window::close));
    }

    private void forget() {
        ForgetModel model =
                new ForgetModel(
                        rooms.history(),
                        rooms.search(),
                        background,
                        trouble,
                        personName,
                        forgotten);
        Watch watch = new Watch();
        Stage window = new Stage();
        window.setOnHidden(hidden -> watch.end());
        dialogs.ask(
                window,
                "forget.title",
                Dialogs.Size.STEP,
                ForgetController.class,
                "forget.fxml",
                (wanted, words) -> new ForgetController(model, words, watch, window::close));
    }
}
