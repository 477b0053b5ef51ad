package org.permitdesk.preferences;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The profiles and choices in use.
 *
 * @param language {@code en} or {@code fr}; null follows the system
 * @param textScale in per cent, 100 to 200
 * @param activeProfile the ID of the profile in use, or {@link Profile#PRACTICE_ID}
 * @param profiles with IDs of their own, the practice profile not among them
 */
public record Preferences(
        @Nullable String language,
        ThemeChoice theme,
        int textScale,
        String activeProfile,
        NetworkSettings network,
        HistoryLayout history,
        ReplyTemplates replies,
        Retention retention,
        List<Profile> profiles) {

    static final Set<String> LANGUAGES = Set.of("en", "fr");
    static final Limits TEXT_SCALE = new Limits(100, 200);

    /** What holds where nothing was chosen. */
    public static final Preferences DEFAULTS =
            new Preferences(
                    null,
                    ThemeChoice.SYSTEM,
                    100,
                    Profile.PRACTICE_ID,
                    NetworkSettings.DEFAULTS,
                    HistoryLayout.DEFAULTS,
                    ReplyTemplates.ORIGINAL,
                    Retention.EVERYTHING,
                    List.of());

    public Preferences {
        profiles = List.copyOf(profiles);
        require(language == null || LANGUAGES.contains(language), "language");
        require(TEXT_SCALE.allow(textScale), "textScale");
        require(Profile.isId(activeProfile), "activeProfile");
        List<String> ids = profiles.stream().map(Profile::id).toList();
        require(Set.copyOf(ids).size() == ids.size(), "profiles");
        require(!ids.contains(Profile.PRACTICE_ID), "profiles");
    }

    /** The profile in use; empty for the practice profile, also when the one chosen is gone. */
    public Optional<Profile> active() {
        return profiles.stream().filter(p -> p.id().equals(activeProfile)).findFirst();
    }

    public Preferences withLanguage(@Nullable String chosen) {
        return new Preferences(
                chosen,
                theme,
                textScale,
                activeProfile,
                network,
                history,
                replies,
                retention,
                profiles);
    }

    public Preferences withTheme(ThemeChoice chosen) {
        return new Preferences(
                language,
                chosen,
                textScale,
                activeProfile,
                network,
                history,
                replies,
                retention,
                profiles);
    }

    public Preferences withTextScale(int percent) {
        return new Preferences(
                language,
                theme,
                percent,
                activeProfile,
                network,
                history,
                replies,
                retention,
                profiles);
    }

    public Preferences withActiveProfile(String id) {
        return new Preferences(
                language, theme, textScale, id, network, history, replies, retention, profiles);
    }

    public Preferences withNetwork(NetworkSettings chosen) {
        return new Preferences(
                language,
                theme,
                textScale,
                activeProfile,
                chosen,
                history,
                replies,
                retention,
                profiles);
    }

    public Preferences withHistory(HistoryLayout chosen) {
        return new Preferences(
                language,
                theme,
                textScale,
                activeProfile,
                network,
                chosen,
                replies,
                retention,
                profiles);
    }

    public Preferences withReplies(ReplyTemplates chosen) {
        return new Preferences(
                language,
                theme,
                textScale,
                activeProfile,
                network,
                history,
                chosen,
                retention,
                profiles);
    }

    public Preferences withRetention(Retention chosen) {
        return new Preferences(
                language,
                theme,
                textScale,
                activeProfile,
                network,
                history,
                replies,
                chosen,
                profiles);
    }

    /** Adds the profile, or puts it in the place of the one with its ID. */
    public Preferences withProfile(Profile profile) {
        List<Profile> changed = new ArrayList<>(profiles);
        changed.replaceAll(p -> p.id().equals(profile.id()) ? profile : p);
        if (!changed.contains(profile)) {
            changed.add(profile);
        }
        return withProfiles(activeProfile, changed);
    }

    /** Removes the profile; if it was in use, the practice profile is from now on. */
    public Preferences withoutProfile(String id) {
        String active = activeProfile.equals(id) ? Profile.PRACTICE_ID : activeProfile;
        return withProfiles(active, profiles.stream().filter(p -> !p.id().equals(id)).toList());
    }

    private Preferences withProfiles(String active, List<Profile> changed) {
        return new Preferences(
                language, theme, textScale, active, network, history, replies, retention, changed);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not allowed: " + what);
        }
    }

    /** The least and the most of a whole number. */
    record Limits(int least, int most) {
        boolean allow(int number) {
            return number >= least && number <= most;
        }

        boolean allow(Duration time) {
            return time.compareTo(Duration.ofSeconds(least)) >= 0
                    && time.compareTo(Duration.ofSeconds(most)) <= 0
                    && time.equals(Duration.ofSeconds(time.toSeconds()));
        }
    }
}
