package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.update.EndTimeSentAs.LOT;
import static org.permitdesk.update.EndTimeSentAs.UTC;
import static org.permitdesk.update.Occurrence.FIRST;
import static org.permitdesk.update.Occurrence.SECOND;
import static org.permitdesk.update.Parsing.value;
import static org.permitdesk.update.Parsing.wrong;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.RandomText;
import org.permitdesk.update.Problem.Kind;

class EndTimeTest {
    private static final String ST_JOHNS = "America/St_Johns";
    private static final LocalDateTime TWICE = LocalDateTime.parse("2027-11-07T01:30:00");

    @Test
    void goesOutAsUtcWhereTheProfileSaysSo() {
        EndTime end = endTime("2026-11-30T23:59:59", "America/Winnipeg", UTC);
        assertThat(end.wire()).isEqualTo("2026-12-01T04:59:59");
    }

    @Test
    void goesOutAsLotTimeWhereTheProfileSaysSo() {
        EndTime end = endTime("2026-11-30T23:59:59", "America/Winnipeg", LOT);
        assertThat(end.wire()).isEqualTo("2026-11-30T23:59:59");
    }

    @ParameterizedTest
    @CsvSource({
        "America/Vancouver, 2026-12-31T06:59:59",
        "America/Edmonton, 2026-12-31T05:59:59",
        "America/Inuvik, 2026-12-31T05:59:59",
        "America/Winnipeg, 2026-12-31T04:59:59",
        "America/Toronto, 2026-12-31T04:59:59",
        "America/St_Johns, 2026-12-31T03:29:59",
    })
    void isRightInWinterToo(String zone, String wire) {
        assertThat(endTime("2026-12-30T23:59:59", zone, UTC).wire()).isEqualTo(wire);
    }

    @Test
    void alwaysWritesTheSeconds() {
        assertThat(endTime("2026-11-30T00:00:00", "America/Winnipeg", LOT).wire())
                .isEqualTo("2026-11-30T00:00:00");
    }

    @Test
    void isTheSameInstantWhateverIsSent() {
        Instant instant = Instant.parse("2026-12-01T04:59:59Z");
        assertThat(endTime("2026-11-30T23:59:59", "America/Winnipeg", LOT).instant())
                .isEqualTo(endTime("2026-11-30T23:59:59", "America/Winnipeg", UTC).instant())
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @EnumSource(Occurrence.class)
    void isRefusedInTheGapOfSpringWithBothNeighbours(Occurrence answered) {
        LocalDateTime gap = LocalDateTime.parse("2027-03-14T02:30:00");
        Problem problem =
                Problem.of(
                        Field.END_TIME,
                        Kind.END_TIME_GAP,
                        "2027-03-14T01:59:59",
                        "2027-03-14T03:00:00");
        assertThat(wrong(place(gap, null, ST_JOHNS, UTC))).isEqualTo(problem);
        assertThat(wrong(place(gap, answered, ST_JOHNS, UTC))).isEqualTo(problem);
    }

    @Test
    void isPlacedAtEachNeighbourOfAGap() {
        assertThat(endTime("2027-03-14T01:59:59", ST_JOHNS, UTC).wire())
                .isEqualTo("2027-03-14T05:29:59");
        assertThat(endTime("2027-03-14T03:00:00", ST_JOHNS, UTC).wire())
                .isEqualTo("2027-03-14T05:30:00");
    }

    @Test
    void isRefusedOnADayThatApiaSkipped() {
        LocalDateTime skipped = LocalDateTime.parse("2011-12-30T23:59:59");
        assertThat(wrong(place(skipped, null, "Pacific/Apia", UTC)).details())
                .containsExactly("2011-12-29T23:59:59", "2011-12-31T00:00:00");
    }

    @Test
    void isAskedForWhereItHappensTwice() {
        assertThat(wrong(place(TWICE, null, ST_JOHNS, UTC)))
                .isEqualTo(Problem.of(Field.END_TIME, Kind.END_TIME_TWICE, "-02:30", "-03:30"));
    }

    @ParameterizedTest
    @CsvSource({"FIRST, -02:30, 2027-11-07T04:00:00", "SECOND, -03:30, 2027-11-07T05:00:00"})
    void takesTheOffsetOfTheAnswer(Occurrence answer, ZoneOffset offset, String utc) {
        EndTime end = value(place(TWICE, answer, ST_JOHNS, UTC)).orElseThrow();
        assertThat(end).isEqualTo(new EndTime(TWICE, offset, ST_JOHNS, UTC));
        assertThat(end.wire()).isEqualTo(utc);
    }

    @Test
    void takesNoNoticeOfAnAnswerWhereItHappensOnce() {
        LocalDateTime once = LocalDateTime.parse("2027-11-07T02:00:00");
        assertThat(value(place(once, SECOND, ST_JOHNS, UTC)))
                .isEqualTo(value(place(once, FIRST, ST_JOHNS, UTC)))
                .isEqualTo(value(place(once, null, ST_JOHNS, UTC)))
                .isPresent();
    }

    @Test
    void readsBackToTheInstantThatWasMeant() {
        DateTimeFormatter strict =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT);
        List<String> zones = List.of("America/Vancouver", "America/Halifax", ST_JOHNS);
        LocalDateTime from = LocalDateTime.parse("2000-01-01T00:00:00");
        RandomText random = RandomText.seeded();
        random.check(
                20_000,
                () ->
                        place(
                                from.plusDays(random.below(36_889))
                                        .plusSeconds(random.below(86_400)),
                                random.oneOf(List.of(FIRST, SECOND)),
                                random.oneOf(zones),
                                UTC),
                placed ->
                        value(placed)
                                .ifPresent(end ->
                                        assertThat(
                                                        LocalDateTime.parse(end.wire(), strict)
                                                                .toInstant(ZoneOffset.UTC))
                                                .isEqualTo(end.lot().toInstant(end.offset()))));
    }

    private static EndTime endTime(String lot, String zone, EndTimeSentAs sentAs) {
        return value(place(LocalDateTime.parse(lot), null, zone, sentAs)).orElseThrow();
    }

    private static Parsed<EndTime> place(
            LocalDateTime lot, @Nullable Occurrence answer, String zone, EndTimeSentAs sentAs) {
        Terms terms = new Terms(LotZone.of(zone).orElseThrow(), sentAs, true);
        return EndTimeText.place(lot, answer, terms);
    }
}
