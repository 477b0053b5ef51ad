package org.permitdesk;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.search.Question;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.history.HistoryCommand;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.overview.OverviewController;
import org.permitdesk.ui.overview.OverviewModel;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.ui.reply.ReplyController;
import org.permitdesk.ui.reply.ReplyModel;
import org.permitdesk.ui.reply.TemplateController;
import org.permitdesk.update.LotZone;

/** The windows that open from the history. UI thread only. */
final class HistoryWindows {
    private final Dialogs dialogs;
    private final Rooms rooms;
    private final LotZone clockZone;
    private final PreferencesModel preferences;
    private final Background background;
    private final HistoryTrouble trouble;
    private final Consumer<Question> find;
    private final ExportWindows export;
    private final KeepingWindows keeping;

    /**
     * None is open.
     *
     * @param find shows in the list what is asked for
     */
    HistoryWindows(
            Dialogs dialogs,
            Rooms rooms,
            LotZone clockZone,
            PreferencesModel preferences,
            Background background,
            HistoryTrouble trouble,
            Consumer<Question> find,
            ExportWindows export,
            KeepingWindows keeping) {
        this.dialogs = dialogs;
        this.rooms = rooms;
        this.clockZone = clockZone;
        this.preferences = preferences;
        this.background = background;
        this.trouble = trouble;
        this.find = find;
        this.export = export;
        this.keeping = keeping;
    }

    /** What the history's menu offers, in its order. */
    List<HistoryCommand> commands() {
        return Stream.of(
                        List.of(new HistoryCommand("overview.open", this::overview)),
                        export.commands(),
                        keeping.commands())
                .flatMap(List::stream)
                .toList();
    }

    private void overview() {
        Stage window = new Stage();
        OverviewModel model =
                new OverviewModel(
                        rooms.search(),
                        preferences.active(),
                        background,
                        trouble,
                        clockZone,
                        rooms.clock(),
                        find);
        model.refresh();
        dialogs.open(
                window,
                "overview.title",
                Dialogs.Size.WIDE,
                OverviewController.class,
                "overview.fxml",
                // Of the moment: the window is dressed once, and goes when a number is chosen.
                (wanted, words) ->
                        new OverviewController(
                                model,
                                new SimpleObjectProperty<>(preferences.preferences().textScale()),
                                words,
                                window::close));
    }

    /** Opens a ready reply about an entry. */
    void reply(HistoryEntry entry) {
        Stage window = new Stage();
        dialogs.ask(
                window,
                "reply.title",
                entry.isApplied() ? Dialogs.Size.FORM : Dialogs.Size.QUESTION,
                ReplyController.class,
                "reply.fxml",
                (wanted, words) -> {
                    if (wanted == TemplateController.class) {
                        return new TemplateController(words);
                    }
                    ReplyModel model =
                            new ReplyModel(
                                    entry,
                                    rooms.history(),
                                    preferences,
                                    background,
                                    trouble,
                                    ReplyLanguage.of(words.language()));
                    model.lookForLater();
                    return new ReplyController(model, clockZone, words, window::close);
                });
    }
}
