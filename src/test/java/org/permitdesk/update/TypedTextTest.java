package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.ParserTrial;
import org.permitdesk.ParserTrial.Check;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.update.PlantedParsers.Planted;

/**
 * Whatever is typed or pasted into a field is the value that goes out, or is refused in that
 * field's own words; and it is one or the other at once.
 */
class TypedTextTest {
    private static final int TEXTS = Scale.of(100_000, 10_000_000);

    private static final List<String> AMOUNTS =
            List.of(
                    "14.50",
                    "14,50",
                    "0.01",
                    "999999.99",
                    "$14.50",
                    "14.50 $",
                    "1 234,50",
                    "999\u00a0999,99 $",
                    "1\u202f234,50\u00a0$",
                    "1,234.50",
                    "1.234",
                    "-5.00");
    private static final List<String> DATES =
            List.of("2026-11-30", "2000-01-01", "2100-12-31", "2028-02-29", " 2026-02-30\n");
    private static final List<String> TIMES =
            List.of("23:59", "00:00", "19:30:15", "09:05:00", " 12:34\u00a0", "7pm", "19h30");
    private static final List<String> PLATES =
            List.of("ABC123", "abc 123", "PL8-RDR", "\u00a0abc\u00a0123", "A", "A".repeat(25));
    private static final List<String> REFERENCE_IDS =
            List.of(
                    "1a9b5375-cb75-4c71-9939-eeae550b09ac",
                    "\"1a9b5375-cb75-4c71\"",
                    "{abc-1}",
                    "A",
                    "7",
                    " abc-1\r\n",
                    "<abc>",
                    "abc-1, def-2");

    @Test
    void isTheAmountThatIsSent() {
        tryAll("amount", Amount::parse, TypedChecks.amount(), AMOUNTS);
    }

    @Test
    void isTheEndDateThatIsSent() {
        tryAll("date", EndTimeText::parseDate, TypedChecks.date(), DATES);
    }

    @Test
    void isTheEndTimeThatIsSent() {
        tryAll("time", EndTimeText::parseTime, TypedChecks.time(), TIMES);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isThePlateThatIsSent(boolean clean) {
        tryAll("plate", text -> Plate.parse(text, clean), TypedChecks.plate(clean), PLATES);
    }

    @Test
    void isTheReferenceIdThatIsSent() {
        tryAll("reference ID", ReferenceId::parse, TypedChecks.referenceId(), REFERENCE_IDS);
    }

    private static <T> void tryAll(
            String name,
            Function<String, Parsed<T>> parser,
            Check<Parsed<T>> check,
            List<String> good) {
        RandomText random = RandomText.seeded();
        ParserTrial<Parsed<T>> trial = new ParserTrial<>(parser, check);
        trial.each(Parsing.hugeTexts());
        trial.random(name, random, TEXTS, () -> random.pasted(good));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    <T> void isShownToBite(Planted<T> planted, Check<Parsed<T>> check, List<String> good) {
        RandomText random = RandomText.seeded();
        assertThatThrownBy(() ->
                        new ParserTrial<>(planted.parser(), check)
                                .random(
                                        planted.fault(),
                                        random,
                                        100_000,
                                        () -> random.pasted(good)))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseInstanceOf(AssertionError.class);
    }

    static Stream<Arguments> isShownToBite() {
        Stream<Arguments> amounts =
                PlantedParsers.amount()
                        .map(planted -> arguments(planted, TypedChecks.amount(), AMOUNTS));
        Stream<Arguments> dates =
                PlantedParsers.date().map(p -> arguments(p, TypedChecks.date(), DATES));
        Stream<Arguments> times =
                PlantedParsers.time().map(p -> arguments(p, TypedChecks.time(), TIMES));
        Stream<Arguments> plates =
                PlantedParsers.plate().map(p -> arguments(p, TypedChecks.plate(true), PLATES));
        Stream<Arguments> ids =
                PlantedParsers.referenceId()
                        .map(p -> arguments(p, TypedChecks.referenceId(), REFERENCE_IDS));
        return Stream.of(amounts, dates, times, plates, ids).flatMap(s -> s);
    }
}
