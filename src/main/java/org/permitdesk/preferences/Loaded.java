package org.permitdesk.preferences;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.permitdesk.preferences.PreferencesProblem.Kind;

/**
 * What the file came to.
 *
 * @param preferences what is right in it, and defaults for the rest
 * @param takenIds the IDs of all profiles in the file, also of those left out because of a wrong
 *     value: no new profile may have one of them
 * @param problems empty when all is well
 */
public record Loaded(
        Preferences preferences, Set<String> takenIds, List<PreferencesProblem> problems) {

    public Loaded {
        takenIds = Set.copyOf(takenIds);
        problems = List.copyOf(problems);
    }

    static Loaded defaults(List<PreferencesProblem> problems) {
        return new Loaded(Preferences.DEFAULTS, Set.of(), problems);
    }

    Loaded after(List<PreferencesProblem> earlier) {
        return new Loaded(
                preferences, takenIds, Stream.concat(earlier.stream(), problems.stream()).toList());
    }

    /** The reason why the file must stay as it is, if a later version of the program wrote it. */
    Stream<PreferencesProblem> newerVersion() {
        return problems.stream().filter(p -> p.kind() == Kind.NEWER_VERSION);
    }
}
