package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.Examples;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.update.Amount;
import org.permitdesk.update.Currency;
import org.permitdesk.update.Destination;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Money;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/** Whatever is written into the history comes back as it was. */
class RoundTripTest {
    private static final long SEED = 20_261_123;
    private static final String TEXT = "aZ09 '\"%_\\;-\n\té’–不🚗";

    @TempDir private Path folder;

    static Stream<Outcome> everyOutcome() {
        return Stream.of(
                        Stream.of(
                                new Done("1A9B"), new Refused(null, ""), new Refused(9009, "é\n'")),
                        Stream.of(Obstacle.values()).map(o -> new NotSent(o, "detail of " + o)),
                        Stream.of(Doubt.values()).map(d -> new Unknown(d, "detail of " + d)))
                .flatMap(kind -> kind);
    }

    @ParameterizedTest
    @MethodSource
    void everyOutcome(Outcome outcome) throws Exception {
        try (History history = open(Clock.systemUTC())) {
            history.finish(
                    history.depart(Examples.intent(Examples.nowhere(), Examples.FULL)),
                    outcome,
                    null);
        }
        try (History history = open(Clock.systemUTC())) {
            assertThat(history.newest(10))
                    .extracting(HistoryEntry::state)
                    .containsExactly(new Ended(outcome));
        }
    }

    @Test
    void everyFieldOfRandomEntries() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<HistoryEntry> written = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Instant at =
                    Instant.ofEpochSecond(
                            random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
            try (History history = open(Clock.fixed(at, ZoneOffset.UTC))) {
                Destination to = destination(random);
                PermitUpdate update = update(random);
                long id = history.depart(Examples.intent(to, update));
                Outcome outcome = new Refused(random.nextInt(), text(random));
                history.finish(id, outcome, null);
                written.add(Examples.entry(id, at, to, update, new Ended(outcome)));
            }
        }
        try (History history = open(Clock.systemUTC())) {
            assertThat(history.newest(1_000)).as("seed %d", SEED).isEqualTo(written.reversed());
        }
    }

    private History open(Clock clock) throws HistoryUnavailableException {
        return History.open(folder.resolve("history.db"), clock);
    }

    private static Destination destination(SplittableRandom random) {
        URI baseUrl = URI.create("https://host" + random.nextInt(9) + ".invalid:8443/a%20b");
        return new Destination(
                text(random), text(random), new Endpoint(baseUrl, "OC-1"), random.nextBoolean());
    }

    private static PermitUpdate update(SplittableRandom random) {
        int changes = random.nextInt(1, 8);
        return new PermitUpdate(
                new ReferenceId("r-" + random.nextInt(Integer.MAX_VALUE)),
                (changes & 1) == 0 ? null : new Plate("P" + random.nextInt(99_999)),
                (changes & 2) == 0 ? null : money(random),
                (changes & 4) == 0 ? null : endTime(random),
                text(random),
                text(random));
    }

    private static @Nullable Money money(SplittableRandom random) {
        BigDecimal amount = BigDecimal.valueOf(random.nextLong(1, 100_000_000), 2);
        return new Money(new Amount(amount), random.nextBoolean() ? Currency.CAD : Currency.USD);
    }

    private static EndTime endTime(SplittableRandom random) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-40, 40) * 900);
        LocalDateTime lot = LocalDateTime.ofEpochSecond(random.nextLong(4_000_000_000L), 0, offset);
        EndTimeSentAs sentAs = random.nextBoolean() ? EndTimeSentAs.UTC : EndTimeSentAs.LOT;
        return new EndTime(lot, offset, "America/St_Johns", sentAs);
    }

    private static String text(SplittableRandom random) {
        int[] letters = TEXT.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
