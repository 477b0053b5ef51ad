package org.permitdesk.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Terms;

/** A day is the lot's, whatever this machine's clock and UTC say. */
class QuickPicksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private final FormModel form = form("America/Winnipeg");

    // From 2026 on Winnipeg is five hours behind UTC all winter.
    @ParameterizedTest
    @CsvSource({
        "America/Winnipeg, 2026-12-01T04:59:59Z, 2026-11-30",
        "America/Winnipeg, 2026-12-01T05:00:00Z, 2026-12-01",
        "America/St_Johns, 2026-12-01T03:29:59Z, 2026-11-30",
        "America/St_Johns, 2026-12-01T03:30:00Z, 2026-12-01",
        "America/Vancouver, 2026-12-01T06:59:59Z, 2026-11-30",
        "America/Vancouver, 2026-12-01T07:00:00Z, 2026-12-01"
    })
    void endsTodayOnTheLotsCalendar(String zone, Instant now, String today) {
        FormModel there = form(zone);
        there.endToday(now);

        assertThat(end(there)).isEqualTo(today + " 23:59:59");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01T04:59:59Z, 2026-11-30", "2026-12-01T05:00:00Z, 2026-12-31"})
    void endsTheMonthOnTheLotsCalendar(Instant now, String lastDay) {
        form.endOfMonth(now);

        assertThat(end(form)).isEqualTo(lastDay + " 23:59:59");
    }

    @Test
    void endsTomorrowWhereNoDateIsTyped() {
        form.endOneDayLater(NOW);

        assertThat(end(form)).isEqualTo("2026-11-24 23:59:59");
    }

    @Test
    void addsADayWithEachPress() {
        form.text(Field.END_DATE).set("2027-12-30");
        form.endOneDayLater(NOW);
        form.endOneDayLater(NOW);

        assertThat(end(form)).isEqualTo("2028-01-01 23:59:59");
    }

    @Test
    void endsTheMonthOfTheTypedDate() {
        form.text(Field.END_DATE).set("2028-02-01");
        form.endOfMonth(NOW);

        assertThat(end(form)).isEqualTo("2028-02-29 23:59:59");
    }

    @Test
    void countsFromTodayWhereTheTypedDateIsNone() {
        form.text(Field.END_DATE).set("2028-02-30");
        form.endOneDayLater(NOW);

        assertThat(end(form)).isEqualTo("2026-11-24 23:59:59");
    }

    @Test
    void keepsTheTypedTime() {
        form.text(Field.END_TIME).set("09:30");
        form.endToday(NOW);

        assertThat(end(form)).isEqualTo("2026-11-23 09:30");
    }

    private static FormModel form(String zone) {
        return new FormModel(
                new Terms(LotZone.of(zone).orElseThrow(), EndTimeSentAs.UTC, true), "CAD");
    }

    private static String end(FormModel form) {
        return form.text(Field.END_DATE).get() + " " + form.text(Field.END_TIME).get();
    }
}
