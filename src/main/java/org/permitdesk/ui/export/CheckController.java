package org.permitdesk.ui.export;

import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.permitdesk.export.Finding;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.export.CheckModel.Checked;

/** The window that says whether an exported file is as it was written. */
public final class CheckController {
    private final CheckModel model;
    private final FileQuestion files;
    private final Texts texts;
    private final FindingWords words;
    private final Runnable close;

    @FXML private Node checkOutcome;
    @FXML private Label checkSentence;
    @FXML private ProgressBar checkProgress;
    @FXML private Button checkStart;
    @FXML private Button checkStop;

    /**
     * The window.
     *
     * @param close closes it
     */
    public CheckController(CheckModel model, FileQuestion files, Texts texts, Runnable close) {
        this.model = model;
        this.files = files;
        this.texts = texts;
        this.words = new FindingWords(texts);
        this.close = close;
    }

    @FXML
    private void initialize() {
        checkProgress.progressProperty().bind(model.progressProperty());
        model.checkedProperty().subscribe(this::show);
    }

    private void show(@Nullable Checked checked) {
        Finding finding = checked == null ? null : checked.finding();
        boolean running = checked != null && finding == null;
        Nodes.setShown(checkOutcome, checked != null);
        Nodes.setShown(checkProgress, running);
        Nodes.setShown(checkStop, running);
        Nodes.setShown(checkStart, !running);
        if (checked != null && finding != null) {
            checkSentence.setText(words.sentence(checked.file(), finding));
            checkSentence.requestFocus();
        } else if (checked != null) {
            checkSentence.setText(texts.get("check.running", checked.file()));
        }
    }

    @FXML
    private void start() {
        files.toRead().map(File::getPath).ifPresent(model::check);
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void close() {
        close.run();
    }
}
