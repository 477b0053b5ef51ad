package org.permitdesk.ui.unsettled;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.Verdict;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.history.HistoryTrouble;

/** The entries that wait for a person, oldest first. UI thread only. */
public final class UnsettledModel {
    private final HistoryFile file;
    private final Background background;
    private final HistoryTrouble trouble;
    private final StringProperty name;
    private final ReadOnlyBooleanWrapper nameMissing = new ReadOnlyBooleanWrapper();
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();

    /**
     * The list, empty until it is first read.
     *
     * @param clerk the name that is proposed to whoever settles
     */
    public UnsettledModel(
            HistoryFile file, Background background, HistoryTrouble trouble, String clerk) {
        this.file = file;
        this.background = background;
        this.trouble = trouble;
        this.name = new SimpleStringProperty(clerk);
        name.subscribe((before, now) -> nameMissing.set(false));
    }

    public ObservableList<HistoryEntry> entries() {
        return entries;
    }

    /** Who settles; several people may share an account. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Whether someone wanted to settle without a name; until one is typed. */
    public ReadOnlyBooleanProperty nameMissingProperty() {
        return nameMissing.getReadOnlyProperty();
    }

    /** Reads the list anew. */
    public void refresh() {
        background.run(() -> file.history().unsettled(), entries::setAll, trouble::show);
    }

    /**
     * Writes down what the person found out.
     *
     * @param then runs once it is written down
     * @return false if nothing is done because the name is missing
     */
    public boolean settle(HistoryEntry entry, Verdict verdict, Runnable then) {
        String by = name.get().strip();
        nameMissing.set(by.isEmpty());
        if (by.isEmpty()) {
            return false;
        }
        background.run(
                () -> file.history().settle(entry.id(), verdict, by),
                settled -> {
                    refresh();
                    if (settled) {
                        then.run();
                    }
                },
                trouble::show);
        return true;
    }
}
