package org.permitdesk.ui.form;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.Profile;
import org.permitdesk.send.SendResult;
import org.permitdesk.ui.DateEntry;
import org.permitdesk.ui.FieldBox;
import org.permitdesk.ui.LineField;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.ProblemWords;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.outcome.SendState;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.update.Currency;
import org.permitdesk.update.Draft;
import org.permitdesk.update.Field;
import org.permitdesk.update.Occurrence;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Problem;
import org.permitdesk.update.ReferenceId;

/** The form's controls. */
public final class FormController {
    private final FormModel model;
    private final SendModel sending;
    private final PreferencesModel preferences;
    private final Texts texts;
    private final Watch watch;
    private final Clock clock;
    private final ProblemWords problemWords;
    private final Hints hints;
    private final Map<Field, FieldBox> boxes = new EnumMap<>(Field.class);
    private @Nullable Draft cleared;
    private @Nullable Field refusedField;

    @FXML private Pane root;
    @FXML private Pane fields;
    @FXML private FieldBox referenceIdBox;
    @FXML private FieldBox plateBox;
    @FXML private FieldBox amountBox;
    @FXML private FieldBox endDateBox;
    @FXML private FieldBox endTimeBox;
    @FXML private FieldBox reasonBox;
    @FXML private FieldBox ticketBox;
    @FXML private LineField referenceId;
    @FXML private LineField plate;
    @FXML private LineField amount;
    @FXML private ComboBox<String> currency;
    @FXML private DatePicker endDate;
    @FXML private LineField endTime;
    @FXML private LineField reason;
    @FXML private LineField ticket;
    @FXML private Pane tokenPart;
    @FXML private TokenController tokenPartController;
    @FXML private Button send;
    @FXML private Button cancel;
    @FXML private Button clear;
    @FXML private Hyperlink undo;
    @FXML private ProgressIndicator progress;

    public FormController(
            FormModel model,
            SendModel sending,
            PreferencesModel preferences,
            Texts texts,
            Watch watch,
            Clock clock) {
        this.model = model;
        this.sending = sending;
        this.preferences = preferences;
        this.texts = texts;
        this.watch = watch;
        this.clock = clock;
        this.problemWords = new ProblemWords(texts);
        this.hints = new Hints(texts);
    }

