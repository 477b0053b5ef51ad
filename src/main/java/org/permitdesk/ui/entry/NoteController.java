package org.permitdesk.ui.entry;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.ui.FieldBox;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.ProblemWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;
import org.permitdesk.update.Field;
import org.permitdesk.update.Problem;

/** The window in which a note is written. */
public final class NoteController {
    private final NoteModel model;
    private final Texts texts;
    private final Watch watch;
    private final Runnable saved;
    private final Runnable close;

    @FXML private Label noteAbout;
    @FXML private FieldBox noteTicketBox;
    @FXML private FieldBox noteReasonBox;
    @FXML private FieldBox noteByBox;
    @FXML private TextField noteTicket;
    @FXML private TextField noteReason;
    @FXML private TextField noteBy;
    @FXML private Label noteTrouble;
    @FXML private Button saveNote;

    /**
     * The window.
     *
     * @param saved runs once the note is in the history
     * @param close closes it
     */
    public NoteController(
            NoteModel model, Texts texts, Watch watch, Runnable saved, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.watch = watch;
        this.saved = saved;
        this.close = close;
    }

    @FXML
    private void initialize() {
        noteAbout.setText(
                texts.get("entry.note.about", model.entry().update().referenceId().value()));
        noteTicket.textProperty().bindBidirectional(model.ticketProperty());
        noteReason.textProperty().bindBidirectional(model.reasonProperty());
        noteBy.textProperty().bindBidirectional(model.nameProperty());
        noteTicketBox.showHint(now("entry.note.ticketNow", model.entry().ticket()));
        noteReasonBox.showHint(now("entry.note.reasonNow", model.entry().reason()));
        watch.add(
                model.saidProperty(Field.TICKET).subscribe(problem -> say(noteTicketBox, problem)));
        watch.add(model.saidProperty(Field.REASON).subscribe(problem -> sayReason()));
        watch.add(model.wordsMissingProperty().subscribe(missing -> sayReason()));
        watch.add(
                model.nameMissingProperty()
                        .subscribe(missing ->
                                noteByBox.showProblem(
                                        missing ? texts.get("unsettled.by.missing") : null,
                                        List.of())));
        watch.add(model.failureProperty().subscribe(this::sayFailure));
        saveNote.disableProperty().bind(model.savingProperty());
        Nodes.focusFirst(noteTicket);
    }

    private String now(String key, String words) {
        return words.isEmpty() ? "" : texts.get(key, words);
    }

    private void sayReason() {
        if (model.wordsMissingProperty().get()) {
            noteReasonBox.showProblem(texts.get("entry.note.empty"), List.of());
        } else {
            say(noteReasonBox, model.saidProperty(Field.REASON).get());
        }
    }

    private void say(FieldBox box, @Nullable Problem problem) {
        box.showProblem(
                problem == null ? null : new ProblemWords(texts).sentence(problem), List.of());
    }

    private void sayFailure(@Nullable HistoryUnavailableException failure) {
        Nodes.setShown(noteTrouble, failure != null);
        noteTrouble.setText(
                failure == null ? "" : texts.get("entry.note.notSaved", failure.location()));
    }

    @FXML
    private void save() {
        model.save(() -> {
            close.run();
            saved.run();
        });
        focusWhatIsWrong();
    }

    private void focusWhatIsWrong() {
        if (model.saidProperty(Field.TICKET).get() != null) {
            noteTicket.requestFocus();
        } else if (model.wordsMissingProperty().get()
                || model.saidProperty(Field.REASON).get() != null) {
            noteReason.requestFocus();
        } else if (model.nameMissingProperty().get()) {
            noteBy.requestFocus();
        }
    }

    @FXML
    private void close() {
        close.run();
    }
}
