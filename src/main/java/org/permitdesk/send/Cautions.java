package org.permitdesk.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Intent;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.PermitUpdate;

/** Decides when an update is not an ordinary one. */
final class Cautions {
    /** Within this time, the same values for the same permit are more likely a slip than a wish. */
    static final Duration SHORT_WHILE = Duration.ofMinutes(10);

    private Cautions() {}

    /** Reads the history, and so waits for the disk. */
    static List<Caution> find(History history, Intent intent, Instant now)
            throws HistoryUnavailableException {
        List<Caution> cautions = new ArrayList<>();
        Long resendOf = intent.resendOf();
        if (resendOf != null) {
            Optional<HistoryEntry> entry = history.find(resendOf);
            if (entry.isPresent()) {
                cautions.add(new Caution.Resend(entry.get(), history.after(entry.get())));
            }
        }
        List<Caution> ordinary =
                of(
                        intent.update(),
                        history.lastFor(intent.destination(), intent.update().referenceId()),
                        now);
        // A resend has said already what was sent lately.
        boolean resend = !cautions.isEmpty();
        ordinary.stream()
                .filter(caution -> !(resend && caution instanceof Caution.SentBefore))
                .forEach(cautions::add);
        return cautions;
    }

    static List<Caution> of(PermitUpdate update, Optional<HistoryEntry> last, Instant now) {
        List<Caution> cautions = new ArrayList<>();
        EndTime end = update.endTime();
        if (end != null && end.instant().isBefore(now)) {
            cautions.add(new Caution.EndsInThePast());
        }
        last.ifPresent(entry -> {
            if (entry.state() instanceof EntryState.Queued
                    || entry.state() instanceof EntryState.InFlight) {
                cautions.add(new Caution.GoesAfter(entry));
            } else if (entry.isUnsettled()) {
                cautions.add(new Caution.LastIsUnknown(entry));
            } else if (sameValues(entry.update(), update)
                    && entry.createdAt().plus(SHORT_WHILE).isAfter(now)) {
                cautions.add(new Caution.SentBefore(entry));
            }
        });
        return cautions;
    }

    private static boolean sameValues(PermitUpdate one, PermitUpdate other) {
        return Objects.equals(one.plate(), other.plate())
                && Objects.equals(one.money(), other.money())
                && Objects.equals(one.endTime(), other.endTime());
    }
}
