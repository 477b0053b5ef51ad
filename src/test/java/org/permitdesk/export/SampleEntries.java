package org.permitdesk.export;

import java.time.Instant;
import java.util.List;
import org.permitdesk.Examples;
import org.permitdesk.RandomText;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.EntryState.Settled;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Note;
import org.permitdesk.history.Verdict;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/** Entries of every kind, with texts of every kind. */
final class SampleEntries implements Export.Entries {
    private static final Instant FIRST = Instant.parse("2026-01-03T14:05:06.789Z");

    private final RandomText random;

    SampleEntries(RandomText random) {
        this.random = random;
    }

    /** Made anew each time: what is asked for twice has other texts. */
    @Override
    public List<HistoryEntry> read(List<Long> ids) {
        return ids.stream().map(this::entry).toList();
    }

    HistoryEntry entry(long id) {
        PermitUpdate update =
                new PermitUpdate(
                        new ReferenceId((id % 3 == 0 ? "-" : "") + "permit-" + id),
                        new Plate("ABC" + id),
                        id % 2 == 0 ? Examples.MONEY : null,
                        id % 3 == 0 ? Examples.END_TIME : null,
                        text(),
                        text());
        return new HistoryEntry(
                id,
                FIRST.plusSeconds(id),
                Examples.intent(Examples.nowhere(), update),
                state((int) (id % 6)),
                id % 5 == 0 ? List.of(new Note(text(), text(), text(), FIRST)) : List.of());
    }

    private EntryState state(int kind) {
        return switch (kind) {
            case 0 -> new EntryState.Queued();
            case 1 -> new Ended(new Done("permit"));
            case 2 -> new Ended(new Refused(9009, text()));
            case 3 -> new Ended(new NotSent(Obstacle.TLS, text()));
            case 4 -> new Ended(new Unknown(Doubt.NO_ANSWER, text()));
            default ->
                    new Settled(
                            new Unknown(Doubt.NOT_JSON, text()), Verdict.APPLIED, text(), FIRST);
        };
    }

    /** Now and then one that begins like a formula, or with apostrophes before it. */
    private String text() {
        String any = wellFormed(random.any(20));
        return switch (random.below(4)) {
            case 0 -> random.of("'=+-@\t\r\"", 4) + any;
            case 1 -> "";
            default -> any;
        };
    }

    /** As the history gives it back: half a surrogate pair has no UTF-8 form. */
    private static String wellFormed(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "?");
    }
}
