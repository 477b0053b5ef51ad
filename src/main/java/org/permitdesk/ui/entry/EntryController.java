package org.permitdesk.ui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.Toast;
import org.permitdesk.ui.Watch;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Reply;

/** The entry beside the list, in the order in which it is asked about. */
public final class EntryController {
    /** More lines than these are scrolled. */
    private static final int TEXT_LINES = 12;

    /** As many as fit beside the list in a small window: a reply is often one long line. */
    private static final int LINE_LENGTH = 56;

    /** So many neighbours can be looked through; the others are found by the search. */
    private static final int TIMELINE = 50;

    private final EntryModel model;
    private final EntryActions actions;
    private final LotZone clockZone;
    private final Texts texts;
    private final Watch watch;
    private final TimeWords times;
    private final OutcomeWords outcomes;

    @FXML private ScrollPane entryScroll;
    @FXML private FontIcon entryIcon;
    @FXML private Label entryTitle;
    @FXML private Label entrySent;
    @FXML private Label entryServer;
    @FXML private Label entryMeaning;
    @FXML private Pane entryHead;
    @FXML private Button entryPutBack;
    @FXML private Button entrySettle;
    @FXML private Label entryPutBackHint;
    @FXML private Label entryReferenceId;
    @FXML private Pane entryTyped;
    @FXML private Pane entryNotes;
    @FXML private Pane timeline;
    @FXML private Label timelineRest;
    @FXML private TextArea entryRequest;
    @FXML private TextArea entryBody;
    @FXML private TextArea entryHeaders;
    @FXML private Label entryStatus;
    @FXML private Pane entryReplyPart;
    @FXML private Pane entrySteps;
    @FXML private Pane entryFacts;

    /**
     * The entry.
     *
     * @param clockZone the zone of this machine's clock, as in the list
     */
    public EntryController(
            EntryModel model, EntryActions actions, LotZone clockZone, Texts texts, Watch watch) {
        this.model = model;
        this.actions = actions;
        this.clockZone = clockZone;
        this.texts = texts;
        this.watch = watch;
        this.times = new TimeWords(texts);
        this.outcomes = new OutcomeWords(texts);
    }

    @FXML
    private void initialize() {
        Nodes.leaveByTab(entryRequest);
        Nodes.leaveByTab(entryHeaders);
        Nodes.leaveByTab(entryBody);
        watch.add(
                model.entryProperty()
                        .subscribe((before, now) -> {
                            show(now);
                            if (before == null || now == null || before.id() != now.id()) {
                                entryScroll.setVvalue(0);
                            }
                        }));
        watch.add(model.detailsProperty().subscribe(this::showDetails));
        show(model.entryProperty().get());
    }

    private void show(@Nullable HistoryEntry entry) {
        if (entry == null) {
            return;
        }
        showOutcome(entry);
        entrySent.setText(
                texts.get(
                        "entry.sent",
                        times.dateTime(clockZone.at(entry.createdAt())),
                        new ProfileWords(texts).name(entry.destination()),
                        entry.intent().origin().clerk()));
        Nodes.setShown(entrySettle, entry.isUnsettled());
        entryReferenceId.setText(entry.update().referenceId().value());
        TypedFacts typed = new TypedFacts(clockZone, texts);
        fill(entryTyped, typed.of(entry));
        fill(entryNotes, typed.notes(entry));
        showText(entryRequest, entry.intent().request(), "entry.request.none");
    }

    private void showOutcome(HistoryEntry entry) {
        for (OutcomeKind kind : OutcomeKind.values()) {
            entryHead.getStyleClass().remove(kind.styleClass());
        }
        OutcomeKind kind = OutcomeKind.of(entry.state());
        entryHead.getStyleClass().add(kind.styleClass());
        entryIcon.setIconLiteral(kind.icon());
        entryTitle.setText(outcomes.brief(entry.state()));
        Outcome outcome = entry.outcome().orElse(null);
        String server = outcome instanceof Outcome.Refused refused ? outcomes.server(refused) : "";
        say(entryServer, server.isEmpty() ? "" : texts.get("outcome.server", server));
        say(entryMeaning, meaning(entry));
    }

    private String meaning(HistoryEntry entry) {
        return switch (entry.state().standing()) {
            case QUEUED -> texts.get("entry.queued");
            case IN_FLIGHT -> texts.get("entry.inFlight");
            case DONE, REFUSED, NOT_SENT, UNKNOWN ->
                    entry.outcome().map(outcomes::meaning).orElse("");
            case APPLIED, NOT_APPLIED -> outcomes.line(entry.state());
        };
    }

