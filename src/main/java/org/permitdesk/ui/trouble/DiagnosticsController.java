package org.permitdesk.ui.trouble;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Toast;

/** Shows the diagnostics, and copies them as they are shown. */
public final class DiagnosticsController {
    private final DiagnosticsModel model;
    private final Texts texts;
    private final Runnable close;

    @FXML private TextArea diagnosticsText;
    @FXML private Button copyDiagnostics;

    /**
     * The diagnostics in a window.
     *
     * @param close closes it
     */
    public DiagnosticsController(DiagnosticsModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
    }

    @FXML
    private void initialize() {
        diagnosticsText.textProperty().bind(model.textProperty());
        copyDiagnostics.disableProperty().bind(model.textProperty().isEmpty());
    }

    @FXML
    private void copy() {
        Toast.copy(copyDiagnostics, diagnosticsText.getText(), texts.get("diagnostics.copied"));
    }

    @FXML
    private void close() {
        close.run();
    }
}
