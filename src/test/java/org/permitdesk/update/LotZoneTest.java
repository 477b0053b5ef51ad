package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.RandomText;

class LotZoneTest {
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "America/Vancouver, -07:00",
        "America/Edmonton, -06:00",
        "America/Yellowknife, -06:00",
        "America/Inuvik, -06:00",
        "America/Winnipeg, -05:00",
        "America/Regina, -06:00",
        "America/Toronto, -05:00",
        "America/Halifax, -04:00",
        "America/St_Johns, -03:30",
    })
    void knowsWhichProvincesStayOnSummerTimeAfter2026(String id, ZoneOffset offset) {
        assertThat(zone(id).offsets(LocalDateTime.parse("2026-12-31T12:00")))
                .containsExactly(offset);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Winnipeg, 2026-11-23, 2026-11-23T05:00:00Z",
        "America/St_Johns, 2026-11-23, 2026-11-23T03:30:00Z",
        // The clocks went forward at midnight, and back to midnight.
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z",
        "America/Havana, 2025-11-02, 2025-11-02T04:00:00Z",
    })
    void knowsWhenADayBegins(String id, LocalDate day, Instant start) {
        assertThat(zone(id).startOfDay(day)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Vancouver, -08:00",
        "America/Edmonton, -07:00",
        "America/Inuvik, -07:00",
        "America/Winnipeg, -06:00",
    })
    void knowsThatTheyDidNotBefore(String id, ZoneOffset offset) {
        assertThat(zone(id).offsets(LocalDateTime.parse("2025-12-31T12:00")))
                .containsExactly(offset);
    }

    // Zones on whose rules up to 2025 the JDK's data and joda-time's agree.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Toronto",
                "America/St_Johns",
                "America/Halifax",
                "America/Winnipeg",
                "America/Edmonton",
                "America/Vancouver",
                "America/Regina",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "Pacific/Chatham",
            })
    void agreesWithTheJdkUpTo2025(String id) {
        ZoneRules rules = ZoneId.of(id).getRules();
        RandomText random = RandomText.seeded();
        long seconds = UNTIL.getEpochSecond() - FROM.getEpochSecond();
        random.check(
                5_000,
                () -> FROM.plusSeconds(random.below(Math.toIntExact(seconds))),
                instant ->
                        assertSame(
                                zone(id), rules, LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Toronto",
                "America/St_Johns",
                "America/Winnipeg",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Pacific/Chatham",
            })
    void agreesWithTheJdkAroundEveryChangeOfTheClocks(String id) {
        ZoneRules rules = ZoneId.of(id).getRules();
        RandomText random = RandomText.seeded();
        List<ZoneOffsetTransition> changes = changes(rules);
        random.check(
                5_000,
                () ->
                        random.oneOf(changes)
                                .getDateTimeBefore()
                                .plusSeconds(random.below(10_800) - 5_400L),
                local -> assertSame(zone(id), rules, local));
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
        return Stream.iterate(
                        rules.nextTransition(FROM),
                        change -> change != null && change.getInstant().isBefore(UNTIL),
                        change -> rules.nextTransition(change.getInstant()))
                .toList();
    }

    private static void assertSame(LotZone zone, ZoneRules rules, LocalDateTime local) {
        assertThat(zone.offsets(local)).isEqualTo(rules.getValidOffsets(local));
        Instant instant = local.toInstant(ZoneOffset.UTC);
        assertThat(zone.offsetAt(instant)).isEqualTo(rules.getOffset(instant));
        if (rules.getValidOffsets(local).isEmpty()) {
            ZoneOffsetTransition gap = rules.getTransition(local);
            assertThat(zone.gapAt(local))
                    .isEqualTo(
                            new LotZone.Gap(
                                    gap.getDateTimeBefore().minusSeconds(1),
                                    gap.getDateTimeAfter()));
        }
    }

    @Test
    void putsTheEarlierOfTwoInstantsFirst() {
        assertThat(zone("America/St_Johns").offsets(LocalDateTime.parse("2027-11-07T01:30")))
                .containsExactly(ZoneOffset.of("-02:30"), ZoneOffset.of("-03:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-11-07T00:59:59, 1",
        "2027-11-07T01:00:00, 2",
        "2027-11-07T01:59:59, 2",
        "2027-11-07T02:00:00, 1",
        "2027-03-14T01:59:59, 1",
        "2027-03-14T02:00:00, 0",
        "2027-03-14T02:59:59, 0",
        "2027-03-14T03:00:00, 1",
    })
    void knowsToTheSecondHowOftenALocalTimeHappens(LocalDateTime local, int times) {
        assertThat(zone("America/St_Johns").offsets(local)).hasSize(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-12-30T00:00:00", "2011-12-30T12:00:00", "2011-12-30T23:59:59"})
    void knowsTheDayThatApiaSkipped(LocalDateTime local) {
        LotZone apia = zone("Pacific/Apia");
        assertThat(apia.offsets(local)).isEmpty();
        assertThat(apia.gapAt(local))
                .isEqualTo(
                        new LotZone.Gap(
                                LocalDateTime.parse("2011-12-29T23:59:59"),
                                LocalDateTime.parse("2011-12-31T00:00:00")));
    }

    @Test
    void givesTheTimeOnTheLotsClock() {
        assertThat(zone("America/Winnipeg").at(Instant.parse("2026-12-01T04:59:59Z")))
                .isEqualTo(LocalDateTime.parse("2026-11-30T23:59:59"));
    }

    @Test
    void offersEveryZoneUnderTheNameThatItKeeps() {
        assertThat(LotZone.ids())
                .contains("America/Montreal", "America/Yellowknife", "America/St_Johns")
                .allMatch(id -> zone(id).id().equals(id));
    }

    @Test
    void offersCitiesAlone() {
        assertThat(LotZone.ids())
                .doesNotContain("Canada/Pacific", "US/Eastern", "EST5EDT", "UTC", "Etc/GMT+5")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Winnipeg", "america/winnipeg", "-05:00", "America/Atlantis"})
    void isNoneOfAnotherName(String id) {
        assertThat(LotZone.of(id)).isEmpty();
    }

    @Test
    void equalsTheZoneOfTheSameName() {
        assertThat(zone("America/Toronto"))
                .isEqualTo(zone("America/Toronto"))
                .hasSameHashCodeAs(zone("America/Toronto"))
                .isNotEqualTo(zone("America/Montreal"))
                .isNotEqualTo("America/Toronto")
                .hasToString("America/Toronto");
    }

    private static LotZone zone(String id) {
        return LotZone.of(id).orElseThrow();
    }
}
