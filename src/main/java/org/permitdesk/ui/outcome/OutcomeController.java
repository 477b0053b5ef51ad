package org.permitdesk.ui.outcome;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.permitdesk.send.Caution;
import org.permitdesk.send.Order;
import org.permitdesk.send.Pause;
import org.permitdesk.send.SendResult;
import org.permitdesk.send.Sending;
import org.permitdesk.ui.ChangeWords;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.ProblemWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.Toast;
import org.permitdesk.ui.Watch;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Problem;

/**
 * The card that answers a press of Send. Its title takes the focus, for JavaFX has no live regions.
 */
public final class OutcomeController {
    private static final List<String> LOOKS =
            List.of(
                    "outcome-idle",
                    "outcome-blocked",
                    "outcome-asking",
                    "outcome-in-flight",
                    "outcome-queued",
                    "outcome-done",
                    "outcome-refused",
                    "outcome-not-sent",
                    "outcome-unknown");

    private final SendModel model;
    private final Consumer<Field> focusField;
    private final Runnable settle;
    private final Clock clock;
    private final LotZone clockZone;
    private final Texts texts;
    private final Watch watch;
    private final OutcomeWords words;

    @FXML private Pane outcome;
    @FXML private Label outcomeTitle;
    @FXML private FontIcon icon;
    @FXML private Label summary;
    @FXML private Pane problems;
    @FXML private Pane reference;
    @FXML private TextField outcomeReferenceId;
    @FXML private Button copyReferenceId;
    @FXML private Label meaning;
    @FXML private Label serverWords;
    @FXML private Label detail;
    @FXML private Pane asking;
    @FXML private Button goBack;
    @FXML private CheckBox overNewer;
    @FXML private Button sendAllTheSame;
    @FXML private Pane waiting;
    @FXML private Pane unknown;

    /**
     * The card.
     *
     * @param focusField leads the user to a field of the form
     * @param settle opens the list of unknown outcomes
     * @param clockZone the zone of this machine's clock
     */
    public OutcomeController(
            SendModel model,
            Consumer<Field> focusField,
            Runnable settle,
            Clock clock,
            LotZone clockZone,
            Texts texts,
            Watch watch) {
        this.model = model;
        this.focusField = focusField;
        this.settle = settle;
        this.clock = clock;
        this.clockZone = clockZone;
        this.texts = texts;
        this.watch = watch;
        this.words = new OutcomeWords(texts);
    }

    @FXML
    private void initialize() {
        show(model.stateProperty().get());
        watch.add(
                model.stateProperty()
                        .subscribe((before, now) -> {
                            show(now);
                            if (before instanceof SendState.Asking
                                    && now instanceof SendState.Idle) {
                                focusField.accept(Field.REFERENCE_ID);
                            } else if (!comesLate(before) || !isClerkTypingElsewhere()) {
                                focus(now);
                            }
                        }));
    }

    /** Whether what follows comes by itself, and not at a press. */
    private static boolean comesLate(SendState before) {
        return before instanceof SendState.InFlight || before instanceof SendState.Waiting;
    }

    /** In the next update or in the history, say: the keys are not to go anywhere else. */
    private boolean isClerkTypingElsewhere() {
        Scene scene = outcome.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        return owner instanceof TextInputControl
                || owner instanceof ComboBoxBase<?>
                || owner instanceof TableView<?>;
    }

    private void show(SendState state) {
        problems.getChildren().clear();
        say(summary, "");
        say(meaning, "");
        say(serverWords, "");
        say(detail, "");
        Nodes.setShown(reference, false);
        Nodes.setShown(asking, state instanceof SendState.Asking);
        Nodes.setShown(waiting, state instanceof SendState.Waiting);
        Nodes.setShown(unknown, false);
        Nodes.setShown(overNewer, false);
        switch (state) {
            case SendState.Idle() -> look("idle", "fth-send", texts.get("outcome.idle"));
            case SendState.Preparing() ->
                    look("in-flight", "fth-loader", texts.get("outcome.preparing"));
            case SendState.Blocked(List<Problem> found) -> showProblems(found);
            case SendState.Asking(Order order, List<Caution> cautions) -> showCautions(cautions);
            case SendState.InFlight(Sending sending, boolean departed) -> {
                look("in-flight", "fth-loader", texts.get("outcome.IN_FLIGHT"));
                say(
                        meaning,
                        texts.get(
                                "outcome.waiting",
                                sending.order().destination().endpoint().baseUrl().getHost(),
                                sending.order().network().timeouts().exchange().toSeconds()));
            }
            case SendState.Waiting(Sending sending, Pause pause) -> showPause(sending, pause);
            case SendState.Finished(Order order, SendResult result) -> showResult(order, result);
        }
        Nodes.setShown(problems, !problems.getChildren().isEmpty());
    }

