package org.permitdesk.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.EntryState.InFlight;
import org.permitdesk.history.EntryState.Queued;
import org.permitdesk.history.EntryState.Settled;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.PermitUpdate;

/**
 * One update that was meant to be sent, and where it stands.
 *
 * @param id grows with every entry; the order of the history, whatever the clock did
 * @param notes oldest first
 */
public record HistoryEntry(
        long id, Instant createdAt, Intent intent, EntryState state, List<Note> notes) {
    public HistoryEntry {
        notes = List.copyOf(notes);
    }

    public Destination destination() {
        return intent.destination();
    }

    public PermitUpdate update() {
        return intent.update();
    }

    HistoryEntry with(List<Note> added) {
        return new HistoryEntry(id, createdAt, intent, state, added);
    }

    /** The reason as it was completed last, or as it was typed at first. */
    public String reason() {
        return newest(Note::reason, update().reason());
    }

    /** The ticket as it was completed last, or as it was typed at first. */
    public String ticket() {
        return newest(Note::ticket, update().ticket());
    }

    private String newest(Function<Note, String> part, String original) {
        return notes.reversed().stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(original);
    }

    /** What the server did, or empty while the update waits or is on its way. */
    public Optional<Outcome> outcome() {
        return switch (state) {
            case Queued queued -> Optional.empty();
            case InFlight inFlight -> Optional.empty();
            case Ended(Outcome outcome) -> Optional.of(outcome);
            case Settled settled -> Optional.of(settled.unknown());
        };
    }

    /** Whether it is known to have been applied, by the server's word or a person's. */
    public boolean isApplied() {
        return switch (state) {
            case Ended(Outcome outcome) -> outcome instanceof Done;
            case Settled settled -> settled.verdict() == Verdict.APPLIED;
            case Queued queued -> false;
            case InFlight inFlight -> false;
        };
    }

    /** Whether a person has to find out if it was applied. */
    public boolean isUnsettled() {
        return state instanceof Ended(Outcome outcome) && outcome instanceof Unknown;
    }
}
