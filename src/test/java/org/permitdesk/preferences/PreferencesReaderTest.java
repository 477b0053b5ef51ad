package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.preferences.PreferencesProblem.Kind;

class PreferencesReaderTest {

    @Test
    void readsTheWholeFile() {
        assertThat(read(Samples.GOOD_FILE).preferences())
                .isEqualTo(
                        Preferences.DEFAULTS
                                .withLanguage("en")
                                .withProfile(Samples.CITY)
                                .withActiveProfile("city"));
    }

    @Test
    void findsNothingWrongWithAGoodFile() {
        assertThat(read(Samples.GOOD_FILE).problems()).isEmpty();
    }

    @Test
    void usesDefaultsForAllThatIsNotThere() {
        assertThat(read("{}")).isEqualTo(Loaded.defaults(List.of()));
    }

    @Test
    void readsEveryChoice() {
        Preferences read =
                read("""
                {"language": "fr", "theme": "dark", "textScale": 150,
                 "proxy": "proxy.office:8080", "connectSeconds": 60, "exchangeSeconds": 5,
                 "historyColumns": ["plate", "time"], "historySortedBy": "plate", "historyAscending": true,
                 "replyEnglish": "Now {plate}.", "replyFrench": "{plaque}",
                 "keepYears": 5, "exportFolder": "/exports"}\
                """)
                        .preferences();

        assertThat(read)
                .isEqualTo(
                        Preferences.DEFAULTS
                                .withLanguage("fr")
                                .withTheme(ThemeChoice.DARK)
                                .withTextScale(150)
                                .withReplies(new ReplyTemplates("Now {plate}.", "{plaque}"))
                                .withRetention(new Retention(5, "/exports"))
                                .withNetwork(
                                        new NetworkSettings(
                                                new ProxySetting.Manual("proxy.office", 8080),
                                                Duration.ofSeconds(60),
                                                Duration.ofSeconds(5)))
                                .withHistory(
                                        new HistoryLayout(
                                                List.of("plate", "time"), "plate", true)));
    }

