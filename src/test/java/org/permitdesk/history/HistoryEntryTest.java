package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.Examples;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.EntryState.InFlight;
import org.permitdesk.history.EntryState.Queued;
import org.permitdesk.history.EntryState.Settled;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

class HistoryEntryTest {
    private static final Unknown UNKNOWN = new Unknown(Doubt.NO_ANSWER, "");
    private static final Done DONE = new Done("1a9b");
    private static final Refused REFUSED = new Refused(9009, "");

    static Stream<Arguments> standsAsItsStateSays() {
        return Stream.of(
                arguments(new Queued(), null, false, false),
                arguments(new InFlight(), null, false, false),
                arguments(new Ended(DONE), DONE, true, false),
                arguments(new Ended(REFUSED), REFUSED, false, false),
                arguments(new Ended(UNKNOWN), UNKNOWN, false, true),
                arguments(settled(Verdict.APPLIED), UNKNOWN, true, false),
                arguments(settled(Verdict.NOT_APPLIED), UNKNOWN, false, false));
    }

    @ParameterizedTest
    @MethodSource
    void standsAsItsStateSays(
            EntryState state, @Nullable Outcome outcome, boolean applied, boolean unsettled) {
        HistoryEntry entry =
                Examples.entry(1, Instant.EPOCH, Examples.nowhere(), Examples.FULL, state);

        assertThat(entry.outcome().orElse(null)).isEqualTo(outcome);
        assertThat(entry.isApplied()).isEqualTo(applied);
        assertThat(entry.isUnsettled()).isEqualTo(unsettled);
    }

    static Stream<Arguments> namesTheStanding() {
        return Stream.of(
                arguments(new Queued(), Standing.QUEUED),
                arguments(new InFlight(), Standing.IN_FLIGHT),
                arguments(new Ended(DONE), Standing.DONE),
                arguments(new Ended(REFUSED), Standing.REFUSED),
                arguments(new Ended(new NotSent(Obstacle.TLS, "")), Standing.NOT_SENT),
                arguments(new Ended(UNKNOWN), Standing.UNKNOWN),
                arguments(settled(Verdict.APPLIED), Standing.APPLIED),
                arguments(settled(Verdict.NOT_APPLIED), Standing.NOT_APPLIED));
    }

    @ParameterizedTest
    @MethodSource
    void namesTheStanding(EntryState state, Standing standing) {
        assertThat(state.standing()).isEqualTo(standing);
    }

    private static Settled settled(Verdict verdict) {
        return new Settled(UNKNOWN, verdict, "Anne", Instant.EPOCH);
    }
}
