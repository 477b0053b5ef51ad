package org.permitdesk.ui.keeping;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.permitdesk.history.ForgetResult;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.PlateTrace;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.keeping.ForgetState.Failed;
import org.permitdesk.ui.keeping.ForgetState.Forgetting;
import org.permitdesk.ui.keeping.ForgetState.Forgotten;
import org.permitdesk.ui.keeping.ForgetState.Found;
import org.permitdesk.ui.keeping.ForgetState.Looking;
import org.permitdesk.ui.keeping.ForgetState.NotYet;
import org.permitdesk.ui.keeping.ForgetState.Typing;

/**
 * A plate that is to be forgotten: typed, looked for, and confirmed before anything is done. UI
 * thread only.
 */
public final class ForgetModel {
    private final HistoryFile file;
    private final Search search;
    private final Background background;
    private final HistoryTrouble trouble;
    private final Runnable forgotten;

    private final StringProperty plate = new SimpleStringProperty("");
    private final StringProperty name;
    private final ReadOnlyBooleanWrapper notAPlate = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper nameMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ForgetState> state =
            new ReadOnlyObjectWrapper<>(new Typing());

    /**
     * No plate yet.
     *
     * @param name of who wants it; several people may share an account
     * @param forgotten runs once entries were blanked
     */
    public ForgetModel(
            HistoryFile file,
            Search search,
            Background background,
            HistoryTrouble trouble,
            StringProperty name,
            Runnable forgotten) {
        this.file = file;
        this.search = search;
        this.background = background;
        this.trouble = trouble;
        this.name = name;
        this.forgotten = forgotten;
        name.subscribe((before, now) -> nameMissing.set(false));
        plate.subscribe((before, now) -> {
            notAPlate.set(false);
            // What was found, or asked, is about another plate.
            if (!isBusy()) {
                state.set(new Typing());
            }
        });
    }

    StringProperty plateProperty() {
        return plate;
    }

    StringProperty nameProperty() {
        return name;
    }

    /** Whether someone wanted to look for what cannot be a plate; until something else is typed. */
    ReadOnlyBooleanProperty notAPlateProperty() {
        return notAPlate.getReadOnlyProperty();
    }

    /** Whether someone wanted it without a name; until one is typed. */
    ReadOnlyBooleanProperty nameMissingProperty() {
        return nameMissing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ForgetState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean isBusy() {
        return state.get() instanceof Looking || state.get() instanceof Forgetting;
    }

    /** Looks which entries have what is typed. */
    void look() {
        Optional<PlateTrace> trace = PlateTrace.of(plate.get());
        notAPlate.set(trace.isEmpty());
        nameMissing.set(name.get().isBlank());
        if (trace.isEmpty() || nameMissing.get() || isBusy()) {
            return;
        }
        String typed = words();
        state.set(new Looking());
        background.run(
                () -> file.keeping().holding(trace.get()),
                entries -> state.set(new Found(typed, entries)),
                this::failed);
    }

    /** Forgets what was found, if that was asked. */
    void forget() {
        Optional<PlateTrace> trace = PlateTrace.of(plate.get());
        nameMissing.set(name.get().isBlank());
        if (trace.isEmpty() || nameMissing.get() || !isAsked()) {
            return;
        }
        String typed = words();
        String by = name.get().strip();
        state.set(new Forgetting());
        background.run(
                () -> forget(trace.get(), typed, by),
                result -> {
                    state.set(result);
                    if (result instanceof Forgotten) {
                        forgotten.run();
                    }
                },
                this::failed);
    }

    /** Whether the next press forgets: it was found, or a copy could not be renewed. */
    boolean isAsked() {
        return switch (state.get()) {
            case Found found -> found.entries() > 0;
            case Forgotten done -> !done.left().isEmpty();
            case NotYet notYet -> false;
            case Typing(), Looking(), Forgetting(), Failed() -> false;
        };
    }

    /** Not on the UI thread. */
    private ForgetState forget(PlateTrace trace, String typed, String by)
            throws HistoryUnavailableException {
        return switch (file.keeping().forget(trace, by)) {
            case ForgetResult.NotYet(int entries) -> new NotYet(typed, entries);
            case ForgetResult.Done(int entries, String left) ->
                    new Forgotten(typed, entries, left.isEmpty() ? forgetInSearch() : left);
        };
    }

    /** The index follows the history only when somebody searches. */
    private String forgetInSearch() {
        try {
            search.prepare(progress -> {});
            return "";
        } catch (HistoryUnavailableException e) {
            return e.location() + ": " + e.reason();
        }
    }

    private String words() {
        return plate.get().strip().toUpperCase(Locale.ROOT);
    }

    private void failed(Throwable failure) {
        state.set(new Failed());
        trouble.show(failure);
    }
}
