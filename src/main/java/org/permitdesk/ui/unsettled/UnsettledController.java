package org.permitdesk.ui.unsettled;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Verdict;
import org.permitdesk.ui.ChangeWords;
import org.permitdesk.ui.FieldBox;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.Watch;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Outcome;

/** The dialog in which a person says what became of each unknown update. */
public final class UnsettledController {
    private final UnsettledModel model;
    private final Consumer<HistoryEntry> sendAgain;
    private final Clock clock;
    private final LotZone clockZone;
    private final Texts texts;
    private final Watch watch;
    private final Runnable close;

    @FXML private Label heading;
    @FXML private FieldBox nameBox;
    @FXML private TextField settledBy;
    @FXML private Pane entries;
    @FXML private Button later;

    /**
     * The dialog.
     *
     * @param sendAgain puts an entry's values into the form and sends them again
     * @param clockZone the zone of this machine's clock
     * @param close closes it
     */
    public UnsettledController(
            UnsettledModel model,
            Consumer<HistoryEntry> sendAgain,
            Clock clock,
            LotZone clockZone,
            Texts texts,
            Watch watch,
            Runnable close) {
        this.model = model;
        this.sendAgain = sendAgain;
        this.clock = clock;
        this.clockZone = clockZone;
        this.texts = texts;
        this.watch = watch;
        this.close = close;
    }

    @FXML
    private void initialize() {
        settledBy.textProperty().bindBidirectional(model.nameProperty());
        watch.add(
                model.nameMissingProperty()
                        .subscribe(missing ->
                                nameBox.showProblem(
                                        missing ? texts.get("unsettled.by.missing") : null,
                                        List.of())));
        watch.add(model.entries().subscribe(this::show));
        show();
    }

    private void show() {
        int count = model.entries().size();
        heading.setText(texts.get("unsettled.heading", count));
        entries.getChildren().setAll(model.entries().stream().map(this::card).toList());
        // The button that had the focus is gone with its card.
        later.requestFocus();
    }

    private Node card(HistoryEntry entry) {
        TimeWords times = new TimeWords(texts);
        Label permit = new Label(entry.update().referenceId().value());
        permit.getStyleClass().add("mono");
        VBox card =
                new VBox(
                        permit,
                        Nodes.words(
                                new ChangeWords(texts).summary(entry.update()), "outcome-summary"),
                        Nodes.words(
                                texts.get(
                                        "unsettled.sent",
                                        times.recent(clockZone.at(entry.createdAt())),
                                        times.ago(entry.createdAt(), clock.instant()),
                                        new ProfileWords(texts).name(entry.destination())),
                                "preview-note"),
                        Nodes.words(doubt(entry), "outcome-meaning"),
                        buttons(entry));
        card.getStyleClass().addAll("card", "unsettled");
        return card;
    }

    private String doubt(HistoryEntry entry) {
        return entry.outcome()
                .filter(Outcome.Unknown.class::isInstance)
                .map(outcome -> new OutcomeWords(texts).doubt((Outcome.Unknown) outcome))
                .orElse("");
    }

    private Node buttons(HistoryEntry entry) {
        FlowPane buttons =
                new FlowPane(
                        button("unsettled.applied", entry, Verdict.APPLIED, () -> {}),
                        button(
                                "unsettled.sendAgain",
                                entry,
                                Verdict.NOT_APPLIED,
                                () -> {
                                    close.run();
                                    sendAgain.accept(entry);
                                }),
                        button("unsettled.notApplied", entry, Verdict.NOT_APPLIED, () -> {}));
        buttons.getStyleClass().add("unsettled-buttons");
        return buttons;
    }

    private Button button(String key, HistoryEntry entry, Verdict verdict, Runnable then) {
        Button button = new Button(texts.get(key));
        button.setAccessibleHelp(entry.update().referenceId().value());
        button.setOnAction(pressed -> {
            if (!model.settle(entry, verdict, then)) {
                settledBy.requestFocus();
            }
        });
        return button;
    }

    @FXML
    private void close() {
        close.run();
    }
}
