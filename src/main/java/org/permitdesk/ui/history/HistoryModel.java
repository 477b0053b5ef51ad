package org.permitdesk.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
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
    private final Notices notices;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();

    /** Counts the questions, so that a late answer to an earlier one is recognized. */
    private int asked;

    private boolean complete;
    private boolean loading;

    public HistoryModel(HistoryFile file, Background background, Notices notices) {
        this.file = file;
        this.background = background;
        this.notices = notices;
        search.subscribe((before, now) -> refresh());
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObservableList<HistoryEntry> entries() {
        return entries;
    }

    /** Reads the newest page anew. */
    public void refresh() {
        complete = false;
        read(Long.MAX_VALUE, entries::setAll);
    }

    /** Reads the page after the last one, if there is one and none is on its way. */
    public void more() {
        if (!complete && !loading && !entries.isEmpty()) {
            read(entries.getLast().id(), entries::addAll);
        }
    }

    /** Finds the last entry that may have changed a permit, if any. */
    public void lastFor(Destination to, ReferenceId id, Consumer<Optional<HistoryEntry>> found) {
        background.run(() -> file.history().lastFor(to, id), found, this::unavailable);
    }

    private void read(long beforeId, Consumer<List<HistoryEntry>> take) {
        int question = ++asked;
        String text = search.get().strip();
        loading = true;
        background.run(
                () -> file.history().page(text, beforeId, PAGE),
                page -> {
                    if (question == asked) {
                        loading = false;
                        complete = page.size() < PAGE;
                        take.accept(page);
                    }
                },
                failure -> {
                    if (question == asked) {
                        loading = false;
                    }
                    unavailable(failure);
                });
    }

    private void unavailable(Throwable failure) {
        if (failure instanceof HistoryUnavailableException history) {
            notices.show(Notice.of("history." + history.reason(), history.file().toString()));
        } else {
            background.unexpected(failure);
        }
    }
}
