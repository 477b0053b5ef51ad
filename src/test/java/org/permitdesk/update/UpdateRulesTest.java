package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.update.Parsing.value;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.RandomText;
import org.permitdesk.update.CheckedDraft.NotReady;
import org.permitdesk.update.CheckedDraft.Ready;
import org.permitdesk.update.Problem.Kind;

class UpdateRulesTest {
    private static final Terms TERMS = terms("America/Winnipeg");

    @Test
    void makesAnUpdateOfAFullDraft() {
        Draft draft =
                new Draft(
                        "ref-1",
                        "abc 123",
                        "14,50",
                        "CAD",
                        "2026-11-30",
                        "23:59:59",
                        null,
                        " O for 0 ",
                        " #1 ");
        assertThat(update(draft, TERMS))
                .isEqualTo(
                        new PermitUpdate(
                                new ReferenceId("ref-1"),
                                new Plate("ABC123"),
                                new Money(new Amount(new BigDecimal("14.50")), Currency.CAD),
                                new EndTime(
                                        LocalDateTime.parse("2026-11-30T23:59:59"),
                                        ZoneOffset.ofHours(-5),
                                        "America/Winnipeg",
                                        EndTimeSentAs.UTC),
                                "O for 0",
                                "#1"));
    }

    @Test
    void leavesOutWhatWasNotTouched() {
        PermitUpdate update = update(plate("ABC123"), TERMS);
        assertThat(update.plate()).isEqualTo(new Plate("ABC123"));
        assertThat(update.money()).isNull();
        assertThat(update.endTime()).isNull();
    }

    @Test
    void takesADateAloneForTheEndOfThatDay() {
        PermitUpdate update = update(end("2026-11-30", "", null), TERMS);
        assertThat(update.endTime()).extracting(EndTime::wire).isEqualTo("2026-12-01T04:59:59");
    }

    @Test
    void sendsNoCurrencyWithoutAnAmount() {
        PermitUpdate update =
                update(new Draft("ref-1", "ABC123", "", "CAD", "", "", null, "", ""), TERMS);
        assertThat(update.money()).isNull();
    }

