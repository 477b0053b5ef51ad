package org.permitdesk.preferences;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.permitdesk.files.DurableFile;
import org.permitdesk.preferences.PreferencesProblem.Kind;
import org.permitdesk.preferences.SaveResult.NotSaved;
import org.permitdesk.preferences.SaveResult.Saved;
import org.permitdesk.preferences.StoredFile.Found;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code preferences.json} in the data folder. People may edit it, also while the program runs, and
 * an administrator may put it there before the first start.
 *
 * <p>Safe for use by several threads; every method blocks on the file system.
 */
public final class PreferencesFile {
    /** The file's name in the data folder. */
    public static final String NAME = "preferences.json";

    private final StoredFile stored;

    /** What was last read or written: what the program still goes by if the file disappears. */
    private @Nullable ObjectNode known;

    /**
     * Touches no file yet.
     *
     * @param clock dates the name of a file that is set aside, in its zone
     */
    public PreferencesFile(DataFolder folder, Clock clock) {
        this.stored = new StoredFile(folder.path().resolve(NAME), clock);
    }

    /**
     * Reads the file. Never fails: what cannot be used is a problem in the result, and defaults
     * hold in its place; a file that is no JSON object in UTF-8 is renamed.
     */
    public synchronized Loaded load() {
        known = null;
        return switch (stored.readOrSetAside()) {
            case Found.Absent() -> Loaded.defaults(List.of());
            case Found.SetAside(PreferencesProblem problem) -> Loaded.defaults(List.of(problem));
            case Found.Locked(PreferencesProblem problem) -> Loaded.defaults(List.of(problem));
            case Found.Json(ObjectNode file) -> {
                known = file;
                yield PreferencesReader.read(file);
            }
        };
    }

    /**
     * Makes a change to what the file holds at this moment, so that a change that somebody else
     * made in it is kept too.
     *
     * @param change for example {@code p -> p.withTheme(ThemeChoice.DARK)}; not made from
     *     preferences that were read earlier, or it would undo what others changed since
     */
    public synchronized SaveResult save(UnaryOperator<Preferences> change) {
        return switch (stored.readOrSetAside()) {
            case Found.Absent() -> save(lastKnown(), change, false, List.of());
            case Found.SetAside(PreferencesProblem problem) ->
                    save(lastKnown(), change, false, List.of(problem));
            case Found.Locked(PreferencesProblem problem) -> new NotSaved(List.of(problem));
            case Found.Json(ObjectNode file) -> save(file, change, true, List.of());
        };
    }

    private SaveResult save(
            ObjectNode file,
            UnaryOperator<Preferences> change,
            boolean onDisk,
            List<PreferencesProblem> earlier) {
        Loaded before = PreferencesReader.read(file);
        Preferences after = change.apply(before.preferences());
        List<PreferencesProblem> obstacles = obstacles(file, before, after);
        if (!obstacles.isEmpty()) {
            return notSaved(earlier, obstacles);
        }
        ObjectNode changed = file.deepCopy();
        PreferencesWriter.change(changed, before.preferences(), after);
        try {
            if (!onDisk || !changed.equals(file)) {
                stored.write(changed);
            }
        } catch (IOException failed) {
            String reason = DurableFile.reason(failed);
            return notSaved(earlier, List.of(stored.problem(Kind.NOT_WRITTEN, reason)));
        }
        known = changed;
        return new Saved(PreferencesReader.read(changed).after(earlier));
    }

    private static NotSaved notSaved(
            List<PreferencesProblem> earlier, List<PreferencesProblem> why) {
        return new NotSaved(Stream.concat(earlier.stream(), why.stream()).toList());
    }

    /** Why the change cannot be written without harm to something that is in the file. */
    private static List<PreferencesProblem> obstacles(
            ObjectNode file, Loaded before, Preferences after) {
        Stream<PreferencesProblem> takenIds =
                PreferencesWriter.added(before.preferences(), after).stream()
                        .filter(before.takenIds()::contains)
                        .map(id -> new PreferencesProblem(Kind.ID_TAKEN, Names.PROFILES, id));
        JsonNode profiles = file.get(Names.PROFILES);
        Stream<PreferencesProblem> noList =
                profiles == null || profiles.isArray() || after.profiles().isEmpty()
                        ? Stream.empty()
                        : Stream.of(
                                PreferencesProblem.about(
                                        Kind.WRONG_VALUE, Names.PROFILES, profiles));
        return Stream.of(before.newerVersion(), takenIds, noList).flatMap(s -> s).toList();
    }

    private ObjectNode lastKnown() {
        return known == null ? PreferencesWriter.write(Preferences.DEFAULTS) : known;
    }
}
