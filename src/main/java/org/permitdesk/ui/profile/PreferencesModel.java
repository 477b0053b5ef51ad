package org.permitdesk.ui.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.permitdesk.opscom.Network;
import org.permitdesk.opscom.Proxies;
import org.permitdesk.opscom.Timeouts;
import org.permitdesk.preferences.Loaded;
import org.permitdesk.preferences.NetworkSettings;
import org.permitdesk.preferences.Preferences;
import org.permitdesk.preferences.PreferencesFile;
import org.permitdesk.preferences.PreferencesProblem;
import org.permitdesk.preferences.Profile;
import org.permitdesk.preferences.ProxySetting;
import org.permitdesk.preferences.SaveResult;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.update.Destination;

/**
 * The preferences as the window goes by them. A choice holds at once and is saved in the
 * background; if that fails, it holds until the program ends, and a notice says so. UI thread only.
 */
public final class PreferencesModel {
    private final PreferencesFile file;
    private final Background background;
    private final Notices notices;
    private final Profile practice;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final ReadOnlyObjectWrapper<Profile> active;
    private final ObservableList<Profile> profiles = FXCollections.observableArrayList();

    /** The choices whose saving has not begun, in the order in which they were made. */
    private final Queue<UnaryOperator<Preferences>> unsaved = new ConcurrentLinkedQueue<>();

    /** What was wrong with the file so far, so that no save says it again. */
    private final Set<PreferencesProblem> known;

    private Set<String> takenIds;

    /**
     * The choices that were loaded.
     *
     * @param practice the profile that is always there, and not in the file
     */
    public PreferencesModel(
            PreferencesFile file,
            Loaded loaded,
            Profile practice,
            Background background,
            Notices notices) {
        this.file = file;
        this.background = background;
        this.notices = notices;
        this.practice = practice;
        this.takenIds = loaded.takenIds();
        this.known = new HashSet<>(loaded.problems());
        preferences = new ReadOnlyObjectWrapper<>(loaded.preferences());
        active = new ReadOnlyObjectWrapper<>(loaded.preferences().active().orElse(practice));
        goBy(loaded.preferences());
        loaded.problems().forEach(this::say);
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    public Preferences preferences() {
        return preferences.get();
    }

    public ReadOnlyObjectProperty<Profile> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public Profile active() {
        return active.get();
    }

    /** Where an update goes now. */
    public Destination destination() {
        Profile profile = active.get();
        return new Destination(
                profile.id(), profile.name(), profile.endpoint(), profile.production());
    }

    /** The way there. */
    public Network network() {
        return network(preferences.get().network());
    }

    /** The way that these settings mean. */
    public static Network network(NetworkSettings settings) {
        Proxies proxies =
                switch (settings.proxy()) {
                    case ProxySetting.FromSystem() -> Proxies.ofSystem();
                    case ProxySetting.None() -> Proxies.none();
                    case ProxySetting.Manual(String host, int port) -> Proxies.of(host, port);
                };
        return new Network(
                new Timeouts(settings.connectTimeout(), settings.exchangeTimeout()), proxies);
    }

    /** Practice first, then the office's own in the order of the file. */
    public ObservableList<Profile> profiles() {
        return profiles;
    }

    /** IDs that a new profile must not get: those in the file, and of profiles not saved. */
    public Set<String> takenIds() {
        Set<String> taken = new HashSet<>(takenIds);
        preferences.get().profiles().forEach(profile -> taken.add(profile.id()));
        return taken;
    }

    public boolean isPractice() {
        return active.get().id().equals(practice.id());
    }

    public void select(Profile profile) {
        change(p -> p.withActiveProfile(profile.id()));
    }

    /** Adds a profile, or replaces the one with its ID, and makes it the active one. */
    public void put(Profile profile) {
        change(p -> p.withProfile(profile).withActiveProfile(profile.id()));
    }

    /** Makes a choice, now and for the next start. */
    public void change(UnaryOperator<Preferences> choice) {
        goBy(choice.apply(preferences.get()));
        unsaved.add(choice);
        background.run(this::saveOldest, this::saved);
    }

    /**
     * Not on the UI thread. Whichever job comes first saves the oldest choice, so that the last
     * choice is saved last; and all jobs are handed over at once, so that none is left out when the
     * program ends.
     */
    private SaveResult saveOldest() {
        synchronized (unsaved) {
            return file.save(unsaved.remove());
        }
    }

    private void saved(SaveResult result) {
        switch (result) {
            case SaveResult.Saved(Loaded now) -> {
                takenIds = now.takenIds();
                now.problems().stream().filter(known::add).forEach(this::say);
            }
            case SaveResult.NotSaved(List<PreferencesProblem> why) -> {
                notices.show(Notice.of("preferences.notSaved"));
                why.forEach(this::say);
            }
        }
    }

    private void goBy(Preferences now) {
        preferences.set(now);
        List<Profile> all = new ArrayList<>(now.profiles());
        all.addFirst(practice);
        profiles.setAll(all);
        active.set(now.active().orElse(practice));
    }

    private void say(PreferencesProblem problem) {
        notices.show(Notice.of("preferences." + problem.kind(), problem.path(), problem.detail()));
    }
}
