package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the trials of all parsers have in common is shown to bite. */
@Timeout(60)
class ParserTrialTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void findsAParserThatThrowsAndNamesItsTextAndSeed() {
        assertThatThrownBy(() -> random(Integer::parseInt))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dpermitdesk.test.seed=")
                .hasRootCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void findsAParserThatNeedsAStackFrameForEachCharacter() {
        Pattern greedy = Pattern.compile("(?:a|bb)*");
        assertThatThrownBy(() ->
                        trial(text -> greedy.matcher(text).matches(), LONG, LONG)
                                .each(Stream.of("a".repeat(100_000))))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void findsAPatternThatTriesEveryWayToShareTheBlanks() {
        Pattern quadratic = Pattern.compile(" * *x");
        assertThatThrownBy(() ->
                        trial(text -> quadratic.matcher(text).matches(), Duration.ofMillis(5), LONG)
                                .each(Stream.of(" ".repeat(4_000))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("took PT");
    }

    @Test
    void forgivesAMachineThatWasBusyOnce() {
        AtomicBoolean busy = new AtomicBoolean(true);
        Function<String, Object> slowOnce =
                text -> busy.getAndSet(false) ? spin(Duration.ofMillis(60)) : text;
        assertThatCode(() -> trial(slowOnce, Duration.ofMillis(50), LONG).each(Stream.of("once")))
                .doesNotThrowAnyException();
    }

    @Test
    void findsAParserThatNeverAnswers() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() ->
                        trial(text -> wait(never), LONG, Duration.ofMillis(100))
                                .each(Stream.of("the text at fault")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no answer")
                .hasMessageContaining("the text at fault");
    }

    private static void random(Function<String, Object> parser) {
        RandomText random = RandomText.seeded();
        trial(parser, LONG, LONG).random("planted", random, 1_000, () -> random.any(5));
    }

    private static ParserTrial<Object> trial(
            Function<String, Object> parser, Duration limit, Duration patience) {
        return new ParserTrial<>(parser, (text, answer, again) -> {}, limit, patience);
    }

    private static Object spin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return time;
    }

    private static Object wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
        return latch;
    }
}
