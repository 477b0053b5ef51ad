package org.permitdesk.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.Examples;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.EntryState.InFlight;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.Intent;
import org.permitdesk.send.Caution.EndsInThePast;
import org.permitdesk.send.Caution.GoesAfter;
import org.permitdesk.send.Caution.LastIsUnknown;
import org.permitdesk.send.Caution.Resend;
import org.permitdesk.send.Caution.SentBefore;
import org.permitdesk.update.Amount;
import org.permitdesk.update.Currency;
import org.permitdesk.update.Money;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

class CautionsTest {
    /** A week before the end time of the examples. */
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private static final Instant END = Examples.END_TIME.instant();
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Ended DONE = new Ended(new Done(Examples.REFERENCE_ID.value()));
    private static final Ended UNKNOWN = new Ended(new Unknown(Doubt.NO_ANSWER, ""));

    @Test
    void hasNoneForAnOrdinaryUpdate() {
        assertThat(Cautions.of(Examples.FULL, Optional.empty(), NOW)).isEmpty();
        assertThat(Cautions.of(Examples.PLATE_ONLY, Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void warnsOfAnEndTimeOnceItIsOver() {
        assertThat(Cautions.of(Examples.FULL, Optional.empty(), END)).isEmpty();
        assertThat(Cautions.of(Examples.FULL, Optional.empty(), END.plusMillis(1)))
                .containsExactly(new EndsInThePast());
    }

    @Test
    void warnsOfTheSameValuesForTenMinutes() {
        HistoryEntry justNow = last(NOW, DONE);
        HistoryEntry almost = last(NOW.minus(TEN_MINUTES).plusMillis(1), DONE);
        HistoryEntry past = last(NOW.minus(TEN_MINUTES), DONE);

        assertThat(Cautions.of(Examples.FULL, Optional.of(justNow), NOW))
                .containsExactly(new SentBefore(justNow));
        assertThat(Cautions.of(Examples.FULL, Optional.of(almost), NOW))
                .containsExactly(new SentBefore(almost));
        assertThat(Cautions.of(Examples.FULL, Optional.of(past), NOW)).isEmpty();
    }

    @Test
    void warnsOfTheSameValuesWhateverTheOfficesOwnNotes() {
        PermitUpdate otherNotes =
                new PermitUpdate(
                        Examples.REFERENCE_ID,
                        Examples.PLATE,
                        Examples.MONEY,
                        Examples.END_TIME,
                        "another reason",
                        "T-18");
        HistoryEntry last = last(NOW, DONE);
        assertThat(Cautions.of(otherNotes, Optional.of(last), NOW))
                .containsExactly(new SentBefore(last));
    }

    static Stream<Arguments> doesNotWarnOfOtherValues() {
        Plate plate = new Plate("OTHER");
        Money dollars = new Money(new Amount(new BigDecimal("14.50")), Currency.USD);
        return Stream.of(
                arguments(update(plate, Examples.MONEY, true)),
                arguments(update(Examples.PLATE, dollars, true)),
                arguments(update(Examples.PLATE, null, true)),
                arguments(update(Examples.PLATE, Examples.MONEY, false)));
    }

    @ParameterizedTest
    @MethodSource
    void doesNotWarnOfOtherValues(PermitUpdate update) {
        assertThat(Cautions.of(update, Optional.of(last(NOW, DONE)), NOW)).isEmpty();
    }

    @Test
    void warnsOfAnUnknownOutcomeHoweverLongAgo() {
        HistoryEntry last = last(NOW.minus(Duration.ofDays(400)), UNKNOWN);
        assertThat(Cautions.of(Examples.PLATE_ONLY, Optional.of(last), NOW))
                .containsExactly(new LastIsUnknown(last));
    }

    @Test
    void warnsOfAnUpdateThatIsStillInFlight() {
        HistoryEntry last = last(NOW, new InFlight());
        assertThat(Cautions.of(Examples.FULL, Optional.of(last), NOW))
                .containsExactly(new GoesAfter(last));
    }

    @Test
    void warnsOfEverythingAtOnce() {
        HistoryEntry last = last(END, UNKNOWN);
        assertThat(Cautions.of(Examples.FULL, Optional.of(last), END.plusSeconds(1)))
                .containsExactly(new EndsInThePast(), new LastIsUnknown(last));
    }

    @Test
    void findsTheLastUpdateInTheHistory(@TempDir Path folder) throws Exception {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (HistoryFile history = new HistoryFile(folder.resolve("history.db"), clock)) {
            long id = history.history().depart(Examples.intent(Examples.nowhere(), Examples.FULL));
            history.history().finish(id, DONE.outcome(), null);

            assertThat(
                            Cautions.find(
                                    history.history(),
                                    Examples.intent(Examples.nowhere(), Examples.FULL),
                                    NOW))
                    .containsExactly(
                            new SentBefore(
                                    Examples.entry(
                                            id, NOW, Examples.nowhere(), Examples.FULL, DONE)));
        }
    }

    @Test
    void findsWhatWasSentSinceAResendWasFirstSent(@TempDir Path folder) throws Exception {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (HistoryFile file = new HistoryFile(folder.resolve("history.db"), clock)) {
            History history = file.history();
            Intent first = Examples.intent(Examples.nowhere(), Examples.FULL);
            long resent = history.depart(first);
            history.finish(resent, UNKNOWN.outcome(), null);
            long refused = history.depart(first);
            history.finish(refused, new Refused(9009, ""), null);
            history.finish(history.depart(first), new NotSent(Obstacle.TLS, ""), null);
            long later = history.depart(first);
            history.finish(later, DONE.outcome(), null);

            List<Caution> cautions = Cautions.find(history, again(resent), NOW);

            // That the same was sent a while ago goes without saying.
            assertThat(cautions)
                    .containsExactly(
                            new Resend(
                                    history.find(resent).orElseThrow(),
                                    List.of(
                                            history.find(refused).orElseThrow(),
                                            history.find(later).orElseThrow())));
        }
    }

    @Test
    void takesAResendOfAnEntryThatIsGoneForAnOrdinaryUpdate(@TempDir Path folder) throws Exception {
        try (HistoryFile file = new HistoryFile(folder.resolve("history.db"), Clock.systemUTC())) {
            assertThat(Cautions.find(file.history(), again(77), NOW)).isEmpty();
        }
    }

    private static Intent again(long entryId) {
        return Examples.resend(Examples.nowhere(), Examples.FULL, entryId);
    }

    private static PermitUpdate update(Plate plate, @Nullable Money money, boolean ends) {
        return new PermitUpdate(
                Examples.REFERENCE_ID, plate, money, ends ? Examples.END_TIME : null, "", "");
    }

    private static HistoryEntry last(Instant at, EntryState state) {
        return Examples.entry(1, at, Examples.nowhere(), Examples.FULL, state);
    }
}
