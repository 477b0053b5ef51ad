package org.permitdesk.ui.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.search.Filter;
import org.permitdesk.search.Order;
import org.permitdesk.search.Progress;
import org.permitdesk.search.Question;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;
import org.permitdesk.update.Destination;
import org.permitdesk.update.ReferenceId;

/**
 * The entries that were asked for, and the one that was chosen among them. UI thread only; read in
 * the background.
 *
 * <p>Under the form the list is for what was sent last: only the search text counts there. Filter
 * and order hold in the whole history.
 */
public final class HistoryModel {
    /**
     * How many entries are read before it is known how many there are: more than a window shows.
     */
    static final int FIRST = 60;

    private final HistoryFile file;
    private final Search search;
    private final Background background;
    private final HistoryTrouble trouble;
    private final SearchModel searching;
    private final PagedEntries entries;

    private final StringProperty searchText = new SimpleStringProperty("");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NEWEST_FIRST);
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Question> answered =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Reach> reach = new ReadOnlyObjectWrapper<>(Reach.ASKED);
    private final ReadOnlyObjectWrapper<@Nullable HistoryEntry> selected =
            new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<@Nullable Progress> preparing =
            new ReadOnlyObjectWrapper<>();

    private final ReadOnlyBooleanWrapper backedUp = new ReadOnlyBooleanWrapper();
    private @Nullable Long selectedId;
    private @Nullable Question complete;
    private boolean changing;
    private boolean backUpDue;

    /** How much of the answer to the last question is in the list. */
    public enum Reach {
        ASKED,
        FIRST,
        ALL
    }

    public HistoryModel(
            HistoryFile file, Search search, Background background, HistoryTrouble trouble) {
        this.file = file;
        this.search = search;
        this.background = background;
        this.trouble = trouble;
        this.searching =
                new SearchModel(search, background, FIRST, new Answers(), this::showFailure);
        this.entries =
                new PagedEntries(ids -> file.history().entries(ids), background, this::showFailure);
        searchText.subscribe((before, now) -> ask());
        filter.subscribe((before, now) -> ask());
        order.subscribe((before, now) -> ask());
        whole.subscribe((before, now) -> ask());
        entries.subscribe(this::followSelected);
    }

    public StringProperty searchProperty() {
        return searchText;
    }

    /** Which entries the whole history lists; anybody may set it. */
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** How the whole history is sorted. */
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Whether the history has the window to itself, in the place of the form. */
    public BooleanProperty wholeProperty() {
        return whole;
    }

    public boolean isWhole() {
        return whole.get();
    }

    /** What is listed; a row without an entry is being read. */
    public ObservableList<HistoryRow> entries() {
        return entries;
    }

    /** The question that the list answers, null before there is any answer. */
    public ReadOnlyObjectProperty<@Nullable Question> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** How far the list goes for what was asked last. */
    public ReadOnlyObjectProperty<Reach> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** How far the search is in getting ready, while that takes long; else null. */
    public ReadOnlyObjectProperty<@Nullable Progress> preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /** The entry that was chosen, as it stands now; null if none is, or while it is being read. */
    public ReadOnlyObjectProperty<@Nullable HistoryEntry> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether the history could be read, and the day's backup was made or tried. */
    public ReadOnlyBooleanProperty backedUpProperty() {
        return backedUp.getReadOnlyProperty();
    }

    /** What the list, the filter and the order ask for now. */
    public Question question() {
        String text = searchText.get().strip();
        return isWhole()
                ? new Question(text, filter.get(), order.get())
                : new Question(text, Filter.NONE, Order.NEWEST_FIRST);
    }

    /** Gets the search ready before anybody asks it. */
    public void prepare() {
        Background.TellingJob<Progress, Boolean> job =
                tell -> {
                    search.prepare(tell);
                    return true;
                };
        background.run(
                job,
                preparing::set,
                ready -> preparing.set(null),
                failure -> {
                    preparing.set(null);
                    trouble.show(failure);
                });
    }

    /** Asks anew. Makes the day's backup, if that is still to be done. */
    public void refresh() {
        entries.outdate();
        backUpDue = true;
        ask();
        readSelected();
    }

    /** Chooses the entry with this id, or none. */
    public void select(@Nullable Long id) {
        // While the list changes, the table's own selection stands now here, now there.
        if (changing || Objects.equals(id, selectedId)) {
            return;
        }
        selectedId = id;
        selected.set(id == null ? null : entries.upToDate(id));
        if (id != null && selected.get() == null) {
            readSelected();
        }
    }

    /** Chooses an entry that need not be in the list. */
    public void open(HistoryEntry entry) {
        selectedId = entry.id();
        selected.set(entry);
    }

    /** Where the chosen entry is in the list, or -1. */
    int selectedIndex() {
        Long id = selectedId;
        return id == null ? -1 : entries.placeOf(id);
    }

    /** Finds the last entry that may have changed a permit, if any. */
    public void lastFor(Destination to, ReferenceId id, Consumer<Optional<HistoryEntry>> found) {
        background.run(() -> file.history().lastFor(to, id), found, trouble::show);
    }

    private void ask() {
        reach.set(Reach.ASKED);
        searching.ask(question());
    }

    /** An entry may have changed, whether or not it still fits what is asked for. */
    private void readSelected() {
        Long id = selectedId;
        if (id != null) {
            background.run(
                    () -> file.history().find(id),
                    found -> {
                        if (id.equals(selectedId)) {
                            selected.set(found.orElse(null));
                        }
                    },
                    trouble::show);
        }
    }

    private void followSelected() {
        HistoryEntry entry = selectedId == null ? null : entries.upToDate(selectedId);
        if (entry != null && !entry.equals(selected.get())) {
            selected.set(entry);
        }
    }

    private final class Answers implements SearchModel.Answers {
        @Override
        public void first(Question question, List<HistoryEntry> found, boolean all) {
            showRecovery();
            backUp();
            entries.hold(found);
            long[] ids = found.stream().mapToLong(HistoryEntry::id).toArray();
            if (all) {
                all(question, ids);
            } else {
                list(question, question.equals(answered.get()) ? withTheRest(ids) : ids);
                reach.set(Reach.FIRST);
            }
        }

        @Override
        public void all(Question question, long[] ids) {
            list(question, ids);
            reach.set(Reach.ALL);
            // Another question leads away from an entry that does not fit it; a change of the entry
            // itself does not.
            if (!question.equals(complete) && selectedIndex() < 0) {
                select(null);
            }
            complete = question;
        }
    }

    /** Once the list stands, for that is what somebody waits for. */
    private void backUp() {
        if (backUpDue) {
            backUpDue = false;
            background.run(
                    file::backUp,
                    failure -> {
                        failure.ifPresent(trouble::showNoBackup);
                        backedUp.set(true);
                    },
                    trouble::show);
        }
    }

    /** So that a long list that is asked for anew is never a short one meanwhile. */
    private long[] withTheRest(long[] first) {
        Set<Long> ids = LongStream.of(first).boxed().collect(Collectors.toSet());
        return LongStream.concat(
                        LongStream.of(first),
                        LongStream.of(entries.ids()).filter(id -> !ids.contains(id)))
                .toArray();
    }

    private void list(Question question, long[] ids) {
        changing = true;
        try {
            entries.show(ids);
        } finally {
            changing = false;
        }
        answered.set(question);
    }

    private void showFailure(Throwable failure) {
        showRecovery();
        trouble.show(failure);
    }

    private void showRecovery() {
        file.takeRecovery().ifPresent(trouble::showRecovery);
    }
}
