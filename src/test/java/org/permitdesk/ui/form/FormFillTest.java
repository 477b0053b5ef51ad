package org.permitdesk.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.Examples;
import org.permitdesk.update.CheckedDraft.Ready;
import org.permitdesk.update.Draft;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Occurrence;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.Problem;
import org.permitdesk.update.Terms;

/** What puts text into the form or keeps it there, other than typing. */
class FormFillTest {
    private static final String TORONTO = "America/Toronto";

    private final FormModel form = form("America/Winnipeg");

    @Test
    void bringsBackWhatWasCleared() {
        FormModel toronto = form(TORONTO);
        Draft typed =
                new Draft(
                        " 1a9b5375 ",
                        "abc 128",
                        "14.5",
                        "USD",
                        "2026-11-01",
                        "01:30",
                        Occurrence.SECOND,
                        "misread",
                        "T-17");
        toronto.fill(typed);

        Draft before = toronto.clear();
        assertThat(toronto.isEmpty()).isTrue();

        toronto.fill(before);
        assertThat(toronto.draft()).isEqualTo(typed);
    }

    @Test
    void clearsTheTokenForGood() {
        form.text(Field.TOKEN).set(Examples.TOKEN_TEXT);

        form.fill(form.clear());
        assertThat(form.text(Field.TOKEN).get()).isEmpty();
    }

    @Test
    void startsAnewAfterAClearing() {
        form.sendWasPressed();
        form.focusLost(Field.AMOUNT);
        form.clear();
        form.text(Field.AMOUNT).set("14.5");

        assertThat(List.of(Field.values()))
                .allSatisfy(field -> assertThat(form.saidProperty(field).get()).isNull());
    }

    @Test
    void returnsToTheProfilesCurrencyWhenCleared() {
        form.text(Field.CURRENCY).set("USD");
        form.clear();

        assertThat(form.text(Field.CURRENCY).get()).isEqualTo("CAD");
    }

    @Test
    void keepsTheTypedTextForAnotherProfile() {
        form.text(Field.REFERENCE_ID).set("1a9b5375");
        form.text(Field.PLATE).set("abc-128");
        form.text(Field.END_DATE).set("2026-11-30");
        Draft typed = form.draft();
        form.use(terms("America/Vancouver", false), "CAD");

        assertThat(form.draft()).isEqualTo(typed);
    }

    @Test
    void goesByTheRulesOfTheOtherProfile() {
        form.text(Field.REFERENCE_ID).set("1a9b5375");
        form.text(Field.PLATE).set("abc-128");
        assertThat(ready(form).plate()).hasToString("Plate[value=ABC128]");

        form.use(terms("America/Winnipeg", false), "CAD");
        assertThat(ready(form).plate()).hasToString("Plate[value=ABC-128]");
    }

    @Test
    void neverChangesTheCurrencyUnderATypedAmount() {
        form.text(Field.AMOUNT).set("14.5");
        form.use(terms("America/Winnipeg", true), "USD");

        assertThat(form.text(Field.CURRENCY).get()).isEqualTo("CAD");
    }

    @Test
    void offersTheOtherProfilesCurrencyWhereNoAmountIsTyped() {
        form.use(terms("America/Winnipeg", true), "USD");

        assertThat(form.text(Field.CURRENCY).get()).isEqualTo("USD");
    }

    @ParameterizedTest
    @CsvSource({"END_DATE, 2027-11-07", "END_TIME, 01:45"})
    void asksAnewWhichOneIsMeantAfterAChange(Field field, String text) {
        FormModel toronto = secondHalfPastOne();
        toronto.text(field).set(text);

        assertThat(toronto.problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.END_TIME_TWICE);
    }

    @Test
    void asksAnewWhichOneIsMeantOnAnotherClock() {
        FormModel toronto = secondHalfPastOne();
        toronto.use(terms("America/Halifax", true), "CAD");

        assertThat(toronto.problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.END_TIME_TWICE);
    }

    @Test
    void remembersWhichOneIsMeantWhileOtherFieldsChange() {
        FormModel toronto = secondHalfPastOne();
        toronto.text(Field.PLATE).set("ABC128");
        toronto.use(terms(TORONTO, false), "USD");

        assertThat(end(toronto).instant()).isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"})
    void putsEitherOfTwoEqualTimesBack(String instant) {
        FormModel toronto = form(TORONTO);
        toronto.fill(endingAt(Instant.parse(instant), "America/Winnipeg"));

        assertThat(end(toronto).instant()).isEqualTo(instant);
    }

    @Test
    void putsEveryEndBackAsTheSameMomentOnAnyClock() {
        long seed = 20261101;
        Random random = new Random(seed);
        List<String> zones = List.copyOf(new TreeSet<>(LotZone.ids()));
        for (int i = 0; i < 2000; i++) {
            long second = random.nextLong(946_771_200L, 4_133_894_400L); // 2000-01-02 to 2100-12-31
            Instant instant = Instant.ofEpochSecond(second);
            String from = zones.get(random.nextInt(zones.size()));
            String to = zones.get(random.nextInt(zones.size()));
            FormModel there = form(to);
            there.fill(endingAt(instant, from));

            assertThat(end(there).instant())
                    .as("%s from %s to %s, seed %d", instant, from, to, seed)
                    .isEqualTo(instant);
        }
    }

    @Test
    void putsAllValuesOfAnUpdateBack() {
        form.fill(Examples.FULL);
        assertThat(ready(form)).isEqualTo(Examples.FULL);
    }

    @Test
    void leavesEmptyWhatAnUpdateDidNotChange() {
        form.fill(Examples.FULL);
        form.fill(Examples.PLATE_ONLY);

        assertThat(ready(form)).isEqualTo(Examples.PLATE_ONLY);
    }

    /** A form whose end is the second 01:30 of the night in which the clocks go back. */
    private static FormModel secondHalfPastOne() {
        FormModel toronto = form(TORONTO);
        toronto.text(Field.REFERENCE_ID).set("1a9b5375");
        toronto.text(Field.END_DATE).set("2026-11-01");
        toronto.text(Field.END_TIME).set("01:30");
        toronto.occurrenceProperty().set(Occurrence.SECOND);
        return toronto;
    }

    private static PermitUpdate endingAt(Instant instant, String zoneId) {
        LotZone zone = LotZone.of(zoneId).orElseThrow();
        EndTime end =
                new EndTime(zone.at(instant), zone.offsetAt(instant), zoneId, EndTimeSentAs.UTC);
        return new PermitUpdate(Examples.REFERENCE_ID, null, null, end, "", "");
    }

    private static FormModel form(String zone) {
        return new FormModel(terms(zone, true), "CAD");
    }

    private static Terms terms(String zone, boolean cleanPlate) {
        return new Terms(LotZone.of(zone).orElseThrow(), EndTimeSentAs.UTC, cleanPlate);
    }

    private static PermitUpdate ready(FormModel form) {
        if (form.checked() instanceof Ready(PermitUpdate update)) {
            return update;
        }
        throw new AssertionError(form.problems());
    }

    private static EndTime end(FormModel form) {
        EndTime end = ready(form).endTime();
        if (end == null) {
            throw new AssertionError("no end time");
        }
        return end;
    }

    @Test
    void leavesAPlateThatWasForgottenEmpty() {
        form.fill(
                new PermitUpdate(
                        Examples.REFERENCE_ID, Plate.FORGOTTEN, Examples.MONEY, null, "", ""));

        assertThat(form.text(Field.PLATE).get()).isEmpty();
        assertThat(form.text(Field.AMOUNT).get()).isEqualTo("14.50");
    }
}
