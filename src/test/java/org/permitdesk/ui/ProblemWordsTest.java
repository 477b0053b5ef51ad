package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.update.Amount;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.EndTimeText;
import org.permitdesk.update.Field;
import org.permitdesk.update.Parsed;
import org.permitdesk.update.Plate;
import org.permitdesk.update.Problem;
import org.permitdesk.update.Problem.Kind;
import org.permitdesk.update.ReferenceId;

class ProblemWordsTest {
    private final ProblemWords english = new ProblemWords(Texts.of("en"));
    private final ProblemWords french = new ProblemWords(Texts.of("fr"));

    @ParameterizedTest
    @MethodSource
    void namesTheValueThatItIsAbout(Parsed<?> parsed, String... values) {
        assertThat(english.sentence(problem(parsed))).contains(values);
        assertThat(french.sentence(problem(parsed))).contains(values);
    }

    private static Stream<Arguments> namesTheValueThatItIsAbout() {
        return Stream.of(
                of(ReferenceId.parse("1a9b/5375"), "/"),
                of(ReferenceId.parse("a".repeat(51)), "51", "50"),
                of(Plate.parse("ABC_128", true), "_"),
                of(Plate.parse("A".repeat(1234), true), "1234", "25"),
                of(Amount.parse("14.5O"), "O"),
                of(EndTimeText.parseDate("2026-02-29"), "2026", "28"),
                of(EndTimeText.parseDate("1999-12-31"), "2000", "2100"),
                of(EndTimeText.parseTime("19h30"), "19:30"),
                of(EndTimeText.parseTime("7:30"), "07:30", "19:30"),
                of(EndTimeText.parseTime("24:00"), "23:59:59", "00:00"),
                of(ApiToken.parse("a".repeat(51)), "51", "50"));
    }

    @ParameterizedTest
    @CsvSource({
        "14.5, 14.50, '14,50'",
        "'1,234', 1234.00, '1234,00'",
        "'1,234', 1.23, '1,23'",
        "'1,234.50', 1234.50, '1234,50'"
    })
    void writesAmountsAsTheLanguageDoes(String typed, String inEnglish, String inFrench) {
        Problem problem = problem(Amount.parse(typed));

        assertThat(english.sentence(problem)).contains(inEnglish);
        assertThat(french.sentence(problem)).contains(inFrench);
    }

    @ParameterizedTest
    @EnumSource(names = {"REASON_TOO_LONG", "TICKET_TOO_LONG"})
    void countsNotes(Kind kind) {
        Problem problem = new Problem(Field.REASON, kind, false, List.of("1501"));

        assertThat(english.sentence(problem)).contains("1501");
        assertThat(french.sentence(problem)).contains("1501");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2028-02-30, February 2028",
        "fr, 2028-02-30, février 2028",
        "fr, 2026-08-32, août 2026"
    })
    void namesTheMonthInItsLanguage(String language, String date, String month) {
        assertThat(
                        new ProblemWords(Texts.of(language))
                                .sentence(problem(EndTimeText.parseDate(date))))
                .contains(month);
    }

    @ParameterizedTest
    @CsvSource({
        "!, “!”, « ! »",
        "é, “é”, « é »",
        "{, “{”, « { »",
        "’, “’” (U+2019), « ’ » (U+2019)",
        "' ', a space, une espace",
        "\u00a0, an unusual space (U+00A0), une espace inhabituelle (U+00A0)",
        "'\t', an unusual space (U+0009), une espace inhabituelle (U+0009)",
        "\u200b, an invisible character (U+200B), un caractère invisible (U+200B)",
        "\u202e, an invisible character (U+202E), un caractère invisible (U+202E)",
        "\u0301, an invisible character (U+0301), un caractère invisible (U+0301)",
        "А, the Cyrillic letter “А” (U+0410), la lettre cyrillique « А » (U+0410)",
        "Ａ, “Ａ” (U+FF21), « Ａ » (U+FF21)",
        "😀, “😀” (U+1F600), « 😀 » (U+1F600)"
    })
    void namesACharacterSoThatItCanBeFound(String character, String inEnglish, String inFrench) {
        Problem problem = character(character);

        assertThat(english.sentence(problem))
                .isEqualTo("Plate takes A–Z and 0–9 only; remove " + inEnglish + ".");
        assertThat(french.sentence(problem).replace('\u00a0', ' '))
                .isEqualTo("La plaque n’admet que A–Z et 0–9; retirez " + inFrench + ".");
    }

    @ParameterizedTest
    @CsvSource({"55357, U+D83D", "56832, U+DE00"})
    void namesHalfAPairBecauseNothingOfItCanBeSeen(int half, String number) {
        String lone = Character.toString(half);

        assertThat(english.sentence(problem(Plate.parse("A" + lone, true))))
                .endsWith("an invisible character (" + number + ").");
    }

    private static Problem character(String character) {
        return new Problem(Field.PLATE, Kind.PLATE_CHARACTER, false, List.of(character));
    }

    private static Arguments of(Parsed<?> parsed, String... values) {
        return Arguments.of(parsed, values);
    }

    private static Problem problem(Parsed<?> parsed) {
        if (parsed instanceof Parsed.Wrong<?>(Problem problem)) {
            return problem;
        }
        throw new AssertionError("nothing wrong: " + parsed);
    }
}
