package org.permitdesk.ui.keeping;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.permitdesk.ui.FieldBox;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.keeping.ForgetState.Failed;
import org.permitdesk.ui.keeping.ForgetState.Forgetting;
import org.permitdesk.ui.keeping.ForgetState.Forgotten;
import org.permitdesk.ui.keeping.ForgetState.Found;
import org.permitdesk.ui.keeping.ForgetState.Looking;
import org.permitdesk.ui.keeping.ForgetState.NotYet;
import org.permitdesk.ui.keeping.ForgetState.Typing;

/** The window in which a plate is forgotten: looked for, asked, done. */
public final class ForgetController {
    private final ForgetModel model;
    private final Texts texts;
    private final Watch watch;
    private final Runnable close;

    @FXML private FieldBox forgetPlateBox;
    @FXML private TextField forgetPlate;
    @FXML private FieldBox forgetByBox;
    @FXML private TextField forgetBy;
    @FXML private Node forgetOutcome;
    @FXML private Label forgetSentence;
    @FXML private Node forgetWarning;
    @FXML private Button forgetLook;
    @FXML private Button forget;
    @FXML private Button forgetClose;

    /**
     * The window.
     *
     * @param close closes it
     */
    public ForgetController(ForgetModel model, Texts texts, Watch watch, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.watch = watch;
        this.close = close;
    }

    @FXML
    private void initialize() {
        forgetPlate.textProperty().bindBidirectional(model.plateProperty());
        forgetBy.textProperty().bindBidirectional(model.nameProperty());
        watch.add(
                model.notAPlateProperty()
                        .subscribe(wrong ->
                                forgetPlateBox.showProblem(
                                        wrong ? texts.get("forget.notAPlate") : null, List.of())));
        watch.add(
                model.nameMissingProperty()
                        .subscribe(missing ->
                                forgetByBox.showProblem(
                                        missing ? texts.get("forget.by.missing") : null,
                                        List.of())));
        watch.add(model.stateProperty().subscribe(this::show));
        Nodes.focusFirst(forgetPlate);
    }

    private void show(ForgetState state) {
        boolean asked = model.isAsked();
        boolean busy = model.isBusy();
        Nodes.setShown(forgetOutcome, !(state instanceof Typing));
        Nodes.setShown(forgetWarning, state instanceof Found && asked);
        Nodes.setShown(forget, asked);
        Nodes.setShown(forgetLook, !asked);
        forgetLook.setDisable(busy);
        forgetPlate.setDisable(busy);
        forgetBy.setDisable(busy);
        forgetClose.setText(
                texts.get(
                        // Closing the window takes nothing back that has begun.
                        state instanceof Forgotten || state instanceof Forgetting
                                ? "forget.close"
                                : "forget.cancel"));
        forgetSentence.setText(sentence(state));
        if (!(state instanceof Typing) && !busy) {
            // The button that was pressed may be gone; and JavaFX has no live regions.
            forgetSentence.requestFocus();
        }
    }

    private String sentence(ForgetState state) {
        return switch (state) {
            case Typing() -> "";
            case Looking() -> texts.get("forget.looking");
            case Found(String plate, int entries) ->
                    entries == 0
                            ? texts.get("forget.none", plate)
                            : texts.get("forget.found", entries, plate);
            case Forgetting() -> texts.get("forget.running");
            case Forgotten(String plate, int entries, String left) ->
                    left.isEmpty()
                            ? texts.get("forget.done", plate, entries)
                            : texts.get("forget.left", plate, entries, left);
            case NotYet(String plate, int entries) -> texts.get("forget.notYet", plate, entries);
            case Failed() -> texts.get("forget.failed");
        };
    }

    @FXML
    private void look() {
        model.look();
        focusWhatIsWrong();
    }

    @FXML
    private void forget() {
        model.forget();
        focusWhatIsWrong();
    }

    private void focusWhatIsWrong() {
        if (model.notAPlateProperty().get()) {
            forgetPlate.requestFocus();
        } else if (model.nameMissingProperty().get()) {
            forgetBy.requestFocus();
        }
    }

    @FXML
    private void close() {
        close.run();
    }
}
