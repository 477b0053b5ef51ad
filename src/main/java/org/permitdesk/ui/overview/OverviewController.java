package org.permitdesk.ui.overview;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.Standing;
import org.permitdesk.search.Refusal;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.update.Outcome.Refused;

/**
 * The window with the numbers of the last weeks. Choosing one closes it, for the list to be seen.
 */
public final class OverviewController {
    private final OverviewModel model;
    private final ObservableValue<Integer> textScale;
    private final Texts texts;
    private final Runnable close;
    private final OutcomeWords words;

    @FXML private Label overviewTitle;
    @FXML private Label overviewNone;
    @FXML private Hyperlink overviewUnknown;
    @FXML private Pane overviewNumbers;
    @FXML private Pane overviewLegend;
    @FXML private Pane overviewChart;
    @FXML private Pane overviewRefusalsPart;
    @FXML private Pane overviewRefusals;
    @FXML private Pane overviewTable;

    /**
     * The window.
     *
     * @param textScale in per cent
     * @param close closes it
     */
    public OverviewController(
            OverviewModel model, ObservableValue<Integer> textScale, Texts texts, Runnable close) {
        this.model = model;
        this.textScale = textScale;
        this.texts = texts;
        this.close = close;
        this.words = new OutcomeWords(texts);
    }

    @FXML
    private void initialize() {
        ProfileWords profile = new ProfileWords(texts);
        overviewTitle.setText(
                texts.get(
                        "overview.of",
                        profile.name(model.profile()),
                        profile.environment(model.profile())));
        model.numbersProperty().subscribe(this::show);
    }

    private void show(@Nullable Numbers numbers) {
        Nodes.setShown(overviewNumbers, numbers != null && numbers.total() > 0);
        Nodes.setShown(overviewUnknown, numbers != null && numbers.unknown() > 0);
        Nodes.setShown(overviewNone, numbers == null || numbers.total() == 0);
        if (numbers == null) {
            overviewNone.setText(texts.get("overview.counting"));
            return;
        }
        overviewNone.setText(texts.get("overview.none"));
        overviewUnknown.setText(texts.get("overview.unknown", numbers.unknown()));
        if (numbers.total() > 0) {
            fill(numbers);
        }
    }

    private void fill(Numbers numbers) {
        DayWords days = new DayWords(texts);
        overviewLegend
                .getChildren()
                .setAll(numbers.standings().stream().map(each -> key(each, numbers)).toList());
        overviewChart.getChildren().setAll(new DayChart(numbers, days, this::choose).node());
        overviewTable
                .getChildren()
                .setAll(new DayTable(numbers, days, this::choose, textScale).node());
        List<Refusal> refusals = numbers.refusals();
        Nodes.setShown(overviewRefusalsPart, !refusals.isEmpty());
        overviewRefusals.getChildren().setAll(refusals.stream().map(this::refusal).toList());
    }

    /** The colour, its word and its number. */
    private Node key(Standing standing, Numbers numbers) {
        Region colour = new Region();
        colour.getStyleClass().addAll("overview-key", DayChart.styleClass(standing));
        Hyperlink key =
                new Hyperlink(
                        texts.get(
                                "overview.key",
                                texts.get("outcome." + OutcomeKind.of(standing)),
                                numbers.count(standing)),
                        colour);
        key.setOnAction(pressed -> {
            close.run();
            model.choose(standing);
        });
        return key;
    }

    private Node refusal(Refusal refusal) {
        String server = words.server(new Refused(refusal.code(), refusal.message()));
        Hyperlink link =
                new Hyperlink(
                        texts.get(
                                "overview.refusal",
                                refusal.count(),
                                server.isEmpty() ? texts.get("overview.noWords") : server));
        link.setWrapText(true);
        link.setOnAction(pressed -> {
            close.run();
            model.choose(refusal);
        });
        return link;
    }

    private void choose(Day day, @Nullable Standing standing) {
        close.run();
        model.choose(day, standing);
    }

    @FXML
    private void chooseUnknown() {
        close.run();
        model.chooseUnknown();
    }

    @FXML
    private void close() {
        close.run();
    }
}
