package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.update.Parsing.value;
import static org.permitdesk.update.Parsing.wrong;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.RandomText;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Problem.Kind;

class EndTimeTextTest {
    private static final List<String> GOOD_DATES =
            List.of("2026-11-30", "2000-01-01", "2100-12-31", "2028-02-29", " 2019-10-09\n");
    private static final List<String> GOOD_TIMES =
            List.of("23:59", "00:00", "19:30:15", "09:05:00", " 12:34\u00a0");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "2000-01-01", "2100-12-31", "2028-02-29", "2000-02-29"})
    void readsAnIsoDate(String typed) {
        assertThat(value(EndTimeText.parseDate(typed))).hasValue(LocalDate.parse(typed));
    }

    @Test
    void readsADateWithoutTheBlanksAroundIt() {
        assertThat(value(EndTimeText.parseDate("\u00a02026-11-30\r\n")))
                .hasValue(LocalDate.of(2026, 11, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 2026-02, 28",
        "2026-02-29, 2026-02, 28",
        "2028-02-30, 2028-02, 29",
        "2100-02-29, 2100-02, 28",
        "2026-04-31, 2026-04, 30",
        "2026-12-32, 2026-12, 31",
        "2026-11-00, 2026-11, 30",
    })
    void saysHowManyDaysTheMonthHas(String typed, String month, String days) {
        assertThat(wrong(EndTimeText.parseDate(typed)))
                .isEqualTo(Problem.of(Field.END_DATE, Kind.END_DATE_DAY, month, days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1999-12-31", "2101-01-01", "0026-11-30", "9999-12-31", "1999", "0026-"})
    void saysAtOnceThatTheYearIsNotBetween2000And2100(String typed) {
        assertThat(wrong(EndTimeText.parseDate(typed)))
                .isEqualTo(Problem.of(Field.END_DATE, Kind.END_DATE_YEAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026-00-10", "2026-99-99", "2026-13", "2026-00-"})
    void saysAtOnceThatThereIsNoSuchMonth(String typed) {
        assertThat(wrong(EndTimeText.parseDate(typed)))
                .isEqualTo(Problem.of(Field.END_DATE, Kind.END_DATE_MONTH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "15/11/26",
                "26-11-30",
                "2026/11/30",
                "2026.11.30",
                "20261130",
                "2026-1-3",
                "2026-11-300",
                "2026-11-30T00:00",
                "-2026-11-30",
                "+2026-11-30",
                "Nov 30",
                "tomorrow",
                "\uff12\uff10\uff12\uff16-11-30",
                "2026\u221211\u221230",
                "2026-11-30\u200b",
                "\u200e2026-11-30",
            })
    void saysAtOnceThatADateIsWrittenOtherwise(String typed) {
        assertThat(wrong(EndTimeText.parseDate(typed)))
                .isEqualTo(Problem.of(Field.END_DATE, Kind.END_DATE_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2026", "2026-", "2026-1", "2026-11", "2026-11-", "2026-11-3"})
    void staysNeutralWhileADateIsUnfinished(String typed) {
        assertThat(wrong(EndTimeText.parseDate(typed)))
                .isEqualTo(Problem.unfinished(Field.END_DATE, Kind.END_DATE_FORMAT));
    }

    @Test
    void staysNeutralWhileAGoodDateIsTyped() {
        assertThat(Parsing.refusedWhileTyping(GOOD_DATES, EndTimeText::parseDate)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, 00:00:00",
        "09:05, 09:05:00",
        "23:59, 23:59:00",
        "23:59:59, 23:59:59",
        "19:30:00, 19:30:00",
        "'\u00a0 12:34\t', 12:34:00",
    })
    void readsATimeOf24Hours(String typed, LocalTime time) {
        assertThat(value(EndTimeText.parseTime(typed))).hasValue(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "24:00:00", "2400"})
    void saysThatMidnightIsNo24(String typed) {
        assertThat(wrong(EndTimeText.parseTime(typed)))
                .isEqualTo(Problem.of(Field.END_TIME, Kind.END_TIME_MIDNIGHT));
    }

    @ParameterizedTest
    @CsvSource({
        "7pm, 19:00",
        "1pm, 13:00",
        "7 PM, 19:00",
        "7\u00a0p.m., 19:00",
        "7:30pm, 19:30",
        "12am, 00:00",
        "12 pm, 12:00",
        "11:59:58 pm, 23:59:58",
        "13h, 13:00",
        "19h, 19:00",
        "23h, 23:00",
        "19h30, 19:30",
        "19 h 30, 19:30",
        "19.30, 19:30",
        "0:30, 00:30",
        "0:30:15, 00:30:15",
        "1am, 01:00",
    })
    void showsTheWayToWriteATime(String typed, String written) {
        assertThat(wrong(EndTimeText.parseTime(typed)))
                .isEqualTo(Problem.of(Field.END_TIME, Kind.END_TIME_WRITE, written));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 07:00, 19:00",
        "7:30, 07:30, 19:30",
        "7h30, 07:30, 19:30",
        "7:30:15, 07:30:15, 19:30:15",
        "12h, 00:00, 12:00",
    })
    void asksWhetherMorningOrEveningIsMeant(String typed, String morning, String evening) {
        assertThat(wrong(EndTimeText.parseTime(typed)))
                .isEqualTo(Problem.of(Field.END_TIME, Kind.END_TIME_TWELVE_HOUR, morning, evening));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24",
                "25:00",
                "12:60",
                "12:30:60",
                "12:30:5x",
                "12:30:155",
                "7::30",
                "19h:30",
                "1930",
                "noon",
                "0am",
                "0pm",
                "13am",
                "13pm",
                "-1:00",
                "12:30Z",
                "\uff11\uff12:30",
                "12\u200b:30",
                "12:30\ud83d\ude97",
            })
    void saysAtOnceThatATimeIsWrittenOtherwise(String typed) {
        assertThat(wrong(EndTimeText.parseTime(typed)))
                .isEqualTo(Problem.of(Field.END_TIME, Kind.END_TIME_FORMAT));
    }

    @Test
    void staysNeutralWhileAGoodTimeIsTyped() {
        assertThat(Parsing.refusedWhileTyping(GOOD_TIMES, EndTimeText::parseTime)).isEmpty();
    }

    @Test
    void isUnfinishedExactlyWhenMoreTypingCouldMakeATime() {
        RandomText random = RandomText.seeded();
        random.check(
                100_000,
                () -> random.oneOf(List.of("0", "1", "2")) + random.of("0123459:", 7),
                typed ->
                        assertThat(isTime(typed) || isUnfinished(EndTimeText.parseTime(typed)))
                                .isEqualTo(isBeginningOfTime(typed)));
    }

    private static boolean isBeginningOfTime(String text) {
        return Stream.of("", "0", "00", ":00", "0:00", "00:00")
                .anyMatch(ending -> isTime(text + ending));
    }

    private static boolean isTime(String text) {
        return value(EndTimeText.parseTime(text)).isPresent();
    }

    private static boolean isUnfinished(Parsed<?> parsed) {
        return Parsing.problem(parsed).filter(Problem::unfinished).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\r\n"})
    void areBlankWithoutAnythingButBlanks(String typed) {
        assertThat(EndTimeText.parseDate(typed)).isEqualTo(new Blank<>());
        assertThat(EndTimeText.parseTime(typed)).isEqualTo(new Blank<>());
    }
}
