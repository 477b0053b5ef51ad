package org.permitdesk.ui.about;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.permitdesk.release.LicenceText;
import org.permitdesk.release.Part;
import org.permitdesk.release.Parts;
import org.permitdesk.ui.Background;

/** The program's facts, its parts, and the licence of the one that is chosen. UI thread only. */
public final class AboutModel {
    private final Parts shipped;
    private final String folder;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable AboutFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Part> parts = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Part> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable String> licence = new ReadOnlyObjectWrapper<>();

    /**
     * Nothing is read yet.
     *
     * @param folder where the data lie
     */
    public AboutModel(Parts shipped, String folder, Background background) {
        this.shipped = shipped;
        this.folder = folder;
        this.background = background;
        chosen.subscribe(this::readLicence);
    }

    public String folder() {
        return folder;
    }

    /** Null until they are gathered. */
    public ReadOnlyObjectProperty<@Nullable AboutFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    public ObservableList<Part> parts() {
        return FXCollections.unmodifiableObservableList(parts);
    }

    /** Whether this build holds no list of its parts. */
    public ReadOnlyBooleanProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Part> chosenProperty() {
        return chosen;
    }

    /** The text of the chosen part's licence; null until it is read, empty if there is none. */
    public ReadOnlyObjectProperty<@Nullable String> licenceProperty() {
        return licence.getReadOnlyProperty();
    }

    /** Gathers the facts and reads the lists. */
    public void read() {
        background.run(AboutFacts::gather, facts::set);
        background.run(shipped::read, this::show, failure -> missing.set(true));
    }

    private void show(List<Part> read) {
        parts.setAll(read);
        chosen.set(read.getFirst());
    }

    private void readLicence(@Nullable Part part) {
        licence.set(null);
        if (part != null) {
            background.run(
                    () -> LicenceText.of(part),
                    text -> {
                        if (part.equals(chosen.get())) {
                            licence.set(text);
                        }
                    });
        }
    }
}