    @Test
    void cleansThePlateOnlyWhereTheProfileSaysSo() {
        Terms keeping = new Terms(TERMS.zone(), EndTimeSentAs.UTC, false);
        assertThat(update(plate("pl8-rdr"), keeping).plate()).isEqualTo(new Plate("PL8-RDR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\r\n"})
    void needsAReferenceId(String typed) {
        Draft draft = new Draft(typed, "ABC123", "", "", "", "", null, "", "");
        assertThat(problems(draft, TERMS))
                .containsExactly(Problem.unfinished(Field.REFERENCE_ID, Kind.REFERENCE_ID_MISSING));
    }

    @Test
    void saysOnceThatAReferenceIdIsMissingInItsQuotes() {
        Draft draft = new Draft("\"\"", "ABC123", "", "", "", "", null, "", "");
        assertThat(problems(draft, TERMS))
                .containsExactly(Problem.unfinished(Field.REFERENCE_ID, Kind.REFERENCE_ID_MISSING));
    }

    @Test
    void refusesAReferenceIdWithNothingToChange() {
        assertThat(problems(plate(""), TERMS))
                .containsExactly(Problem.unfinished(Field.PLATE, Kind.NOTHING_TO_CHANGE));
    }

    @Test
    void refusesANoteOrACurrencyAsAChange() {
        Draft draft = new Draft("ref-1", " ", "\u00a0", "CAD", "", "\t", null, "reason", "ticket");
        assertThat(problems(draft, TERMS))
                .containsExactly(Problem.unfinished(Field.PLATE, Kind.NOTHING_TO_CHANGE));
    }

    @Test
    void saysOfAnEmptyDraftBothThatAreMissing() {
        assertThat(problems(Draft.EMPTY, TERMS))
                .extracting(Problem::kind)
                .containsExactly(Kind.REFERENCE_ID_MISSING, Kind.NOTHING_TO_CHANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EUR", "cad", "CAD "})
    void needsACurrencyWithAnAmount(String currency) {
        assertThat(problems(amount("14.50", currency), TERMS))
                .containsExactly(Problem.of(Field.CURRENCY, Kind.CURRENCY_MISSING));
    }

    @ParameterizedTest
    @EnumSource(Currency.class)
    void takesBothCurrencies(Currency currency) {
        Draft draft = amount("14.50", currency.name());
        assertThat(update(draft, TERMS).money())
                .isEqualTo(new Money(new Amount(new BigDecimal("14.50")), currency))
                .hasToString("14.50 " + currency);
    }

    @Test
    void needsADateWithATime() {
        assertThat(problems(end("", "19:30", null), TERMS))
                .containsExactly(Problem.unfinished(Field.END_DATE, Kind.END_DATE_MISSING));
    }

    @Test
    void sendsNoEndOfDayInPlaceOfATimeThatIsWrong() {
        assertThat(problems(end("2026-11-30", "7pm", null), TERMS))
                .containsExactly(Problem.of(Field.END_TIME, Kind.END_TIME_WRITE, "19:00"));
    }

    @Test
    void refusesATimeInTheGapOfSpring() {
        Draft draft = end("2027-03-14", "02:30", null);
        assertThat(problems(draft, terms("America/St_Johns")))
                .extracting(Problem::kind)
                .containsExactly(Kind.END_TIME_GAP);
    }

    @ParameterizedTest
    @CsvSource({"FIRST, 2027-11-07T04:00:00", "SECOND, 2027-11-07T05:00:00"})
    void asksWhichOfTwoTimesIsMeantAndTakesTheAnswer(Occurrence answer, String wire) {
        Terms terms = terms("America/St_Johns");
        assertThat(problems(end("2027-11-07", "01:30", null), terms))
                .extracting(Problem::kind)
                .containsExactly(Kind.END_TIME_TWICE);
        assertThat(update(end("2027-11-07", "01:30", answer), terms).endTime())
                .extracting(EndTime::wire)
                .isEqualTo(wire);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500})
    void takesAReasonOfUpTo500Characters(int length) {
        String reason = "r".repeat(length);
        assertThat(update(notes(reason, ""), TERMS).reason()).isEqualTo(reason);
    }

    @Test
    void refusesAReasonOf501Characters() {
        assertThat(problems(notes("r".repeat(501), ""), TERMS))
                .containsExactly(Problem.of(Field.REASON, Kind.REASON_TOO_LONG, "501"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50})
    void takesATicketOfUpTo50Characters(int length) {
        String ticket = "t".repeat(length);
        assertThat(update(notes("", ticket), TERMS).ticket()).isEqualTo(ticket);
    }

    @Test
    void refusesATicketOf51Characters() {
        assertThat(problems(notes("", "t".repeat(51)), TERMS))
                .containsExactly(Problem.of(Field.TICKET, Kind.TICKET_TOO_LONG, "51"));
    }

    @Test
    void countsNoBlanksAroundANote() {
        String reason = " ".repeat(300) + "r".repeat(500) + "\n";
        assertThat(update(notes(reason, ""), TERMS).reason()).hasSize(500);
    }

    @Test
    void saysEveryProblemInReadingOrder() {
        Draft draft =
                new Draft(
                        "abc_1",
                        "A_B",
                        "1e3",
                        "",
                        "31/02/2026",
                        "7pm",
                        null,
                        "r".repeat(501),
                        "t".repeat(51));
        assertThat(problems(draft, TERMS))
                .extracting(Problem::field)
                .containsExactly(
                        Field.REFERENCE_ID,
                        Field.PLATE,
                        Field.AMOUNT,
                        Field.CURRENCY,
                        Field.END_DATE,
                        Field.END_TIME,
                        Field.REASON,
                        Field.TICKET);
    }

    @Test
    void saysFirstThatTheReferenceIdIsMissing() {
        Draft draft = new Draft("", "A_B", "", "", "", "", null, "", "");
        assertThat(problems(draft, TERMS))
                .extracting(Problem::field)
                .containsExactly(Field.REFERENCE_ID, Field.PLATE);
    }

    @Test
    void showsTheEndTimeOfADraftThatIsWrongElsewhere() {
        Draft draft = new Draft("", "A_B", "x", "", "2026-11-30", "23:59", null, "", "");
        assertThat(UpdateRules.endTimeOf(draft, TERMS))
                .isEqualTo(
                        new EndTime(
                                LocalDateTime.parse("2026-11-30T23:59:00"),
                                ZoneOffset.ofHours(-5),
                                "America/Winnipeg",
                                EndTimeSentAs.UTC));
    }

    @Test
    void showsNoEndTimeOfADraftThatHasNone() {
        assertThat(UpdateRules.endTimeOf(end("2026-11-31", "23:59", null), TERMS)).isNull();
    }

    @Test
    void changesNoValueSilently() {
        RandomText random = RandomText.seeded();
        random.check(
                100_000,
                () -> draft(random),
                draft -> {
                    if (UpdateRules.check(draft, TERMS) instanceof Ready(PermitUpdate update)) {
                        assertSame(draft, update);
                    }
                });
    }

    /** Each value is what its field alone comes to, and null where that is empty. */
    private static void assertSame(Draft draft, PermitUpdate update) {
        assertThat(draft.referenceId()).contains(update.referenceId().value());
        assertThat(update.plate()).isEqualTo(value(Plate.parse(draft.plate(), true)).orElse(null));
        assertThat(update.money())
                .isEqualTo(
                        value(Amount.parse(draft.amount()))
                                .map(a -> new Money(a, Currency.valueOf(draft.currency())))
                                .orElse(null));
        LocalTime time =
                value(EndTimeText.parseTime(draft.endTime())).orElse(EndTimeText.END_OF_DAY);
        EndTime end = update.endTime();
        assertThat(end == null ? null : end.lot())
                .isEqualTo(
                        value(EndTimeText.parseDate(draft.endDate()))
                                .map(date -> date.atTime(time))
                                .orElse(null));
        assertThat(draft.reason()).contains(update.reason());
        assertThat(draft.ticket()).contains(update.ticket());
    }

    private static Draft draft(RandomText random) {
        return new Draft(
                mostly("ref-1", random),
                mostly("ABC 123", random),
                mostly("14.50", random),
                mostly("CAD", random),
                mostly("2026-11-30", random),
                mostly("23:59", random),
                random.oneOf(List.of(Occurrence.values())),
                random.any(60),
                random.any(20));
    }

    private static String mostly(String good, RandomText random) {
        return switch (random.below(6)) {
            case 0 -> random.text(List.of(good));
            case 1 -> "";
            default -> good;
        };
    }

    private static Draft plate(String plate) {
        return new Draft("ref-1", plate, "", "", "", "", null, "", "");
    }

    private static Draft amount(String amount, String currency) {
        return new Draft("ref-1", "", amount, currency, "", "", null, "", "");
    }

    private static Draft end(String date, String time, @Nullable Occurrence answer) {
        return new Draft("ref-1", "", "", "", date, time, answer, "", "");
    }

    private static Draft notes(String reason, String ticket) {
        return new Draft("ref-1", "ABC123", "", "", "", "", null, reason, ticket);
    }

    private static PermitUpdate update(Draft draft, Terms terms) {
        assertThat(UpdateRules.check(draft, terms)).isInstanceOf(Ready.class);
        return ((Ready) UpdateRules.check(draft, terms)).update();
    }

    private static List<Problem> problems(Draft draft, Terms terms) {
        assertThat(UpdateRules.check(draft, terms)).isInstanceOf(NotReady.class);
        return ((NotReady) UpdateRules.check(draft, terms)).problems();
    }

    private static Terms terms(String zone) {
        return new Terms(LotZone.of(zone).orElseThrow(), EndTimeSentAs.UTC, true);
    }
}