    private static void say(Label label, String words) {
        label.setText(words);
        Nodes.setShown(label, !words.isEmpty());
    }

    private void showDetails(@Nullable Details details) {
        entryPutBack.setDisable(details == null || !details.putBack().isPossible());
        if (details == null) {
            entryPutBackHint.setText("");
            timeline.getChildren().clear();
            entrySteps.getChildren().clear();
            entryFacts.getChildren().clear();
            Nodes.setShown(timelineRest, false);
            showReply(null);
            return;
        }
        entryPutBackHint.setText(new PutBackWords(texts).hint(details.putBack()));
        entryPutBack.setAccessibleHelp(entryPutBackHint.getText());
        showTimeline(details);
        SupportFacts support = new SupportFacts(clockZone, texts);
        fill(entrySteps, support.steps(details));
        fill(entryFacts, support.of(details));
        showReply(details.reply().orElse(null));
    }

    private void showTimeline(Details details) {
        List<Node> rows = new ArrayList<>();
        LastSent known = LastSent.NOTHING;
        for (HistoryEntry each : details.permit()) {
            rows.addFirst(row(each, known, each.id() == details.entry().id()));
            known = known.after(each);
        }
        int shown = Math.min(rows.size(), TIMELINE);
        timeline.getChildren().setAll(rows.subList(0, shown));
        say(timelineRest, shown < rows.size() ? texts.get("entry.timeline.rest") : "");
    }

    private Node row(HistoryEntry each, LastSent before, boolean open) {
        String time = times.dateTime(clockZone.at(each.createdAt()));
        String outcome = outcomes.brief(each.state());
        String changes = new TimelineWords(texts).changes(each, before);
        return open
                ? new TimelineRow(
                        time, texts.get("entry.timeline.open"), each.state(), outcome, changes)
                : new TimelineRow(time, () -> openOther(each), each.state(), outcome, changes);
    }

    private void openOther(HistoryEntry other) {
        // First, for the link goes, and the focus would go anywhere.
        entryTitle.requestFocus();
        actions.open(other);
    }

    private void showReply(@Nullable Reply reply) {
        Nodes.setShown(entryReplyPart, reply != null);
        if (reply == null) {
            entryStatus.setText(texts.get("entry.reply.none"));
        } else {
            entryStatus.setText(texts.get("entry.status", String.valueOf(reply.status())));
            showText(entryHeaders, reply.headers(), "entry.headers.none");
            showText(entryBody, reply.body(), "entry.body.none");
        }
    }

    private void showText(TextArea area, String text, String noneKey) {
        String words = text.isEmpty() ? texts.get(noneKey) : text;
        area.setText(words);
        int rows = words.lines().mapToInt(line -> 1 + line.length() / LINE_LENGTH).sum();
        area.setPrefRowCount(Math.min(TEXT_LINES, rows));
    }

    private static void fill(Pane pane, List<Fact> facts) {
        pane.getChildren().setAll(facts.stream().map(Fact::node).toList());
        Nodes.setShown(pane, !facts.isEmpty());
    }

    @FXML
    private void copyReferenceId() {
        Toast.copy(entryReferenceId, entryReferenceId.getText(), texts.get("outcome.copied"));
    }

    @FXML
    private void useAgain() {
        HistoryEntry entry = model.entryProperty().get();
        if (entry != null) {
            actions.fill(entry, entry.update(), null);
        }
    }

    @FXML
    private void putBack() {
        Details details = model.detailsProperty().get();
        PermitUpdate earlier = details == null ? null : details.putBack().update();
        if (details != null && earlier != null) {
            String caution = new PutBackWords(texts).caution(details.putBack());
            actions.fill(
                    details.entry(),
                    earlier,
                    caution.isEmpty() ? null : Notice.of("entry.putBack.look", caution));
        }
    }

    @FXML
    private void settle() {
        with(actions::settle);
    }

    @FXML
    private void addNote() {
        with(actions::addNote);
    }

    @FXML
    private void reply() {
        with(actions::reply);
    }

    private void with(Consumer<HistoryEntry> action) {
        HistoryEntry entry = model.entryProperty().get();
        if (entry != null) {
            action.accept(entry);
        }
    }
}
