package org.permitdesk.ui.export;

import java.io.File;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import org.permitdesk.export.ExportResult.Written;
import org.permitdesk.export.Format;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Toast;
import org.permitdesk.ui.export.ExportModel.Choice;
import org.permitdesk.ui.export.ExportState.Ended;
import org.permitdesk.ui.export.ExportState.Ready;
import org.permitdesk.ui.export.ExportState.Running;

/** The window for an export: what, in which format, where to, and what became of it. */
public final class ExportController {
    private final ExportModel model;
    private final FileQuestion files;
    private final Texts texts;
    private final ExportWords words;
    private final Runnable close;
    private final Map<Choice, RadioButton> choiceButtons = new EnumMap<>(Choice.class);

    @FXML private Node choices;
    @FXML private RadioButton exportShown;
    @FXML private RadioButton exportAll;
    @FXML private Label exportCount;
    @FXML private RadioButton exportCsv;
    @FXML private RadioButton exportJson;
    @FXML private Node exportOutcome;
    @FXML private Label exportSentence;
    @FXML private ProgressBar exportProgress;
    @FXML private Label exportDetail;
    @FXML private Button exportStart;
    @FXML private Button exportStop;
    @FXML private Button exportCopyPath;
    @FXML private Button exportClose;

    /**
     * The window.
     *
     * @param close closes it
     */
    public ExportController(ExportModel model, FileQuestion files, Texts texts, Runnable close) {
        this.model = model;
        this.files = files;
        this.texts = texts;
        this.words = new ExportWords(texts);
        this.close = close;
    }

    @FXML
    private void initialize() {
        choiceButtons.putAll(Map.of(Choice.SHOWN, exportShown, Choice.ALL, exportAll));
        choose(choiceButtons, model.choiceProperty());
        choose(
                new EnumMap<>(Map.of(Format.CSV, exportCsv, Format.JSON_LINES, exportJson)),
                model.formatProperty());
        for (Choice each : Choice.values()) {
            Nodes.setShown(button(each), model.hasChoice());
            model.foundProperty(each).subscribe(found -> showFound());
        }
        Nodes.setShown(exportCount, !model.hasChoice());
        model.choiceProperty().subscribe(chosen -> showFound());
        model.stateProperty().subscribe(this::show);
    }

    private RadioButton button(Choice choice) {
        return choice == Choice.SHOWN ? exportShown : exportAll;
    }

    private static <T> void choose(Map<T, RadioButton> buttons, ObjectProperty<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        buttons.forEach((value, button) -> {
            button.setToggleGroup(group);
            button.setSelected(value.equals(chosen.get()));
            // The arrow keys move the selection without an action of the button's.
            button.selectedProperty()
                    .subscribe(selected -> {
                        if (selected) {
                            chosen.set(value);
                        }
                    });
        });
    }

    private void showFound() {
        for (Choice each : Choice.values()) {
            button(each).setText(choice(each));
        }
        exportCount.setText(choice(Choice.ALL));
        long[] found = model.foundProperty(model.choiceProperty().get()).get();
        exportStart.setDisable(found == null || found.length == 0);
    }

    private String choice(Choice choice) {
        return words.choice(choice, model.selection(choice), model.foundProperty(choice).get());
    }

    private void show(ExportState state) {
        boolean running = state instanceof Running;
        choices.setDisable(running);
        Nodes.setShown(exportOutcome, !(state instanceof Ready));
        Nodes.setShown(exportProgress, running);
        Nodes.setShown(exportStop, running);
        Nodes.setShown(exportStart, !running);
        Nodes.setShown(exportClose, !running);
        Nodes.setShown(exportCopyPath, state instanceof Ended(Written written));
        exportSentence.setText(words.sentence(state));
        exportDetail.setText(words.detail(state));
        Nodes.setShown(exportDetail, !words.detail(state).isEmpty());
        if (state instanceof Running(long done, long total)) {
            exportProgress.setProgress((double) done / total);
        } else if (!(state instanceof Ready)) {
            // The button that was pressed is gone; and JavaFX has no live regions.
            exportSentence.requestFocus();
        }
    }

    @FXML
    private void start() {
        Format format = model.formatProperty().get();
        files.toWrite(
                        model.fileName(),
                        texts.get(format == Format.CSV ? "export.csv" : "export.jsonLines"),
                        format.extension())
                .map(File::getPath)
                .ifPresent(file -> {
                    Selection selection = model.selection(model.choiceProperty().get());
                    model.export(
                            file, selection.isPart() ? selection.words() : texts.get("export.all"));
                });
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void copyPath() {
        if (model.stateProperty().get() instanceof Ended(Written written)) {
            Toast.copy(exportCopyPath, written.file(), texts.get("export.pathCopied"));
        }
    }

    @FXML
    private void close() {
        close.run();
    }
}
