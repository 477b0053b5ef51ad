package org.permitdesk.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.permitdesk.preferences.ProfileCheck;
import org.permitdesk.preferences.ProfileDraft;
import org.permitdesk.preferences.ProfileProblem;

/** What can be wrong with a profile: not every kind of problem befalls every field. */
final class ProfileProblems {
    private static final List<String> NAMES = List.of("", "n".repeat(41), "City\u200bHall", "City");
    private static final List<String> ADDRESSES =
            List.of("", "http://example.com", "no address", "https://example.com");
    private static final List<String> CODES = List.of("", "C".repeat(51), "O C", "OC-TOMA");
    private static final List<String> ZONES = List.of("", "Nowhere", "America/Winnipeg");

    private ProfileProblems() {}

    /** As in {@code NAME.MISSING}. */
    static List<String> keyEndings() {
        return all().stream().map(problem -> problem.field() + "." + problem.kind()).toList();
    }

    static Set<ProfileProblem> all() {
        Set<ProfileProblem> found = new HashSet<>();
        for (String name : NAMES) {
            for (String address : ADDRESSES) {
                for (String code : CODES) {
                    for (String zone : ZONES) {
                        found.addAll(of(name, address, code, zone));
                    }
                }
            }
        }
        return found;
    }

    private static List<ProfileProblem> of(String name, String address, String code, String zone) {
        ProfileDraft draft = new ProfileDraft(name, address, code, zone, null, null, true, null);
        return draft.check(Set.of()) instanceof ProfileCheck.Incomplete(var problems)
                ? problems
                : List.of();
    }
}
