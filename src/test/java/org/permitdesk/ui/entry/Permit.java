package org.permitdesk.ui.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.permitdesk.Examples;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Verdict;
import org.permitdesk.update.Amount;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Money;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/** Updates of one permit, as a test tells them, oldest first. */
final class Permit {
    static final EntryState DONE = new EntryState.Ended(new Outcome.Done("x"));
    static final EntryState REFUSED = new EntryState.Ended(new Outcome.Refused(9009, "no"));
    static final EntryState NOT_SENT =
            new EntryState.Ended(new Outcome.NotSent(Outcome.NotSent.Obstacle.STOPPED, ""));
    private static final Outcome.Unknown DOUBT =
            new Outcome.Unknown(Outcome.Unknown.Doubt.NO_ANSWER, "");
    static final EntryState UNKNOWN = new EntryState.Ended(DOUBT);

    private final List<HistoryEntry> entries = new ArrayList<>();

    static EntryState settled(Verdict verdict) {
        return new EntryState.Settled(DOUBT, verdict, "Anne", Instant.EPOCH);
    }

    /** One more update; null where it changes nothing. */
    HistoryEntry sent(
            @Nullable String plate,
            @Nullable String amount,
            @Nullable Integer day,
            EntryState state) {
        PermitUpdate update =
                new PermitUpdate(
                        Examples.REFERENCE_ID,
                        plate == null ? null : new Plate(plate),
                        amount == null
                                ? null
                                : new Money(new Amount(new BigDecimal(amount)), Currency.CAD),
                        day == null ? null : end(day),
                        "",
                        "");
        HistoryEntry entry =
                Examples.entry(
                        entries.size() + 1L, Instant.EPOCH, Examples.nowhere(), update, state);
        entries.add(entry);
        return entry;
    }

    /** The end of that day of November. */
    static EndTime end(int day) {
        return new EndTime(
                LocalDateTime.of(2026, 11, day, 23, 59, 59),
                ZoneOffset.ofHours(-5),
                "America/Winnipeg",
                EndTimeSentAs.UTC);
    }

    List<HistoryEntry> entries() {
        return List.copyOf(entries);
    }
}
