package org.permitdesk.ui.closing;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;

/**
 * Asks before the program ends with something under way or unknown. When nothing is left of it, the
 * program ends by itself, for that is what the clerk wanted.
 */
public final class ClosingController {
    /** Where the clerk goes from here. */
    public interface Ways {
        void stay();

        void settle();

        void end();
    }

    private final ClosingModel model;
    private final Ways ways;
    private final Texts texts;
    private final Watch watch;

    @FXML private Label inFlight;
    @FXML private Label queued;
    @FXML private Label unknown;
    @FXML private Button settle;

    public ClosingController(ClosingModel model, Ways ways, Texts texts, Watch watch) {
        this.model = model;
        this.ways = ways;
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
            ways.end();
            return;
        }
        say(inFlight, "closing.inFlight", model.inFlight());
        say(queued, "closing.queued", model.queued());
        say(unknown, "closing.unknown", model.unknown());
        setShown(settle, model.unknown() > 0);
    }

    private void say(Label label, String key, int count) {
        label.setText(texts.get(key, count));
        setShown(label, count > 0);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void stay() {
        ways.stay();
    }

    @FXML
    private void settle() {
        ways.settle();
    }

    @FXML
    private void endNow() {
        model.stopAll();
        ways.end();
    }
}
