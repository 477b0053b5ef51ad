package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.permitdesk.update.Parsing.value;
import static org.permitdesk.update.Parsing.wrong;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Problem.Kind;

class PlateTest {
    private static final List<String> GOOD =
            List.of("ABC123", "abc 123", "PL8-RDR", "\u00a0abc\u00a0123", "A", "A".repeat(25));
    private static final List<String> KEPT = List.of("- a-b c", "ABC  123", "PL8-RDR");

    @ParameterizedTest
    @CsvSource({
        "abc123, ABC123",
        "abc 123, ABC123",
        "ABC-123, ABC123",
        "' ABC 123\n', ABC123",
        "'a b - c', ABC",
        "'\u00a0ABC\u202f123', ABC123",
    })
    void takesBlanksAndDashesOutWhereTheProfileSaysSo(String typed, String sent) {
        assertThat(value(Plate.parse(typed, true))).hasValue(new Plate(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "abc 123, ABC 123",
        "abc-123, ABC-123",
        "' abc  123\u00a0', ABC  123",
    })
    void keepsInnerBlanksAndDashesWhereTheProfileSaysSo(String typed, String sent) {
        assertThat(value(Plate.parse(typed, false))).hasValue(new Plate(sent));
    }

    @Test
    void takesEveryLetterAndDigit() {
        assertThat(value(Plate.parse("abcdefghijklmnopqrstuvwxy", true)))
                .hasValue(new Plate("ABCDEFGHIJKLMNOPQRSTUVWXY"));
        assertThat(value(Plate.parse("zZ0123456789", true))).hasValue(new Plate("ZZ0123456789"));
    }

    @Test
    void namesTheNoBreakSpaceThatItMayNotKeep() {
        assertThat(wrong(Plate.parse("ABC\u00a0123", false)))
                .isEqualTo(Problem.of(Field.PLATE, Kind.PLATE_CHARACTER, "\u00a0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\u2028", "\u000b"})
    void makesNoOnePlateOfTwoCellsOrLines(String between) {
        assertThat(wrong(Plate.parse("ABC123" + between + "DEF456", true)))
                .isEqualTo(Problem.of(Field.PLATE, Kind.PLATE_CHARACTER, between.substring(0, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 24, 25})
    void takesUpTo25Characters(int length) {
        String plate = "A".repeat(length);
        assertThat(value(Plate.parse(plate, true))).hasValue(new Plate(plate));
    }

    @Test
    void saysAtOnceThat26CharactersAreTooMany() {
        assertThat(wrong(Plate.parse("A".repeat(26), true)))
                .isEqualTo(Problem.of(Field.PLATE, Kind.PLATE_TOO_LONG, "26"));
    }

    @Test
    void countsWhatIsSentAndNotWhatIsTyped() {
        String spaced = "A ".repeat(25);
        assertThat(value(Plate.parse(spaced, true))).hasValue(new Plate("A".repeat(25)));
        assertThat(wrong(Plate.parse(spaced, false)))
                .isEqualTo(Problem.of(Field.PLATE, Kind.PLATE_TOO_LONG, "49"));
    }

    @ParameterizedTest
    @CsvSource({
        "AB\u042112, \u0421",
        "AB\ud83d\ude9712, \ud83d\ude97",
        "AB\u200b12, \u200b",
        "\u200bAB12, \u200b",
        "AB12\ufeff, \ufeff",
        "AB\uff1112, \uff11",
        "AB_12, _",
        "AB.12, .",
        "AB\u201112, \u2011",
        "stra\u00dfe, \u00df",
        "d\u0131ana, \u0131",
        "\u00e9t\u00e9, \u00e9",
        "\u212aA, \u212a",
    })
    void namesTheCharacterThatIsNoPartOfAPlate(String typed, String character) {
        assertThat(wrong(Plate.parse(typed, true)))
                .isEqualTo(Problem.of(Field.PLATE, Kind.PLATE_CHARACTER, character));
    }

    @Test
    void namesALoneSurrogateToo() {
        assertThat(wrong(Plate.parse("AB\ud83d12", true)).details()).containsExactly("\ud83d");
    }

    @Test
    void isUpperCasedAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(value(Plate.parse("iii", true))).hasValue(new Plate("III"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"-, true", "-, false", "- - -, true", "- - -, false"})
    void leavesNothingOfDashesAlone(String typed, boolean clean) {
        assertThat(wrong(Plate.parse(typed, clean)))
                .isEqualTo(Problem.unfinished(Field.PLATE, Kind.PLATE_NOTHING_LEFT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\r\n"})
    void isBlankWithoutAnythingButBlanks(String typed) {
        assertThat(Plate.parse(typed, true)).isEqualTo(new Blank<>());
    }

    @ParameterizedTest
    @CsvSource({
        "OIBSZ, OIBSZ",
        "01852, 01852",
        "O0O0, O0",
        "PL8 RDR, 8",
        "ACDEFG, ''",
    })
    void hintsAtEachLookAlikeOnce(String plate, String lookAlikes) {
        assertThat(new Plate(plate).lookAlikes()).isEqualTo(lookAlikes);
    }

    @Test
    void neverRewritesALookAlike() {
        assertThat(value(Plate.parse("O0I1B8S5Z2", true))).hasValue(new Plate("O0I1B8S5Z2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "AB_1", "AB\n1", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
    void isNeverMadeOfAnythingElse(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Plate(value));
    }

    @Test
    void staysNeutralWhileAGoodPlateIsTyped() {
        assertThat(Parsing.refusedWhileTyping(GOOD, text -> Plate.parse(text, true))).isEmpty();
        assertThat(Parsing.refusedWhileTyping(KEPT, text -> Plate.parse(text, false))).isEmpty();
    }
}
