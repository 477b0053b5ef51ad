package org.permitdesk.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.update.Destination;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.PermitUpdate;

/** Decides when an update is not an ordinary one. */
public final class Cautions {
    /** Within this time, the same values for the same permit are more likely a slip than a wish. */
    static final Duration SHORT_WHILE = Duration.ofMinutes(10);

    private Cautions() {}

    /** Reads the history, and so waits for the disk. */
    public static List<Caution> find(
            HistoryFile history, Destination to, PermitUpdate update, Instant now)
            throws HistoryUnavailableException {
        return of(update, history.history().lastFor(to, update.referenceId()), now);
    }

    static List<Caution> of(PermitUpdate update, Optional<HistoryEntry> last, Instant now) {
        List<Caution> cautions = new ArrayList<>();
        EndTime end = update.endTime();
        if (end != null && end.instant().isBefore(now)) {
            cautions.add(new Caution.EndsInThePast());
        }
        last.ifPresent(entry -> {
            if (!(entry.outcome() instanceof Done)) {
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
