package org.permitdesk.ui.export;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.permitdesk.export.Export;
import org.permitdesk.export.ExportResult;
import org.permitdesk.export.Format;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.export.ExportState.Ended;
import org.permitdesk.ui.export.ExportState.NotRead;
import org.permitdesk.ui.export.ExportState.Ready;
import org.permitdesk.ui.export.ExportState.Running;
import org.permitdesk.ui.history.HistoryTrouble;

/**
 * An export as it is chosen, and as it goes on in the background. What is chosen stays when it
 * fails. UI thread only.
 */
public final class ExportModel {

    /** Which entries. */
    public enum Choice {
        /** What the list showed when the window was opened. */
        SHOWN,
        ALL
    }

    private final Export export;
    private final Map<Choice, Selection> selections = new EnumMap<>(Choice.class);
    private final Map<Choice, ReadOnlyObjectWrapper<long @Nullable []>> found =
            new EnumMap<>(Choice.class);
    private final Background background;
    private final HistoryTrouble trouble;
    private final Clock clock;

    private final ObjectProperty<Choice> choice;
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.CSV);
    private final ReadOnlyObjectWrapper<ExportState> state =
            new ReadOnlyObjectWrapper<>(new Ready());
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * With what the list shows chosen, if that is a part, and all else.
     *
     * @param clock gives the day in the file's name, in its zone
     */
    public ExportModel(
            Export export,
            Selection shown,
            Selection all,
            Background background,
            HistoryTrouble trouble,
            Clock clock) {
        this.export = export;
        this.background = background;
        this.trouble = trouble;
        this.clock = clock;
        choice = new SimpleObjectProperty<>(shown.isPart() ? Choice.SHOWN : Choice.ALL);
        selections.put(Choice.SHOWN, shown);
        selections.put(Choice.ALL, all);
        for (Choice each : Choice.values()) {
            found.put(each, new ReadOnlyObjectWrapper<>());
        }
    }

    /** Counts what there is to export. */
    public void count() {
        selections.forEach((each, selection) ->
                background.run(selection.ids()::find, found(each)::set, trouble::show));
    }

    /** Whether there is something to choose: the list shows a part. */
    public boolean hasChoice() {
        return selection(Choice.SHOWN).isPart();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    public ObjectProperty<Format> formatProperty() {
        return format;
    }

    public ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The entries of a choice; null until they are found. */
    public ReadOnlyObjectProperty<long @Nullable []> foundProperty(Choice of) {
        return found(of).getReadOnlyProperty();
    }

    public Selection selection(Choice of) {
        return Objects.requireNonNull(selections.get(of));
    }

    private ReadOnlyObjectWrapper<long @Nullable []> found(Choice of) {
        return Objects.requireNonNull(found.get(of));
    }

    public boolean isRunning() {
        return state.get() instanceof Running;
    }

    /** Proposed for the file. */
    public String fileName() {
        return "permit-desk-%s.%s".formatted(LocalDate.now(clock), format.get().extension());
    }

    /**
     * Writes what is chosen. Nothing happens while there is nothing to write, or an export runs.
     *
     * @param selection what is chosen, in words for the file
     */
    public void export(String file, String selection) {
        long[] ids = found(choice.get()).get();
        if (ids == null || ids.length == 0 || isRunning()) {
            return;
        }
        stopped.set(false);
        state.set(new Running(0, ids.length));
        Format chosen = format.get();
        background.<Running, ExportResult>run(
                tell ->
                        export.write(
                                ids,
                                selection,
                                chosen,
                                Path.of(file),
                                (done, total) -> {
                                    tell.accept(new Running(done, total));
                                    return !stopped.get();
                                }),
                state::set,
                result -> state.set(new Ended(result)),
                failure -> {
                    state.set(new NotRead());
                    trouble.show(failure);
                });
    }

    /** Ends it at the next opportunity, with no file left behind. Also for a window that closes. */
    public void stop() {
        stopped.set(true);
    }
}
