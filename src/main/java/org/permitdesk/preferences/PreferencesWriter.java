package org.permitdesk.preferences;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes preferences into the file's JSON: all of them into a new one, else only what changed. */
final class PreferencesWriter {
    private PreferencesWriter() {}

    /** The whole of a new file. */
    static ObjectNode write(Preferences preferences) {
        ObjectNode file = choices(preferences);
        ArrayNode profiles = file.putArray(Names.PROFILES);
        preferences.profiles().forEach(p -> profiles.add(write(p)));
        return file;
    }

    /**
     * Changes in the file what differs between the two, and nothing else: unknown names, wrong
     * values and left-out profiles stay as they are.
     *
     * @param before what the file was read as
     */
    static void change(ObjectNode file, Preferences before, Preferences after) {
        change(file, choices(before), choices(after));
        if (before.profiles().equals(after.profiles())) {
            return;
        }
        ArrayNode profiles = file.withArrayProperty(Names.PROFILES);
        Map<String, Profile> former = byId(before.profiles());
        Map<String, Profile> latter = byId(after.profiles());
        for (Profile profile : after.profiles()) {
            Profile earlier = former.get(profile.id());
            ObjectNode element = earlier == null ? null : find(profiles, profile.id());
            if (earlier == null || element == null) {
                profiles.add(write(profile));
            } else {
                change(element, write(earlier), write(profile));
            }
        }
        for (String id : former.keySet()) {
            if (!latter.containsKey(id)) {
                remove(profiles, id);
            }
        }
    }

    /** The IDs that {@code after} has and {@code before} had not. */
    static Set<String> added(Preferences before, Preferences after) {
        Set<String> former = byId(before.profiles()).keySet();
        return byId(after.profiles()).keySet().stream()
                .filter(id -> !former.contains(id))
                .collect(Collectors.toSet());
    }

    private static ObjectNode choices(Preferences preferences) {
        ObjectNode file =
                JsonText.emptyObject()
                        .put(Names.VERSION, Names.CURRENT_VERSION)
                        .put(Names.LANGUAGE, preferences.language())
                        .put(Names.THEME, JsonValues.word(preferences.theme()))
                        .put(Names.TEXT_SCALE, preferences.textScale())
                        .put(Names.ACTIVE_PROFILE, preferences.activeProfile());
        NetworkSettings network = preferences.network();
        file.put(Names.PROXY, network.proxy().text())
                .put(Names.CONNECT_SECONDS, network.connectTimeout().toSeconds())
                .put(Names.EXCHANGE_SECONDS, network.exchangeTimeout().toSeconds());
        HistoryLayout history = preferences.history();
        ArrayNode columns = file.putArray(Names.HISTORY_COLUMNS);
        history.columns().forEach(columns::add);
        return file.put(Names.HISTORY_SORTED_BY, history.sortedBy())
                .put(Names.HISTORY_ASCENDING, history.ascending())
                .put(Names.REPLY_ENGLISH, preferences.replies().english())
                .put(Names.REPLY_FRENCH, preferences.replies().french())
                .put(Names.KEEP_YEARS, preferences.retention().years())
                .put(Names.EXPORT_FOLDER, preferences.retention().exportFolder());
    }

    private static ObjectNode write(Profile profile) {
        return JsonText.emptyObject()
                .put(Names.ID, profile.id())
                .put(Names.NAME, profile.name())
                .put(Names.BASE_URL, profile.endpoint().baseUrl().toString())
                .put(Names.CLIENT_CODE, profile.endpoint().clientCode())
                .put(Names.ZONE, profile.zone().id())
                .put(Names.END_TIME_SENT_AS, JsonValues.word(profile.endTimeSentAs()))
                .put(Names.CURRENCY, profile.currency().name())
                .put(Names.CLEAN_PLATE, profile.cleanPlate())
                .put(Names.PRODUCTION, profile.production());
    }

    private static void change(ObjectNode target, ObjectNode before, ObjectNode after) {
        for (Map.Entry<String, JsonNode> value : after.properties()) {
            if (!value.getValue().equals(before.get(value.getKey()))) {
                target.set(value.getKey(), value.getValue());
            }
        }
    }

    /** The first one with that ID is the one in use. */
    private static @Nullable ObjectNode find(ArrayNode profiles, String id) {
        for (JsonNode element : profiles) {
            if (element instanceof ObjectNode object && hasId(object, id)) {
                return object;
            }
        }
        return null;
    }

    private static void remove(ArrayNode profiles, String id) {
        for (int i = 0; i < profiles.size(); i++) {
            if (hasId(profiles.get(i), id)) {
                profiles.remove(i);
                return;
            }
        }
    }

    private static boolean hasId(JsonNode element, String id) {
        JsonNode value = element.get(Names.ID);
        return value != null && value.isString() && value.stringValue().equals(id);
    }

    private static Map<String, Profile> byId(List<Profile> profiles) {
        return profiles.stream().collect(Collectors.toMap(Profile::id, p -> p));
    }
}
