package org.permitdesk.ui.closing;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;

/**
 * Asks before the program ends with something under way or unknown. When nothing is left of it, the
 * program ends by itself, for that is what the clerk wanted.
 */
public final class ClosingController {
    private final ClosingModel model;
    private final Runnable stay;
    private final Runnable settle;
    private final Runnable end;
    private final Texts texts;
    private final Watch watch;

    @FXML private Label inFlight;
    @FXML private Label queued;
    @FXML private Label unknown;
    @FXML private Button settleUnknown;

    /**
     * The question.
     *
     * @param stay closes it
     * @param settle opens the list of unknown outcomes in its place
     * @param end ends the program
     */
    public ClosingController(
            ClosingModel model,
            Runnable stay,
            Runnable settle,
            Runnable end,
            Texts texts,
            Watch watch) {
        this.model = model;
        this.stay = stay;
        this.settle = settle;
        this.end = end;
        this.texts = texts;
        this.watch = watch;
    }

    @FXML
    private void initialize() {
        show();
        watch.add(model.subscribe(this::show));
    }

    private void show() {
        if (model.isClear()) {
            end.run();
            return;
        }
        say(inFlight, "closing.inFlight", model.inFlight());
        say(queued, "closing.queued", model.queued());
        say(unknown, "closing.unknown", model.unknown());
        // Sending again is part of settling, and one thing goes after the other.
        Nodes.setShown(settleUnknown, model.unknown() > 0 && model.inFlight() == 0);
    }

    private void say(Label label, String key, int count) {
        label.setText(texts.get(key, count));
        Nodes.setShown(label, count > 0);
    }

    @FXML
    private void stay() {
        stay.run();
    }

    @FXML
    private void settle() {
        settle.run();
    }

    @FXML
    private void endNow() {
        model.stopAll();
        end.run();
    }
}
