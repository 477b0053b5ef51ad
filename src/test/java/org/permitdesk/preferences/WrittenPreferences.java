package org.permitdesk.preferences;

import static org.permitdesk.ParserTrial.require;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.permitdesk.StrictJson;
import org.permitdesk.StrictJson.Literal;

/**
 * What stands in a file of preferences, word for word and read by other means than the program's.
 */
final class WrittenPreferences {
    private final Map<String, Object> file;
    private final Loaded loaded;

    private WrittenPreferences(Map<String, Object> file, Loaded loaded) {
        this.file = file;
        this.loaded = loaded;
    }

    /** Whether each value of the profile stands in one profile of the file. */
    static boolean has(Profile profile, byte[] file) {
        return profiles(object(file)).stream().anyMatch(element -> isThis(profile, element));
    }

    /**
     * Throws unless each value is the file's, or a default with a word about it where there is one.
     */
    static void check(byte[] bytes, Loaded loaded) {
        new WrittenPreferences(object(bytes), loaded).check();
    }

    private static Map<String, Object> object(byte[] file) {
        // Notepad's byte order mark is none of the JSON; Jackson takes it for granted in bytes.
        return StrictJson.object(file)
                .orElseThrow(() -> new AssertionError("read, but no strict JSON"));
    }

    private void check() {
        Preferences read = loaded.preferences();
        check("language", read.language(), null);
        check("theme", read.theme().name().toLowerCase(Locale.ROOT), "system");
        check("textScale", read.textScale(), 100);
        check("activeProfile", read.activeProfile(), "practice");
        check("connectSeconds", whole(read.network().connectTimeout()), 10L);
        check("exchangeSeconds", whole(read.network().exchangeTimeout()), 60L);
        check("proxy", written(read.network().proxy()), "system");
        check("historyColumns", read.history().columns(), List.of());
        check("historySortedBy", read.history().sortedBy(), null);
        check("historyAscending", read.history().ascending(), false);
        check("replyEnglish", read.replies().english(), null);
        check("replyFrench", read.replies().french(), null);
        check("exportFolder", read.retention().exportFolder(), null);
        if (loaded.problems().stream().anyMatch(p -> p.path().equals("exportFolder"))) {
            require(read.retention().years() == null, "removed without an export");
        } else {
            check("keepYears", read.retention().years(), null);
        }
        List<Object> elements = profiles(file);
        if (file.containsKey("profiles") && !(file.get("profiles") instanceof List)) {
            requireWord("profiles");
        }
        int used = 0;
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            if (used < read.profiles().size() && isThis(read.profiles().get(used), element)) {
                used++;
            } else {
                requireWord("profiles[" + i + "]");
            }
        }
        require(used == read.profiles().size(), "a profile that nobody wrote");
    }

    private static String written(ProxySetting proxy) {
        return switch (proxy) {
            case ProxySetting.FromSystem() -> "system";
            case ProxySetting.None() -> "none";
            case ProxySetting.Manual(String host, int port) -> host + ":" + port;
        };
    }

    private static long whole(Duration time) {
        return time.toSeconds();
    }

    private void check(String name, @Nullable Object read, @Nullable Object otherwise) {
        Object written = file.get(name);
        if (written == null) {
            require(Objects.equals(read, otherwise), "a value that nobody wrote: " + name);
        } else if (!isSame(read, written)) {
            require(Objects.equals(read, otherwise), "another value: " + name);
            requireWord(name);
        }
    }

    private void requireWord(String path) {
        require(
                loaded.problems().stream().anyMatch(problem -> problem.path().startsWith(path)),
                "not a word about " + path);
    }

    private static boolean isThis(Profile profile, Object element) {
        return element instanceof Map<?, ?> map
                && isSame(profile.id(), map.get("id"))
                && isSame(profile.name(), map.get("name"))
                && isUrl(profile.endpoint().baseUrl().toString(), map.get("baseUrl"))
                && map.get("clientCode") instanceof String code
                && trimmed(code).equals(profile.endpoint().clientCode())
                && isSame(profile.zone().id(), map.get("zone"))
                && isSame(
                        profile.endTimeSentAs().name().toLowerCase(Locale.ROOT),
                        map.get("endTimeSentAs"))
                && isSame(profile.currency().name(), map.get("currency"))
                && isSame(profile.cleanPlate(), map.get("cleanPlate"))
                && isSame(profile.production(), map.get("production"));
    }

    private static boolean isUrl(String url, @Nullable Object written) {
        return written instanceof String text && trimmed(text).replaceAll("/+$", "").equals(url);
    }

    /**
     * Without the blanks around it, of every width: what String.strip leaves alone is blank too.
     */
    private static String trimmed(String text) {
        return text.replaceAll("^[\\s\\p{Z}\\x1c-\\x1f]++|[\\s\\p{Z}\\x1c-\\x1f]++$", "");
    }

    /** A number may be written in several ways, all else in one. */
    private static boolean isSame(@Nullable Object read, @Nullable Object written) {
        return switch (written) {
            case Literal(String number) when read instanceof Number ->
                    number.matches("[0-9]{1,9}")
                            && new BigDecimal(number).compareTo(new BigDecimal(read.toString()))
                                    == 0;
            case Literal(String word) -> word.equals(String.valueOf(read));
            case null -> false;
            default -> written.equals(read);
        };
    }

    private static List<Object> profiles(Map<String, Object> file) {
        return file.get("profiles") instanceof List<?> list ? List.copyOf(list) : List.of();
    }
}
