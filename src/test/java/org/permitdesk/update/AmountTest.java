package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.permitdesk.update.Parsing.value;
import static org.permitdesk.update.Parsing.wrong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Problem.Kind;

class AmountTest {
    private static final List<String> GOOD =
            List.of(
                    "14.50",
                    "14,50",
                    "0.01",
                    "999999.99",
                    "$14.50",
                    "$ 14.50",
                    "14.50 $",
                    "14,50$",
                    "1 234,50",
                    "12 345.00",
                    "999\u00a0999,99 $",
                    "1\u202f234,50\u00a0$",
                    "007.50");

    @ParameterizedTest
    @CsvSource({
        "14.50, 14.50",
        "'14,50', 14.50",
        "$14.50, 14.50",
        "$ 14.50, 14.50",
        "14.50 $, 14.50",
        "14.50$, 14.50",
        "'1 234,50', 1234.50",
        "1 234.50, 1234.50",
        "999 999.99, 999999.99",
        "007.50, 7.50",
        "'  14.50\n', 14.50",
    })
    void readsTheUsualWaysToWriteAnAmount(String typed, String sent) {
        assertThat(value(Amount.parse(typed)).map(Amount::text)).hasValue(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "'1\u00a0234,50', 1234.50",
        "'1\u202f234,50', 1234.50",
        "'14,50\u00a0$', 14.50",
        "'14,50\u202f$', 14.50",
        "'$\u00a014.50', 14.50",
        "'\u00a0\u202f14.50\u00a0', 14.50",
        "'1\u202f234,50\u00a0$', 1234.50",
    })
    void readsNoBreakAndNarrowNoBreakSpaces(String typed, String sent) {
        assertThat(value(Amount.parse(typed)).map(Amount::text)).hasValue(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.02", "999999.98", "999999.99"})
    void takesWhatLiesWithinTheLimits(String typed) {
        assertThat(value(Amount.parse(typed)).map(Amount::text)).hasValue(typed);
    }

    @Test
    void saysAtOnceThatZeroIsTooSmall() {
        assertThat(wrong(Amount.parse("0.00")))
                .isEqualTo(Problem.of(Field.AMOUNT, Kind.AMOUNT_TOO_SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000.00", "1000000", "1 000 000", "1000000.", "99999999999999"})
    void saysAtOnceThatAMillionIsTooLarge(String typed) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(Problem.of(Field.AMOUNT, Kind.AMOUNT_TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "14, 14.00",
        "14., 14.00",
        "'14,', 14.00",
        "14.5, 14.50",
        "'14,5', 14.50",
        "1 234, 1234.00",
        "$14.5, 14.50",
        "999999, 999999.00",
    })
    void asksForTheMissingCentsAndWritesTheAmountInFull(String typed, String full) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(Problem.unfinished(Field.AMOUNT, Kind.AMOUNT_CENTS_MISSING, full));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234', 1234.00, 1.23",
        "1.234, 1234.00, 1.23",
        "14.505, 14505.00, 14.50",
        "'999,999', 999999.00, 999.99",
    })
    void spellsOutBothReadings(String typed, String thousands, String cents) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(
                        Problem.of(
                                Field.AMOUNT, Kind.AMOUNT_TWO_READINGS, typed, thousands, cents));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234.50', 1234.50",
        "'1.234,50', 1234.50",
        "'12,345.00', 12345.00",
        "'999,999.99', 999999.99",
        "'0,014.50', 14.50",
    })
    void writesAGroupedAmountWithoutSeparators(String typed, String plain) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(Problem.of(Field.AMOUNT, Kind.AMOUNT_GROUPED, plain));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234,567.00', AMOUNT_TOO_LARGE",
        "12 34 567.00, AMOUNT_FORMAT",
        "'0,000.00', AMOUNT_TOO_SMALL",
        ".00, AMOUNT_TOO_SMALL",
        "0 $, AMOUNT_TOO_SMALL",
    })
    void suggestsNoAmountThatWouldBeRefused(String typed, Kind kind) {
        assertThat(wrong(Amount.parse(typed))).isEqualTo(Problem.of(Field.AMOUNT, kind));
    }

    @Test
    void readsAnAmountBehindAnyNumberOfZeros() {
        assertThat(value(Amount.parse("0".repeat(20) + "14.50")).map(Amount::text))
                .hasValue("14.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "0.", "0.0", "$0"})
    void saysOnLeavingThatNothingIsTooSmall(String typed) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(Problem.unfinished(Field.AMOUNT, Kind.AMOUNT_TOO_SMALL));
    }

    @ParameterizedTest
    @CsvSource({".5, 0.50", ".50, 0.50", "'14 $', 14.00", "14.5$, 14.50"})
    void saysAtOnceWhatNoMoreTypingCures(String typed, String full) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(Problem.of(Field.AMOUNT, Kind.AMOUNT_CENTS_MISSING, full));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.005", "14.5000", "1234.567", "1 234,505"})
    void saysAtOnceThatThereAreTooManyCents(String typed) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(Problem.of(Field.AMOUNT, Kind.AMOUNT_CENTS_TOO_MANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-", "-14.50", "\u221214.50", "-$5.00"})
    void saysThatAnAmountIsNotNegative(String typed) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(Problem.of(Field.AMOUNT, Kind.AMOUNT_NEGATIVE));
    }

    @ParameterizedTest
    @CsvSource({
        "1e3, e",
        "14.50 CAD, C",
        "+14.50, +",
        "1'234.50, ''''",
        "14.50\u20ac, \u20ac",
        "\uff11\uff14.\uff15\uff10, \uff11",
        "\u0661\u0664.50, \u0661",
        "14.50\u200b, \u200b",
        "\ud83d\ude97, \ud83d\ude97",
    })
    void namesTheCharacterThatIsNoPartOfAnAmount(String typed, String character) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(Problem.of(Field.AMOUNT, Kind.AMOUNT_CHARACTER, character));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 23.50",
                "1  234.50",
                "1\t234.50",
                "1 4.50",
                "$14.50 $",
                "$$14.50",
                "14..50",
                "14.50.",
                "1$4.50"
            })
    void refusesWhatIsWrittenLikeNoAmount(String typed) {
        assertThat(wrong(Amount.parse(typed)))
                .isEqualTo(Problem.of(Field.AMOUNT, Kind.AMOUNT_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0\u202f"})
    void isBlankWithoutAnythingButBlanks(String typed) {
        assertThat(Amount.parse(typed)).isEqualTo(new Blank<>());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-CA", "en-CA", "ar-EG", "hi-IN-u-nu-deva"})
    void readsTheSameInEveryLocale(String locale) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat(value(Amount.parse("1 234,50")).map(Amount::text)).hasValue("1234.50");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01", "1000000.00", "14.5", "14", "14.500", "1E+2"})
    void isNeverMadeOfAnythingElse(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(new BigDecimal(value)));
    }

    @Test
    void staysNeutralWhileAGoodAmountIsTyped() {
        assertThat(Parsing.refusedWhileTyping(GOOD, Amount::parse)).isEmpty();
    }

    @Test
    void isUnfinishedExactlyWhenMoreTypingCouldCureIt() {
        // Outer blanks are none of the amount, so that "14 " is as unfinished as "14".
        List<String> endings = endings();
        assertThat(texts("01. $", 5))
                .filteredOn(text -> text.equals(text.strip()))
                .filteredOn(text -> Parsing.problem(Amount.parse(text)).isPresent())
                .filteredOn(text ->
                        wrong(Amount.parse(text)).unfinished()
                                != endings.stream().anyMatch(e -> isGood(text + e)))
                .isEmpty();
    }

    private static boolean isGood(String text) {
        return value(Amount.parse(text)).isPresent();
    }

    /** Every text of one to {@code maxLength} of these characters. */
    private static List<String> texts(String alphabet, int maxLength) {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; i < texts.size() && texts.get(i).length() < maxLength; i++) {
            String text = texts.get(i);
            alphabet.chars().forEach(c -> texts.add(text + (char) c));
        }
        return texts.subList(1, texts.size());
    }

    /** What can follow the beginning of an amount, as far as its characters matter. */
    private static List<String> endings() {
        return IntStream.rangeClosed(0, 7)
                .mapToObj("1 111.11"::substring)
                .flatMap(ending -> Stream.of(ending, "1" + ending, "11" + ending))
                .toList();
    }
}