    private void showProblems(List<Problem> found) {
        look("blocked", "fth-alert-circle", texts.get("outcome.blocked", found.size()));
        ProblemWords problemWords = new ProblemWords(texts);
        for (Problem problem : found) {
            Hyperlink link = new Hyperlink(problemWords.sentence(problem));
            link.setWrapText(true);
            link.setOnAction(pressed -> focusField.accept(problem.field()));
            problems.getChildren().add(link);
        }
    }

    private void showPause(Sending sending, Pause pause) {
        look("queued", "fth-clock", texts.get("outcome.QUEUED"));
        say(summary, new ChangeWords(texts).summary(sending.order().update()));
        say(
                meaning,
                switch (pause) {
                    case Pause.ForAnEarlierOne earlier -> texts.get("pause.earlier");
                    case Pause.ForTheNextTry(var why, Duration wait, int tries) ->
                            words.meaning(why)
                                    + "\n"
                                    + texts.get(
                                            "pause.nextTry", tries, clockTime(wait.plusSeconds(1)));
                });
    }

    private void showCautions(List<Caution> cautions) {
        look("asking", "fth-alert-triangle", texts.get("outcome.asking"));
        CautionWords cautionWords = new CautionWords(texts, clockZone, clock.instant());
        say(
                meaning,
                cautions.stream().map(cautionWords::sentences).collect(Collectors.joining("\n")));
        boolean undoes = cautions.stream().anyMatch(OutcomeController::undoesNewer);
        overNewer.setSelected(false);
        Nodes.setShown(overNewer, undoes);
        sendAllTheSame.disableProperty().unbind();
        if (undoes) {
            sendAllTheSame.disableProperty().bind(overNewer.selectedProperty().not());
        } else {
            sendAllTheSame.setDisable(false);
        }
        // The focus goes to this button, past the words, and a screen reader must say them.
        goBack.setAccessibleHelp(meaning.getText());
    }

    private static boolean undoesNewer(Caution caution) {
        return caution instanceof Caution.Resend resend && resend.undoesNewer();
    }

    private String clockTime(Duration wait) {
        return new TimeWords(texts).clock(clockZone.at(clock.instant().plus(wait)));
    }

    private void showResult(Order order, SendResult result) {
        Outcome came = result.outcome();
        OutcomeKind kind = OutcomeKind.of(came);
        look(kind.styleClass().replace("outcome-", ""), kind.icon(), words.brief(came));
        say(summary, new ChangeWords(texts).summary(order.update()));
        Nodes.setShown(reference, true);
        outcomeReferenceId.setText(
                came instanceof Outcome.Done(String id)
                        ? id
                        : order.update().referenceId().value());
        say(meaning, words.meaning(came));
        switch (came) {
            case Outcome.Done done -> {}
            case Outcome.Refused refused ->
                    say(
                            serverWords,
                            words.server(refused).isBlank()
                                    ? ""
                                    : texts.get("outcome.server", words.server(refused)));
            case Outcome.NotSent(var obstacle, String technical) -> say(detail, technical);
            case Outcome.Unknown(var doubt, String technical) -> {
                say(detail, technical);
                Nodes.setShown(unknown, result.recorded());
            }
        }
        if (!result.recorded() && !isHistory(came)) {
            say(detail, texts.get("outcome.notRecorded") + "\n" + detail.getText());
        }
    }

    private static boolean isHistory(Outcome came) {
        return came instanceof Outcome.NotSent notSent
                && notSent.obstacle() == Outcome.NotSent.Obstacle.HISTORY;
    }

    private void focus(SendState state) {
        switch (state) {
            case SendState.Idle() -> {}
            case SendState.Preparing() -> {}
            case SendState.Blocked blocked -> outcomeTitle.requestFocus();
            case SendState.Asking asked -> goBack.requestFocus();
            // It has the focus since the press.
            case SendState.InFlight(Sending sending, boolean departed) -> {
                if (!departed) {
                    outcomeTitle.requestFocus();
                }
            }
            case SendState.Waiting waiting -> outcomeTitle.requestFocus();
            case SendState.Finished(Order order, SendResult result) -> {
                Optional<Field> fault =
                        result.outcome() instanceof Outcome.Refused refused
                                ? SendModel.faultOf(refused)
                                : Optional.empty();
                fault.ifPresentOrElse(focusField, outcomeTitle::requestFocus);
            }
        }
    }

    private void look(String name, String iconName, String title) {
        outcome.getStyleClass().removeAll(LOOKS);
        outcome.getStyleClass().add("outcome-" + name);
        icon.setIconLiteral(iconName);
        outcomeTitle.setText(title);
    }

    private static void say(Label label, String sentence) {
        label.setText(sentence);
        Nodes.setShown(label, !sentence.isBlank());
    }

    @FXML
    private void copyReferenceId() {
        Toast.copy(copyReferenceId, outcomeReferenceId.getText(), texts.get("outcome.copied"));
    }

    @FXML
    private void stopWaiting() {
        model.stopWaiting();
    }

    @FXML
    private void settle() {
        settle.run();
    }

    @FXML
    private void goBack() {
        model.goBack();
    }

    @FXML
    private void sendAllTheSame() {
        model.sendAllTheSame();
    }
}
