package org.permitdesk.preferences;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.PreferencesProblem.Kind;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.reply.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes preferences of the file's JSON. What is wrong is written down, and the rest still holds.
 */
final class PreferencesReader {
    private final List<PreferencesProblem> problems = new ArrayList<>();
    private final Set<String> takenIds = new HashSet<>();
    private final ObjectNode file;
    private final JsonValues values;

    private PreferencesReader(ObjectNode file) {
        this.file = file;
        this.values = new JsonValues(file, "", problems);
    }

    static Loaded read(ObjectNode file) {
        PreferencesReader reader = new PreferencesReader(file);
        Preferences preferences = reader.preferences();
        return new Loaded(preferences, reader.takenIds, reader.problems);
    }

    private Preferences preferences() {
        checkVersion();
        Preferences otherwise = Preferences.DEFAULTS;
        String language =
                values.nullable(
                        Names.LANGUAGE,
                        v -> JsonValues.text(v).filter(Preferences.LANGUAGES::contains));
        ThemeChoice theme =
                values.optional(
                        Names.THEME, JsonValues.oneOf(ThemeChoice.class), otherwise.theme());
        int textScale =
                values.optional(
                        Names.TEXT_SCALE,
                        JsonValues.whole(Preferences.TEXT_SCALE),
                        otherwise.textScale());
        String active =
                values.optional(
                        Names.ACTIVE_PROFILE,
                        v -> JsonValues.text(v).filter(Profile::isId),
                        otherwise.activeProfile());
        NetworkSettings network = network(otherwise.network());
        HistoryLayout history = history(otherwise.history());
        ReplyTemplates replies =
                new ReplyTemplates(
                        template(Names.REPLY_ENGLISH, ReplyLanguage.ENGLISH),
                        template(Names.REPLY_FRENCH, ReplyLanguage.FRENCH));
        Retention retention = retention();
        List<Profile> profiles = profiles();
        return new Preferences(
                language,
                theme,
                textScale,
                existing(active, profiles),
                network,
                history,
                replies,
                retention,
                profiles);
    }

    private @Nullable String template(String name, ReplyLanguage language) {
        return values.nullable(
                name, v -> JsonValues.text(v).filter(text -> Template.isUsable(text, language)));
    }

    /**
     * What was to be exported before must not be removed without, for a slip in the folder's name.
     */
    private Retention retention() {
        Integer years =
                values.nullable(
                        Names.KEEP_YEARS,
                        v ->
                                JsonValues.whole(Retention.YEARS)
                                        .apply(v)
                                        .filter(Retention.CHOICES::contains));
        String folder =
                values.nullable(
                        Names.EXPORT_FOLDER, v -> JsonValues.text(v).filter(Retention::isFolder));
        boolean unreadable = folder == null && file.hasNonNull(Names.EXPORT_FOLDER);
        return unreadable ? Retention.EVERYTHING : new Retention(years, folder);
    }

    private void checkVersion() {
        JsonNode version = file.get(Names.VERSION);
        if (version == null) {
            return;
        }
        BigInteger number =
                version.isIntegralNumber() ? version.bigIntegerValue() : BigInteger.ZERO;
        int compared = number.compareTo(BigInteger.valueOf(Names.CURRENT_VERSION));
        if (compared > 0) {
            values.wrong(Kind.NEWER_VERSION, Names.VERSION, version);
        } else if (compared < 0) {
            values.wrong(Kind.WRONG_VALUE, Names.VERSION, version);
        }
    }

    private NetworkSettings network(NetworkSettings otherwise) {
        return new NetworkSettings(
                values.optional(
                        Names.PROXY,
                        v -> JsonValues.text(v).flatMap(ProxySetting::parse),
                        otherwise.proxy()),
                seconds(
                        Names.CONNECT_SECONDS,
                        NetworkSettings.CONNECT_SECONDS,
                        otherwise.connectTimeout()),
                seconds(
                        Names.EXCHANGE_SECONDS,
                        NetworkSettings.EXCHANGE_SECONDS,
                        otherwise.exchangeTimeout()));
    }

    private HistoryLayout history(HistoryLayout otherwise) {
        return new HistoryLayout(
                values.optional(
                        Names.HISTORY_COLUMNS,
                        v -> JsonValues.texts(v).filter(HistoryLayout::areColumns),
                        otherwise.columns()),
                values.nullable(
                        Names.HISTORY_SORTED_BY,
                        v -> JsonValues.text(v).filter(HistoryLayout::isName)),
                values.optional(Names.HISTORY_ASCENDING, JsonValues::flag, otherwise.ascending()));
    }

    private Duration seconds(String name, Preferences.Limits limits, Duration otherwise) {
        return values.optional(
                name, v -> JsonValues.whole(limits).apply(v).map(Duration::ofSeconds), otherwise);
    }

    private List<Profile> profiles() {
        ArrayNode elements =
                values.optional(
                        Names.PROFILES,
                        v -> v instanceof ArrayNode a ? Optional.of(a) : Optional.empty(),
                        file.arrayNode());
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Profile profile = profile(elements.get(i), Names.PROFILES + "[" + i + "]");
            if (profile != null) {
                profiles.add(profile);
            }
        }
        return profiles;
    }

    private @Nullable Profile profile(JsonNode element, String path) {
        if (element instanceof ObjectNode object) {
            return ProfileReader.read(
                    object, new JsonValues(object, path + ".", problems), takenIds);
        }
        problems.add(PreferencesProblem.about(Kind.WRONG_VALUE, path, element));
        return null;
    }

    /** A profile that is not there gives way to practice, where nothing can go wrong. */
    private String existing(String active, List<Profile> profiles) {
        if (active.equals(Profile.PRACTICE_ID)
                || profiles.stream().anyMatch(p -> p.id().equals(active))) {
            return active;
        }
        problems.add(new PreferencesProblem(Kind.NO_SUCH_PROFILE, Names.ACTIVE_PROFILE, active));
        return Profile.PRACTICE_ID;
    }
}