    @FXML
    private void initialize() {
        bindTexts();
        bindMessages();
        referenceId.setPasteCleaner(ReferenceId::clean);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::enterMovesOn);
        watch.add(preferences.activeProperty().subscribe(this::showProfile));
        watch.add(sending.stateProperty().subscribe(this::showState));
        showUndo(null);
    }

    private void bindTexts() {
        referenceId.textProperty().bindBidirectional(model.text(Field.REFERENCE_ID));
        plate.textProperty().bindBidirectional(model.text(Field.PLATE));
        amount.textProperty().bindBidirectional(model.text(Field.AMOUNT));
        currency.getItems().setAll(Arrays.stream(Currency.values()).map(Enum::name).toList());
        currency.valueProperty().bindBidirectional(model.text(Field.CURRENCY));
        watch.add(DateEntry.bind(endDate, model.text(Field.END_DATE)));
        endTime.textProperty().bindBidirectional(model.text(Field.END_TIME));
        reason.textProperty().bindBidirectional(model.text(Field.REASON));
        ticket.textProperty().bindBidirectional(model.text(Field.TICKET));
    }

    private void bindMessages() {
        boxes.put(Field.REFERENCE_ID, referenceIdBox);
        boxes.put(Field.PLATE, plateBox);
        boxes.put(Field.AMOUNT, amountBox);
        boxes.put(Field.CURRENCY, amountBox);
        boxes.put(Field.END_DATE, endDateBox);
        boxes.put(Field.END_TIME, endTimeBox);
        boxes.put(Field.REASON, reasonBox);
        boxes.put(Field.TICKET, ticketBox);
        boxes.put(Field.TOKEN, tokenPartController.box());
        boxes.forEach((field, box) -> {
            watch.add(model.saidProperty(field).subscribe(problem -> showProblem(field)));
            box.controlOrThrow()
                    .focusWithinProperty()
                    .subscribe(within -> focusChanged(field, within));
        });
        watch.add(model.draftProperty().subscribe(now -> typed()));
        // No part of the draft.
        watch.add(model.text(Field.TOKEN).subscribe(now -> forgetRefusal()));
    }

    private void focusChanged(Field field, boolean within) {
        if (within) {
            model.focusGained(field);
        } else {
            model.focusLost(field);
        }
    }

    /**
     * The amount and its currency share a box, and so a line: what is wrong with the amount comes
     * first.
     */
    private void showProblem(Field field) {
        Field first = field == Field.CURRENCY ? Field.AMOUNT : field;
        Problem problem = model.saidProperty(first).get();
        if (problem == null && first == Field.AMOUNT) {
            problem = model.saidProperty(Field.CURRENCY).get();
        }
        if (problem == null) {
            box(field).showProblem(null, List.of());
        } else {
            box(field).showProblem(problemWords.sentence(problem), cures(problem));
        }
    }

    /** What can be chosen instead of typed. */
    private List<FieldBox.Cure> cures(Problem problem) {
        List<String> details = problem.details();
        return switch (problem.kind()) {
            case REFERENCE_ID_TWO_VALUES ->
                    details.stream()
                            .map(id -> use("cure.use", id, model.text(Field.REFERENCE_ID)::set))
                            .toList();
            case END_TIME_GAP -> details.stream().map(this::endAt).toList();
            case END_TIME_TWICE ->
                    List.of(
                            use(
                                    "cure.first",
                                    utcOffset(details.getFirst()),
                                    offset -> model.occurrenceProperty().set(Occurrence.FIRST)),
                            use(
                                    "cure.second",
                                    utcOffset(details.getLast()),
                                    offset -> model.occurrenceProperty().set(Occurrence.SECOND)));
            default -> List.of();
        };
    }

    /** A neighbour of the gap may lie on another day. */
    private FieldBox.Cure endAt(String dateTime) {
        String[] parts = dateTime.split("T", 2);
        return new FieldBox.Cure(
                texts.get("cure.use", parts[1]),
                () -> {
                    model.text(Field.END_DATE).set(parts[0]);
                    model.text(Field.END_TIME).set(parts[1]);
                });
    }

    private String utcOffset(String offset) {
        return new TimeWords(texts).offset(ZoneOffset.of(offset));
    }

    private FieldBox.Cure use(String key, String value, Consumer<String> choose) {
        return new FieldBox.Cure(texts.get(key, value), () -> choose.accept(value));
    }

    private void typed() {
        forgetRefusal();
        showHints();
        if (!model.draft().isEmpty()) {
            showUndo(null);
        }
    }

    /** Shows the helpers anew, for time has passed or the text has changed. */
    public void showHints() {
        boxes.forEach((field, box) -> {
            if (field != Field.CURRENCY && field != Field.TOKEN) {
                box.showHint(hints.hint(field, model.draft(), model.terms(), clock.instant()));
            }
        });
    }

    /** A scanner ends with Enter: it leads to the next field and never sends. */
    private void enterMovesOn(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER
                && !key.isShortcutDown()
                && key.getTarget() instanceof TextInputControl input) {
            key.consume();
            input.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private void showProfile(Profile profile) {
        ProfileWords words = new ProfileWords(texts);
        send.getStyleClass().removeAll(ProfileWords.STYLE_CLASSES);
        send.getStyleClass().add(words.styleClass(profile));
        send.setText(texts.get("form.send", words.environment(profile)));
        showHints();
    }

    private void showState(SendState state) {
        boolean waiting = state instanceof SendState.InFlight;
        boolean busy = sending.isBusy();
        fields.setDisable(busy);
        tokenPart.setDisable(busy);
        clear.setDisable(busy);
        cancel.setVisible(waiting);
        Nodes.setShown(progress, waiting);
        send.setDisable(busy && !waiting);
        forgetRefusal();
        if (state instanceof SendState.Finished(var order, SendResult result)
                && result.outcome() instanceof Outcome.Refused refused) {
            showRefusal(refused);
        }
        if (waiting) {
            send.setText(texts.get("form.sending"));
        } else {
            showProfile(preferences.active());
        }
    }

    /** Says under the field at fault what the server said, until something else is typed. */
    private void showRefusal(Outcome.Refused refused) {
        SendModel.faultOf(refused)
                .ifPresent(field -> {
                    refusedField = field;
                    box(field).showProblem(new OutcomeWords(texts).line(refused), List.of());
                });
    }

    private void forgetRefusal() {
        Field field = refusedField;
        if (field != null) {
            refusedField = null;
            showProblem(field);
        }
    }

    private FieldBox box(Field field) {
        return Objects.requireNonNull(boxes.get(field));
    }

    /** Puts the cursor into a field. */
    public void focus(Field field) {
        if (field == Field.TOKEN) {
            tokenPartController.focus();
        } else {
            box(field).controlOrThrow().requestFocus();
        }
    }

    @FXML
    private void send() {
        sending.send();
    }

    @FXML
    private void stopWaiting() {
        sending.stopWaiting();
    }

    /** Empties the form; what was there can be brought back until something new is typed. */
    @FXML
    public void clear() {
        if (!sending.isBusy()) {
            Draft before = model.clear();
            sending.reset();
            showUndo(before);
            referenceId.requestFocus();
        }
    }

    /** Fills the form from elsewhere; what was there can be brought back. */
    public void replaced(Draft before) {
        sending.reset();
        showUndo(before);
        referenceId.requestFocus();
    }

    @FXML
    private void undo() {
        Draft before = cleared;
        if (before != null) {
            model.fill(before);
            referenceId.requestFocus();
        }
        showUndo(null);
    }

    private void showUndo(@Nullable Draft before) {
        cleared = before == null || before.isEmpty() ? null : before;
        undo.setVisible(cleared != null);
    }

    @FXML
    private void endToday() {
        model.endToday(clock.instant());
    }

    @FXML
    private void endOneDayLater() {
        model.endOneDayLater(clock.instant());
    }

    @FXML
    private void endOfMonth() {
        model.endOfMonth(clock.instant());
    }
}
