package org.permitdesk.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.opscom.Answer;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

class RepeatsTest {
    private static final long SEED = 20_261_123;
    private static final Answer BUSY = new Answer(new NotSent(Obstacle.BUSY, ""));

    private final Repeats repeats = new Repeats(new SplittableRandom(SEED));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "4, 16"})
    void waitsAnywhereUpToTwiceAsLongEachTime(int tries, long seconds) {
        double most = Duration.ofSeconds(seconds).toNanos();
        LongSummaryStatistics waits =
                LongStream.range(0, 2_000)
                        .map(i -> repeats.waitAfter(BUSY, tries).orElseThrow().toNanos())
                        .summaryStatistics();

        assertThat(waits.getMin() / most).as("least, seed %d", SEED).isBetween(0.0, 0.05);
        assertThat(waits.getAverage() / most).as("mean, seed %d", SEED).isBetween(0.45, 0.55);
        assertThat(waits.getMax() / most).as("most, seed %d", SEED).isBetween(0.95, 1.0);
    }

    @Test
    void neverWaitsLongerThanFiveMinutesOfItsOwn() {
        assertThat(Repeats.longest(9)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Repeats.longest(8)).isEqualTo(Duration.ofSeconds(256));
    }

    @Test
    void triesFiveTimes() {
        assertThat(repeats.waitAfter(BUSY, 4)).isPresent();
        assertThat(repeats.waitAfter(BUSY, 5)).isEmpty();
    }

    @Test
    void waitsAsLongAsAskedUpToAnHour() {
        Duration hour = Duration.ofHours(1);
        assertThat(repeats.waitAfter(asking(hour), 1)).contains(hour);
        assertThat(repeats.waitAfter(asking(Duration.ZERO), 1)).contains(Duration.ZERO);
        assertThat(repeats.waitAfter(asking(hour.plusNanos(1)), 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "HOST_NOT_FOUND",
                "CONNECTION_REFUSED",
                "NO_CONNECTION",
                "PROXY",
                "BUSY",
                "OTHER"
            })
    void triesAgainWhatMayPassByItself(Obstacle obstacle) {
        assertThat(repeats.waitAfter(new Answer(new NotSent(obstacle, "")), 1)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "HOST_NOT_FOUND",
                "CONNECTION_REFUSED",
                "NO_CONNECTION",
                "PROXY",
                "BUSY",
                "OTHER"
            })
    void leavesToAPersonWhatAPersonMustMend(Obstacle obstacle) {
        assertThat(repeats.waitAfter(new Answer(new NotSent(obstacle, "")), 1)).isEmpty();
    }

    static Stream<Outcome> neverRepeatsWhatMayHaveArrived() {
        return Stream.of(
                new Done("1a9b"),
                new Refused(9009, "Record not found."),
                new Unknown(Doubt.NO_ANSWER, ""),
                new Unknown(Doubt.CONNECTION_LOST, ""));
    }

    @ParameterizedTest
    @MethodSource
    void neverRepeatsWhatMayHaveArrived(Outcome outcome) {
        assertThat(repeats.waitAfter(new Answer(outcome, Duration.ZERO, null), 1)).isEmpty();
    }

    private static Answer asking(Duration wait) {
        return new Answer(BUSY.outcome(), wait, null);
    }
}
