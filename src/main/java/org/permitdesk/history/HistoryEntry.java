package org.permitdesk.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;

/**
 * One update that was meant to be sent, and what came of it.
 *
 * @param id grows with every entry; the order of the history, whatever the clock did
 * @param outcome null while the update is in flight
 */
public record HistoryEntry(
        long id,
        Instant createdAt,
        Destination destination,
        PermitUpdate update,
        @Nullable Outcome outcome) {}
