package org.permitdesk.ui.entry;

import java.util.List;
import java.util.Optional;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Step;
import org.permitdesk.update.Reply;

/**
 * What belongs to an entry and has to be read for it.
 *
 * @param steps all that happened to it, in its order
 * @param permit the newest entries of its permit, oldest first
 */
record Details(HistoryEntry entry, List<Step> steps, List<HistoryEntry> permit) {
    Details {
        steps = List.copyOf(steps);
        permit = List.copyOf(permit);
    }

    PutBack putBack() {
        return PutBack.of(entry, permit);
    }

    /** What came back last. */
    Optional<Reply> reply() {
        return steps.stream()
                .filter(Step.Reached.class::isInstance)
                .map(Step.Reached.class::cast)
                .flatMap(step -> Optional.ofNullable(step.reply()).stream())
                .reduce((first, second) -> second);
    }

    /** The entries with which it was sent again. */
    List<HistoryEntry> resentAs() {
        return permit.stream()
                .filter(other -> Long.valueOf(entry.id()).equals(other.intent().resendOf()))
                .toList();
    }
}
