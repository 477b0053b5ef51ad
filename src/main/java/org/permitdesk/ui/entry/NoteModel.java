package org.permitdesk.ui.entry;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Said;
import org.permitdesk.update.Field;
import org.permitdesk.update.Problem;
import org.permitdesk.update.UpdateRules;

/**
 * A note that is being written about an entry: a ticket, a reason or both. What the entry has
 * already stays readable beside it. UI thread only.
 */
public final class NoteModel {
    private final HistoryEntry entry;
    private final HistoryFile file;
    private final Background background;
    private final StringProperty name;
    private final StringProperty ticket = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final Said<Field, Problem> said =
            new Said<>(List.of(Field.TICKET, Field.REASON), Problem::field, problem -> true);
    private final ReadOnlyBooleanWrapper nameMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper wordsMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable HistoryUnavailableException> failure =
            new ReadOnlyObjectWrapper<>();

    /**
     * An empty note.
     *
     * @param name of who writes it; several people may share an account
     */
    public NoteModel(
            HistoryEntry entry, HistoryFile file, Background background, StringProperty name) {
        this.entry = entry;
        this.file = file;
        this.background = background;
        this.name = name;
        name.subscribe((before, now) -> nameMissing.set(false));
        ticket.subscribe((before, now) -> typed());
        reason.subscribe((before, now) -> typed());
    }

    HistoryEntry entry() {
        return entry;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty ticketProperty() {
        return ticket;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /**
     * The problem to say under a field, or null.
     *
     * @param field {@link Field#TICKET} or {@link Field#REASON}
     */
    ReadOnlyObjectProperty<@Nullable Problem> saidProperty(Field field) {
        return said.property(field);
    }

    /** Whether someone wanted to save without a name; until one is typed. */
    ReadOnlyBooleanProperty nameMissingProperty() {
        return nameMissing.getReadOnlyProperty();
    }

    /** Whether someone wanted to save nothing; until something is typed. */
    ReadOnlyBooleanProperty wordsMissingProperty() {
        return wordsMissing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Why it could not be written; null until that happens, and once it is tried again. */
    ReadOnlyObjectProperty<@Nullable HistoryUnavailableException> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void typed() {
        wordsMissing.set(false);
        said.say(problems());
    }

    private List<Problem> problems() {
        return UpdateRules.checkNote(reason.get(), ticket.get());
    }

    /**
     * Adds the note to the entry, unless something is missing, wrong or on its way already.
     *
     * @param then runs once it is written down; what was typed stays if it cannot be
     */
    void save(Runnable then) {
        String newReason = UpdateRules.noteText(reason.get());
        String newTicket = UpdateRules.noteText(ticket.get());
        String by = name.get().strip();
        nameMissing.set(by.isEmpty());
        wordsMissing.set(newReason.isEmpty() && newTicket.isEmpty());
        if (nameMissing.get() || wordsMissing.get() || saving.get() || !problems().isEmpty()) {
            return;
        }
        saving.set(true);
        failure.set(null);
        background.run(
                () -> {
                    file.history().note(entry.id(), newReason, newTicket, by);
                    return true;
                },
                saved -> {
                    saving.set(false);
                    then.run();
                },
                this::failed);
    }

    private void failed(Throwable cause) {
        saving.set(false);
        if (cause instanceof HistoryUnavailableException unavailable) {
            failure.set(unavailable);
        } else {
            background.unexpected(cause);
        }
    }
}
