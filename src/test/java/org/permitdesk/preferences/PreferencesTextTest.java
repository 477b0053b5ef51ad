package org.permitdesk.preferences;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.permitdesk.ParserTrial.require;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.ParserTrial;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.SpoiledJson;
import org.permitdesk.update.Currency;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in the file, each choice is as it was written, or there is a word about it. */
class PreferencesTextTest {
    /** 5E0 is no whole number as these files have them, and is saved as the 5 that it is. */
    private static final Pattern TIMES_ONE = Pattern.compile("[0-9][eE][+-]?0");

    private final RandomText random = RandomText.seeded();
    private final RandomPreferences files = new RandomPreferences(random);

    @Test
    void areAsTheyWereWrittenInAnyText() {
        ParserTrial<Optional<Loaded>> trial =
                new ParserTrial<>(PreferencesTextTest::read, PreferencesTextTest::check);
        trial.each(SpoiledJson.huge());
        trial.random("preferences", random, Scale.of(100_000, 10_000_000), files::any);
    }

    private static Optional<Loaded> read(String file) {
        return JsonText.parse(file.getBytes(ISO_8859_1)).map(PreferencesReader::read);
    }

    private static void check(
            String file, Optional<Loaded> answer, Function<String, Optional<Loaded>> parser) {
        answer.ifPresent(loaded -> {
            WrittenPreferences.check(file.getBytes(ISO_8859_1), loaded);
            ObjectNode json = JsonText.parse(file.getBytes(ISO_8859_1)).orElseThrow();
            String again = new String(JsonText.print(json), ISO_8859_1);
            require(
                    parser.apply(again).equals(answer) || TIMES_ONE.matcher(file).find(),
                    "another value once saved");
        });
    }

    @ParameterizedTest
    @MethodSource
    void isShownToBite(Function<String, Optional<Loaded>> planted) {
        ParserTrial<Optional<Loaded>> trial =
                new ParserTrial<>(planted, PreferencesTextTest::check);
        assertThatThrownBy(() -> trial.random("planted", random, 100_000, files::any))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("input: ");
    }

    static Stream<Named<Function<String, Optional<Loaded>>>> isShownToBite() {
        return Stream.of(
                planted(
                        "keeps no word",
                        loaded -> new Loaded(loaded.preferences(), loaded.takenIds(), List.of())),
                planted("guesses the currency", PreferencesTextTest::inDollars),
                planted(
                        "goes back to the default scale",
                        loaded -> with(loaded, loaded.preferences().withTextScale(100))),
                planted(
                        "leaves a profile out",
                        loaded -> with(loaded, loaded.preferences().withoutProfile("city"))),
                Named.of("takes the last of two names", PreferencesTextTest::lenient));
    }

    private static Named<Function<String, Optional<Loaded>>> planted(
            String fault, UnaryOperator<Loaded> after) {
        return Named.of(fault, file -> read(file).map(after));
    }

    private static Loaded inDollars(Loaded loaded) {
        Preferences preferences = loaded.preferences();
        for (Profile p : preferences.profiles()) {
            preferences =
                    preferences.withProfile(
                            new Profile(
                                    p.id(),
                                    p.name(),
                                    p.endpoint(),
                                    p.zone(),
                                    p.endTimeSentAs(),
                                    Currency.USD,
                                    p.cleanPlate(),
                                    p.production()));
        }
        return with(loaded, preferences);
    }

    private static Loaded with(Loaded loaded, Preferences preferences) {
        return new Loaded(preferences, loaded.takenIds(), loaded.problems());
    }

    private static Optional<Loaded> lenient(String file) {
        try {
            return JsonMapper.shared().readTree(file.getBytes(ISO_8859_1))
                            instanceof ObjectNode json
                    ? Optional.of(PreferencesReader.read(json))
                    : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
