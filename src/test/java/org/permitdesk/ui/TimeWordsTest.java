package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.Examples;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.LotZone;

class TimeWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 30, 23, 59, 59);

    private final TimeWords english = new TimeWords(Texts.of("en"));
    private final TimeWords french = new TimeWords(Texts.of("fr"));

    @ParameterizedTest
    @CsvSource({
        "PT0S, in less than a minute, dans moins d’une minute",
        "PT59S, in less than a minute, dans moins d’une minute",
        "PT1M, in 1 min, dans 1 min",
        "PT59M59S, in 59 min, dans 59 min",
        "PT1H, in 1 h, dans 1 h",
        "PT2H5M, in 2 h 5 min, dans 2 h 5 min",
        "PT23H59M, in 23 h 59 min, dans 23 h 59 min",
        "PT24H, in 1 day, dans 1 jour",
        "PT24H59M, in 1 day, dans 1 jour",
        "PT47H, in 1 day 23 h, dans 1 jour 23 h",
        "PT48H, in 2 days, dans 2 jours",
        "PT148H, in 6 days 4 h, dans 6 jours 4 h",
        "PT-59S, less than a minute ago, il y a moins d’une minute",
        "PT-2H, 2 h ago, il y a 2 h",
        "PT-24H, 1 day ago, il y a 1 jour",
        "PT-49H, 2 days 1 h ago, il y a 2 jours 1 h"
    })
    void tellsHowFarAwayATimeIs(Duration away, String inEnglish, String inFrench) {
        assertThat(english.distance(NOW.plus(away), NOW)).isEqualTo(inEnglish);
        assertThat(french.distance(NOW.plus(away), NOW)).isEqualTo(inFrench);
    }

    @Test
    void namesTheWeekday() {
        assertThat(english.day(LocalDate.of(2026, 11, 30))).isEqualTo("Monday 30 November 2026");
        assertThat(french.day(LocalDate.of(2026, 8, 1))).isEqualTo("samedi 1 août 2026");
    }

    @Test
    void writesATimeOutToTheSecond() {
        assertThat(english.dateTime(TIME)).contains("Mon", "30 Nov", "2026 23:59:59");
        assertThat(french.dateTime(TIME)).contains("lun", "30 nov", "2026 23:59:59");
    }

    @Test
    void leavesTheYearOfARecentTimeOut() {
        assertThat(english.recent(TIME)).contains("Mon", "30 Nov", "23:59").doesNotContain("2026");
    }

    @Test
    void writesIsoTimesAlikeInEveryLanguage() {
        LocalDateTime sharp = LocalDateTime.of(2026, 1, 2, 3, 4);

        assertThat(english.iso(sharp))
                .isEqualTo("2026-01-02 03:04:00")
                .isEqualTo(french.iso(sharp));
    }

    @Test
    void namesThePlaceByItsCityAndOffset() {
        assertThat(english.place(Examples.END_TIME)).isEqualTo("Winnipeg, UTC-05:00");
    }

    @ParameterizedTest
    @CsvSource({
        "America/St_Johns, St. John’s, Saint-Jean de Terre-Neuve",
        "America/Rankin_Inlet, Rankin Inlet, Rankin Inlet",
        "America/Indiana/Knox, Knox, Knox",
        "UTC, UTC, UTC"
    })
    void namesTheCityOfAZone(String zone, String inEnglish, String inFrench) {
        LotZone lot = LotZone.of(zone).orElseThrow();

        assertThat(english.city(lot)).isEqualTo(inEnglish);
        assertThat(french.city(lot)).isEqualTo(inFrench);
    }

    @ParameterizedTest
    @CsvSource({"0, UTC", "-12600, UTC-03:30", "3600, UTC+01:00"})
    void writesAnOffset(int seconds, String offset) {
        assertThat(english.offset(ZoneOffset.ofTotalSeconds(seconds))).isEqualTo(offset);
    }

    @Test
    void writesAnEndOutForALetter() {
        assertThat(english.written(Examples.END_TIME))
                .isEqualTo("Monday 30 November 2026, 23:59, Winnipeg time");
        assertThat(french.written(Examples.END_TIME))
                .isEqualTo("lundi 30 novembre 2026 à 23\u00a0h\u00a059, heure de Winnipeg");
    }

    @Test
    void writesFrenchWithItsOrdinalAndItsElision() {
        assertThat(french.written(end("2026-12-01T09:05:30", "America/Edmonton", -6)))
                .isEqualTo("mardi 1er décembre 2026 à 9\u00a0h\u00a005, heure d’Edmonton");
    }

    @Test
    void promisesNoSecondTooMuch() {
        assertThat(english.written(end("2026-12-01T09:05:59", "America/Toronto", -5)))
                .contains("09:05,");
    }

    @Test
    void tellsTheTwoTimesApartThatTheClockShowsTwice() {
        assertThat(english.written(end("2027-11-07T01:30:00", "America/Toronto", -4)))
                .endsWith("01:30, Toronto time (UTC-04:00)");
        assertThat(french.written(end("2027-11-07T01:30:00", "America/Toronto", -5)))
                .endsWith("heure de Toronto (UTC-05:00)");
    }

    private static EndTime end(String lot, String zone, int offset) {
        return new EndTime(
                LocalDateTime.parse(lot), ZoneOffset.ofHours(offset), zone, EndTimeSentAs.UTC);
    }
}
