package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final String IN_A_MINUTE = "Sun, 01 Nov 2026 12:01:00 GMT";

    @Test
    void countsSecondsFromNow() {
        assertThat(retryAfter("125", null)).isEqualTo(Duration.ofSeconds(125));
        assertThat(retryAfter("0", null)).isZero();
        assertThat(retryAfter(" 007 ", null)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void setsADateAgainstTheServersOwnClock() {
        assertThat(retryAfter(IN_A_MINUTE, "Sun, 01 Nov 2026 12:00:50 GMT"))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void setsADateAgainstThisMachinesClockWhereTheServerTellsNoTime() {
        assertThat(retryAfter(IN_A_MINUTE, null)).isEqualTo(Duration.ofMinutes(1));
        assertThat(retryAfter(IN_A_MINUTE, "noon")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void doesNotWaitForADateThatIsOver() {
        assertThat(retryAfter("Sun, 01 Nov 2026 11:59:00 GMT", null)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-1",
                "1.5",
                "1e3",
                "9999999999",
                "\u0661\u0662",
                "Mon, 01 Nov 2026 12:01:00 GMT",
                "Sun, 31 Feb 2026 12:01:00 GMT",
                "2026-11-01T12:01:00Z"
            })
    void understandsNothingElse(String text) {
        assertThat(retryAfter(text, null)).isNull();
    }

    @Test
    void isAbsentWithoutTheHeader() {
        assertThat(RetryAfter.of(HttpHeaders.of(Map.of(), (name, value) -> true), NOW)).isNull();
    }

    @Test
    void makesSomethingHarmlessOfAnyText() {
        RandomText random = RandomText.seeded();
        List<String> good = List.of("120", IN_A_MINUTE);
        random.check(
                Scale.of(100_000, 10_000_000),
                () -> random.text(good),
                text -> {
                    Duration wait = retryAfter(text, random.text(good));
                    assertThat(wait == null || !wait.isNegative()).isTrue();
                    assertThat(wait == null || wait.toMillis() >= 0).isTrue();
                });
    }

    @Test
    void readsBackEveryWaitThatCanBeWritten() {
        RandomText random = RandomText.seeded();
        random.check(
                Scale.of(10_000, 100_000),
                () -> random.below(1_000_000_000),
                seconds -> {
                    Duration wait = Duration.ofSeconds(seconds);
                    assertThat(retryAfter(String.valueOf(seconds), null)).isEqualTo(wait);
                    assertThat(retryAfter(httpDate(NOW.plus(wait)), httpDate(NOW))).isEqualTo(wait);
                });
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Duration retryAfter(String text, @Nullable String date) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("Retry-After", List.of(text));
        if (date != null) {
            headers.put("Date", List.of(date));
        }
        return RetryAfter.of(HttpHeaders.of(headers, (name, value) -> true), NOW);
    }
}
