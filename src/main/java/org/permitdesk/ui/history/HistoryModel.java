package org.permitdesk.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.ui.Background;
import org.permitdesk.update.Destination;
import org.permitdesk.update.ReferenceId;

/**
 * The entries that match the search, newest first, as far as they have been asked for. UI thread
 * only; read in the background, a page at a time.
 */
public final class HistoryModel {
    static final int PAGE = 100;

    private final HistoryFile file;
    private final Background background;
    private final HistoryTrouble trouble;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable HistoryEntry> selected =
            new ReadOnlyObjectWrapper<>();

    /** Counts the questions, so that a late answer to an earlier one is recognized. */
    private int asked;

    private boolean complete;
    private boolean loading;

    public HistoryModel(HistoryFile file, Background background, HistoryTrouble trouble) {
        this.file = file;
        this.background = background;
        this.trouble = trouble;
        search.subscribe((before, now) -> refresh());
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** Whether the history has the window to itself, in the place of the form. */
    public BooleanProperty wholeProperty() {
        return whole;
    }

    public boolean isWhole() {
        return whole.get();
    }

    /** The entry that was chosen in the list, or null. */
    public ReadOnlyObjectProperty<@Nullable HistoryEntry> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(@Nullable HistoryEntry entry) {
        selected.set(entry);
    }

    public ObservableList<HistoryEntry> entries() {
        return entries;
    }

    /** Reads the newest page anew. Makes the day's backup, if that is still to be done. */
    public void refresh() {
        complete = false;
        read(
                Long.MAX_VALUE,
                page -> {
                    entries.setAll(page);
                    backUp();
                });
    }

    /** Reads the page after the last one, if there is one and none is on its way. */
    public void more() {
        if (!complete && !loading && !entries.isEmpty()) {
            read(entries.getLast().id(), entries::addAll);
        }
    }

    /** Finds the last entry that may have changed a permit, if any. */
    public void lastFor(Destination to, ReferenceId id, Consumer<Optional<HistoryEntry>> found) {
        background.run(() -> file.history().lastFor(to, id), found, trouble::show);
    }

    private void backUp() {
        background.run(
                file::backUp, failure -> failure.ifPresent(trouble::showNoBackup), trouble::show);
    }

    private void read(long beforeId, Consumer<List<HistoryEntry>> take) {
        int question = ++asked;
        String text = search.get().strip();
        loading = true;
        background.run(
                () -> file.history().page(text, beforeId, PAGE),
                page -> {
                    showRecovery();
                    if (question == asked) {
                        loading = false;
                        complete = page.size() < PAGE;
                        take.accept(page);
                    }
                },
                failure -> {
                    showRecovery();
                    if (question == asked) {
                        loading = false;
                    }
                    trouble.show(failure);
                });
    }

    private void showRecovery() {
        file.takeRecovery().ifPresent(trouble::showRecovery);
    }
}
