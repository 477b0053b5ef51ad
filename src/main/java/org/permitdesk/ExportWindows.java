package org.permitdesk;

import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.permitdesk.search.Question;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.export.CheckController;
import org.permitdesk.ui.export.CheckModel;
import org.permitdesk.ui.export.ExportController;
import org.permitdesk.ui.export.ExportModel;
import org.permitdesk.ui.export.FileQuestion;
import org.permitdesk.ui.export.Selection;
import org.permitdesk.ui.history.HistoryCommand;
import org.permitdesk.ui.history.HistoryTrouble;

/**
 * The windows in which the history is handed over, and an exported file is checked. They stand
 * beside the main one, in which work goes on meanwhile. UI thread only.
 */
final class ExportWindows {
    private final Dialogs dialogs;
    private final Rooms rooms;
    private final Background background;
    private final HistoryTrouble trouble;
    private final FileQuestion files;
    private final Supplier<Selection> shown;

    /**
     * The windows.
     *
     * @param shown what the list shows now
     */
    ExportWindows(
            Dialogs dialogs,
            Rooms rooms,
            Background background,
            HistoryTrouble trouble,
            FileQuestion files,
            Supplier<Selection> shown) {
        this.dialogs = dialogs;
        this.rooms = rooms;
        this.background = background;
        this.trouble = trouble;
        this.files = files;
        this.shown = shown;
    }

    List<HistoryCommand> commands() {
        return List.of(
                new HistoryCommand("export.menu", this::export),
                new HistoryCommand("check.menu", this::check));
    }

    private void export() {
        Selection all = new Selection("", () -> rooms.search().allUninterrupted(Question.ALL));
        ExportModel model =
                new ExportModel(
                        rooms.export(), shown.get(), all, background, trouble, rooms.clock());
        model.count();
        Stage window = new Stage();
        window.setOnHidden(hidden -> model.stop());
        dialogs.open(
                window,
                "export.title",
                Dialogs.Size.STEP,
                ExportController.class,
                "export.fxml",
                (wanted, words) -> new ExportController(model, files, words, window::close));
    }

    private void check() {
        CheckModel model = new CheckModel(background);
        Stage window = new Stage();
        window.setOnHidden(hidden -> model.stop());
        dialogs.open(
                window,
                "check.title",
                Dialogs.Size.QUESTION,
                CheckController.class,
                "check.fxml",
                (wanted, words) -> new CheckController(model, files, words, window::close));
    }
}
