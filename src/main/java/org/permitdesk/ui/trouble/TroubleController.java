package org.permitdesk.ui.trouble;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.permitdesk.ui.Texts;

/** Says that something unexpected went wrong, and what to do. */
public final class TroubleController {
    private final TroubleModel model;
    private final Texts texts;

    @FXML private Label code;
    @FXML private Label number;
    @FXML private Label count;
    @FXML private Label others;

    public TroubleController(TroubleModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        code.textProperty().bind(model.codeProperty());
        number.textProperty().bind(model.numberProperty());
        count.textProperty()
                .bind(model.countProperty().map(times -> texts.get("trouble.count", times)));
        others.textProperty()
                .bind(model.othersProperty().map(more -> texts.get("trouble.others", more)));
        others.visibleProperty().bind(model.othersProperty().greaterThan(0));
        others.managedProperty().bind(others.visibleProperty());
    }
}
