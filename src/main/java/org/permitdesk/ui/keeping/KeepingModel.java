package org.permitdesk.ui.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.Erasure;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.preferences.Retention;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.profile.PreferencesModel;

/** How long entries are kept, as it is being chosen. UI thread only. */
public final class KeepingModel {
    /** Years to keep entries for that mean for good. */
    static final int FOR_GOOD = 0;

    private final PreferencesModel preferences;
    private final HistoryFile file;
    private final Background background;
    private final HistoryTrouble trouble;
    private final Clock clock;

    private final ObjectProperty<Integer> years;
    private final BooleanProperty exportFirst;
    private final StringProperty folder;
    private final ReadOnlyBooleanWrapper folderMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Old> old = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Erasure> erasures = FXCollections.observableArrayList();

    /**
     * What would be removed now.
     *
     * @param before entries that ended before that day
     */
    record Old(int entries, LocalDate before) {}

    /**
     * With what holds now.
     *
     * @param clock gives the day, in its zone
     */
    public KeepingModel(
            PreferencesModel preferences,
            HistoryFile file,
            Background background,
            HistoryTrouble trouble,
            Clock clock) {
        this.preferences = preferences;
        this.file = file;
        this.background = background;
        this.trouble = trouble;
        this.clock = clock;
        Retention now = preferences.preferences().retention();
        Integer chosen = now.years();
        String exportFolder = now.exportFolder();
        years = new SimpleObjectProperty<>(chosen == null ? FOR_GOOD : chosen);
        exportFirst = new SimpleBooleanProperty(exportFolder != null);
        folder = new SimpleStringProperty(exportFolder == null ? "" : exportFolder);
        years.subscribe(chosenNow -> count());
        folder.subscribe((before, next) -> folderMissing.set(false));
        exportFirst.subscribe((before, next) -> folderMissing.set(false));
    }

    /** Reads what was removed and forgotten so far. */
    public void read() {
        background.run(() -> file.keeping().erasures(), erasures::setAll, trouble::show);
    }

    /** {@link #FOR_GOOD}, or one of the choices. */
    ObjectProperty<Integer> yearsProperty() {
        return years;
    }

    BooleanProperty exportFirstProperty() {
        return exportFirst;
    }

    /** Where to; empty if none was chosen. */
    StringProperty folderProperty() {
        return folder;
    }

    /** Whether someone wanted to save an export to nowhere; until that is mended. */
    ReadOnlyBooleanProperty folderMissingProperty() {
        return folderMissing.getReadOnlyProperty();
    }

    /** Null while it is being counted, and where everything is kept. */
    ReadOnlyObjectProperty<@Nullable Old> oldProperty() {
        return old.getReadOnlyProperty();
    }

    boolean keepsEverything() {
        return years.get() == FOR_GOOD;
    }

    /** The newest first. */
    ObservableList<Erasure> erasures() {
        return erasures;
    }

    private void count() {
        old.set(null);
        int counted = years.get();
        if (keepsEverything()) {
            return;
        }
        Cutoff cutoff = Cutoff.yearsAgo(counted, clock);
        background.run(
                () -> new Old(file.keeping().old(cutoff.instant()), cutoff.day()),
                found -> {
                    if (years.get() == counted) {
                        old.set(found);
                    }
                },
                trouble::show);
    }

    /**
     * Makes the choice, which holds from the next start on.
     *
     * @return whether it could be made
     */
    boolean save() {
        boolean exports = exportFirst.get() && !keepsEverything();
        folderMissing.set(exports && !Retention.isFolder(folder.get()));
        if (folderMissing.get()) {
            return false;
        }
        Retention chosen =
                new Retention(
                        keepsEverything() ? null : years.get(), exports ? folder.get() : null);
        preferences.change(now -> now.withRetention(chosen));
        return true;
    }

    /** What can be chosen, the most careful first. */
    static List<Integer> choices() {
        return Stream.concat(Stream.of(FOR_GOOD), Retention.CHOICES.reversed().stream()).toList();
    }
}
