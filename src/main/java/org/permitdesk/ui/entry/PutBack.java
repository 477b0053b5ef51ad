package org.permitdesk.ui.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Money;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/**
 * The update that would take an entry back: for each value that the entry changed, the last one
 * that was sent from here before it.
 *
 * @param update null if nothing can be put back
 * @param missing what the entry changed and nothing earlier is known of, since nobody sent it from
 *     here or it was forgotten; stays empty
 * @param unsure what is put back from an update of which nobody knows whether it was applied
 * @param sentSince what a later update may have changed once more
 */
record PutBack(
        Obstacle obstacle,
        @Nullable PermitUpdate update,
        Set<Value> missing,
        Set<Value> unsure,
        Set<Value> sentSince) {

    /** Why nothing can be put back. */
    enum Obstacle {
        NONE,
        /** It is not over yet. */
        ON_ITS_WAY,
        /** It changed nothing. */
        CHANGED_NOTHING,
        /** None of what it changed was sent from here before. */
        NOTHING_EARLIER
    }

    PutBack {
        missing = Set.copyOf(missing);
        unsure = Set.copyOf(unsure);
        sentSince = Set.copyOf(sentSince);
    }

    boolean isPossible() {
        return obstacle == Obstacle.NONE;
    }

    /**
     * What takes this entry back.
     *
     * @param permit entries of its permit, oldest first
     */
    static PutBack of(HistoryEntry entry, List<HistoryEntry> permit) {
        return switch (entry.state().standing()) {
            case QUEUED, IN_FLIGHT -> not(Obstacle.ON_ITS_WAY);
            case REFUSED, NOT_SENT, NOT_APPLIED -> not(Obstacle.CHANGED_NOTHING);
            case DONE, UNKNOWN, APPLIED -> new Search(entry, permit).result();
        };
    }

    private static PutBack not(Obstacle obstacle) {
        return new PutBack(obstacle, null, Set.of(), Set.of(), Set.of());
    }

    private static final class Search {
        private final PermitUpdate changed;
        private final HistoryEntry entry;
        private final LastSent before;
        private final List<HistoryEntry> later;
        private final Set<Value> missing = EnumSet.noneOf(Value.class);
        private final Set<Value> unsure = EnumSet.noneOf(Value.class);
        private final Set<Value> sentSince = EnumSet.noneOf(Value.class);

        Search(HistoryEntry entry, List<HistoryEntry> permit) {
            this.entry = entry;
            changed = entry.update();
            before = LastSent.before(entry, permit);
            later =
                    permit.stream()
                            .filter(other -> other.id() > entry.id())
                            .filter(LastSent::mayHaveChanged)
                            .toList();
        }

        PutBack result() {
            HistoryEntry plateFrom = source(Value.PLATE, changed.plate(), before.plate());
            HistoryEntry moneyFrom = source(Value.AMOUNT, changed.money(), before.money());
            HistoryEntry endFrom = source(Value.END, changed.endTime(), before.end());
            Plate plate = plateFrom == null ? null : plateFrom.update().plate();
            Money money = moneyFrom == null ? null : moneyFrom.update().money();
            EndTime end = endFrom == null ? null : endFrom.update().endTime();
            if (plate == null && money == null && end == null) {
                return not(Obstacle.NOTHING_EARLIER);
            }
            PermitUpdate update =
                    new PermitUpdate(entry.update().referenceId(), plate, money, end, "", "");
            return new PutBack(Obstacle.NONE, update, missing, unsure, sentSince);
        }

        /** The entry from which a value comes back, or null. */
        private @Nullable HistoryEntry source(
                Value value, @Nullable Object sent, @Nullable HistoryEntry earlier) {
            if (sent == null) {
                return null;
            }
            if (later.stream().anyMatch(other -> has(other.update(), value))) {
                sentSince.add(value);
            }
            if (earlier == null || isForgotten(value, earlier)) {
                missing.add(value);
                return null;
            }
            if (!earlier.isApplied()) {
                unsure.add(value);
            }
            return earlier;
        }

        /** What was sent before that one is no substitute: it had been replaced. */
        private static boolean isForgotten(Value value, HistoryEntry earlier) {
            return value == Value.PLATE && Plate.FORGOTTEN.equals(earlier.update().plate());
        }

        private static boolean has(PermitUpdate update, Value value) {
            return switch (value) {
                case PLATE -> update.plate() != null;
                case AMOUNT -> update.money() != null;
                case END -> update.endTime() != null;
            };
        }
    }
}