    @Test
    void leavesUnknownColumnsToTheList() {
        Loaded loaded = read("{\"historyColumns\": [\"colour\"], \"historySortedBy\": \"size\"}");

        assertThat(loaded.preferences().history())
                .isEqualTo(new HistoryLayout(List.of("colour"), "size", false));
        assertThat(loaded.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"historyColumns\": \"plate\"",
                "\"historyColumns\": [\"plate\", 1]",
                "\"historyColumns\": [\"plate\", \"plate\"]",
                "\"historyColumns\": [\"a plate\"]",
                "\"historySortedBy\": \"\"",
                "\"historySortedBy\": 1",
                "\"historyAscending\": \"yes\""
            })
    void saysWhatIsNoLayoutOfTheHistory(String wrong) {
        Loaded loaded = read("{" + wrong + "}");

        assertThat(loaded.preferences()).isEqualTo(Preferences.DEFAULTS);
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.WRONG_VALUE);
                    assertThat(wrong).contains("\"" + problem.path() + "\"");
                });
    }

    @Test
    void takesNoMoreColumnsThanAListCouldHave() {
        String names =
                IntStream.rangeClosed(0, HistoryLayout.MAX_COLUMNS)
                        .mapToObj(i -> "\"" + (char) ('A' + i % 26) + (i < 26 ? "" : "a") + "\"")
                        .collect(Collectors.joining(", "));

        assertThat(read("{\"historyColumns\": [" + names + "]}").problems()).hasSize(1);
    }

    @Test
    void readsAFileFromBeforeThereWereProxies() {
        String older = Samples.GOOD_FILE.replace("\"proxy\": \"system\",", "");

        assertThat(read(older)).isEqualTo(read(Samples.GOOD_FILE));
        assertThat(read(older).problems()).isEmpty();
    }

    @Test
    void followsTheSystemsLanguageWhereTheFileSaysNull() {
        Loaded loaded = read("{\"language\": null}");

        assertThat(loaded.preferences().language()).isNull();
        assertThat(loaded.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "language | 'de'",
                "language | true",
                "theme | 'Dark'",
                "theme | null",
                "textScale | 99",
                "textScale | 201",
                "textScale | 100.0",
                "textScale | '100'",
                "textScale | 1e99",
                "textScale | 99999999999999999999999",
                "activeProfile | 'City Hall'",
                "proxy | 'http://proxy.office:8080'",
                "proxy | 'proxy.office'",
                "proxy | null",
                "activeProfile | 7",
                "connectSeconds | 0",
                "exchangeSeconds | 601",
                "exchangeSeconds | 4294967301",
                "replyEnglish | '{plaque}'",
                "replyEnglish | ' '",
                "replyFrench | '{plaque'",
                "replyFrench | 5",
                "keepYears | 0",
                "keepYears | 3",
                "keepYears | '5'",
                "keepYears | 5.0",
                "exportFolder | ''",
                "exportFolder | 5",
                "profiles | {}",
                "version | 0",
                "version | '1'",
                "version | 1.5"
            })
    void namesAWrongChoiceAndUsesItsDefault(String name, String value) {
        Loaded loaded = read("{\"%s\": %s}".formatted(name, value.replace('\'', '"')));

        String detail = value.replace("'", "").replace("1e99", "1E+99");
        assertThat(loaded.problems())
                .containsExactly(new PreferencesProblem(Kind.WRONG_VALUE, name, detail));
        assertThat(loaded.preferences()).isEqualTo(Preferences.DEFAULTS);
    }

    @Test
    void stillUsesTheRestBesideAWrongValue() {
        Loaded loaded = read("{\"theme\": 7, \"textScale\": 150}");

        assertThat(loaded.preferences().textScale()).isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "name",
                "baseUrl",
                "clientCode",
                "zone",
                "endTimeSentAs",
                "currency",
                "cleanPlate",
                "production"
            })
    void leavesOutAProfileThatLacksAValue(String name) {
        Loaded loaded = read(Samples.GOOD_FILE.replace("\"%s\":".formatted(name), "\"x\":"));

        assertThat(loaded.preferences().profiles()).isEmpty();
        assertThat(loaded.problems())
                .contains(new PreferencesProblem(Kind.MISSING, "profiles[0]." + name, ""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "id, \"City\"",
                "id, 1",
                "name, \"\"",
                "name, \"a\\tb\"",
                "name, \"12345678901234567890123456789012345678901\"",
                "baseUrl, \"http://controller.operationscommander.io\"",
                "baseUrl, null",
                "clientCode, \"OC TOMA\"",
                "zone, \"Winnipeg\"",
                "zone, \"america/winnipeg\"",
                "endTimeSentAs, \"UTC\"",
                "endTimeSentAs, null",
                "currency, \"cad\"",
                "currency, \"EUR\"",
                "cleanPlate, \"true\"",
                "production, 1",
                "production, null"
            })
    void leavesOutAProfileWithAWrongValue(String name, String value) {
        String wrong =
                Samples.GOOD_FILE.replaceFirst(
                        "\"%s\": [^\\n,]+".formatted(name),
                        Matcher.quoteReplacement("\"%s\": %s".formatted(name, value)));

        Loaded loaded = read(wrong);

        assertThat(loaded.preferences().profiles()).isEmpty();
        assertThat(loaded.problems())
                .filteredOn(p -> p.kind() == Kind.WRONG_VALUE)
                .extracting(PreferencesProblem::path)
                .containsExactly("profiles[0]." + name);
    }

    @Test
    void namesEveryWrongValueOfAProfile() {
        String wrong = Samples.GOOD_FILE.replace("\"utc\"", "\"local\"").replace("\"CAD\"", "5");

        assertThat(read(wrong).problems())
                .extracting(PreferencesProblem::path)
                .containsExactly(
                        "profiles[0].endTimeSentAs", "profiles[0].currency", "activeProfile");
    }

    @Test
    void fallsBackToPracticeWhenTheProfileInUseWasLeftOut() {
        Loaded loaded = read(Samples.GOOD_FILE.replace("\"utc\"", "\"local\""));

        assertThat(loaded.preferences().activeProfile()).isEqualTo(Profile.PRACTICE_ID);
        assertThat(loaded.problems())
                .contains(new PreferencesProblem(Kind.NO_SUCH_PROFILE, "activeProfile", "city"));
    }

    @Test
    void namesAnElementThatIsNoProfile() {
        assertThat(read("{\"profiles\": [null]}").problems())
                .containsExactly(new PreferencesProblem(Kind.WRONG_VALUE, "profiles[0]", "null"));
    }

    @Test
    void reservesTheIdOfThePracticeProfile() {
        Loaded loaded = read(Samples.GOOD_FILE.replace("\"city\"", "\"practice\""));

        assertThat(loaded.preferences().profiles()).isEmpty();
        assertThat(loaded.problems())
                .containsExactly(
                        new PreferencesProblem(Kind.ID_RESERVED, "profiles[0].id", "practice"));
    }

    @Test
    void leavesOutTheSecondProfileWithAnId() {
        Loaded loaded = read(twice(Samples.GOOD_FILE));

        assertThat(loaded.preferences().profiles()).containsExactly(Samples.CITY);
        assertThat(loaded.problems())
                .containsExactly(new PreferencesProblem(Kind.ID_TAKEN, "profiles[1].id", "city"));
    }

    @Test
    void doesNotGiveTheIdOfALeftOutProfileToAnother() {
        String firstIsWrong = twice(Samples.GOOD_FILE).replaceFirst("\"utc\"", "\"local\"");

        assertThat(read(firstIsWrong).preferences().profiles()).isEmpty();
    }

    @Test
    void knowsTheIdsOfLeftOutProfiles() {
        assertThat(read(Samples.GOOD_FILE.replace("\"utc\"", "\"local\"")).takenIds())
                .containsExactly("city");
    }

    @Test
    void saysThatALaterVersionWroteTheFileAndUsesWhatItUnderstands() {
        Loaded loaded = read("{\"version\": 99999999999999999999, \"theme\": \"dark\"}");

        assertThat(loaded.preferences().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(loaded.problems())
                .containsExactly(
                        new PreferencesProblem(
                                Kind.NEWER_VERSION, "version", "99999999999999999999"));
    }

    @Test
    void cutsALongWrongValueTo60Characters() {
        String value = "🚗".repeat(61);

        assertThat(read("{\"theme\": \"%s\"}".formatted(value)).problems())
                .extracting(PreferencesProblem::detail)
                .containsExactly("🚗".repeat(59) + "…");
    }

    @Test
    void keepsControlCharactersOutOfAProblem() {
        assertThat(read("{\"theme\": \"a\\nb\\u202ec\"}").problems())
                .extracting(PreferencesProblem::detail)
                .containsExactly("a\uFFFDb\uFFFDc");
    }

    private static String twice(String file) {
        int from = file.indexOf("    {");
        int to = file.indexOf("    }") + 5;
        return file.substring(0, to) + "," + file.substring(from, to) + file.substring(to);
    }

    private static Loaded read(String json) {
        return PreferencesReader.read(
                JsonText.parse(json.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    @Test
    void keepsEverythingWhereItCannotReadWhereToExport() {
        Loaded loaded = read("{\"keepYears\": 1, \"exportFolder\": 7}");

        assertThat(loaded.preferences().retention()).isEqualTo(Retention.EVERYTHING);
        assertThat(loaded.problems()).hasSize(1);
    }
}
