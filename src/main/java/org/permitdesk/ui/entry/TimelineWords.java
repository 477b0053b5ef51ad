package org.permitdesk.ui.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.ui.PlateWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Money;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/**
 * What changed from one update of a permit to the next. Compared with what was sent from here and
 * may have been applied: nobody here knows how the permit stands in OPSCOM.
 */
final class TimelineWords {
    private final Texts texts;
    private final TimeWords times;

    TimelineWords(Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
    }

    /** As in "plate ABC123 → ABC128; end unchanged". */
    String changes(HistoryEntry entry, LastSent before) {
        PermitUpdate sent = entry.update();
        List<String> changes = new ArrayList<>();
        add(
                changes,
                Value.PLATE,
                plate(sent),
                before.plate() == null || (isForgotten(before.plate()) && isForgotten(entry))
                        ? null
                        : plate(before.plate().update()));
        add(
                changes,
                Value.AMOUNT,
                amount(sent),
                before.money() == null ? null : amount(before.money().update()));
        add(
                changes,
                Value.END,
                end(sent),
                before.end() == null ? null : end(before.end().update()));
        return String.join("; ", changes);
    }

    /** Of two that were forgotten nobody knows whether they were the same. */
    private static boolean isForgotten(HistoryEntry entry) {
        return Plate.FORGOTTEN.equals(entry.update().plate());
    }

    private void add(
            List<String> changes, Value value, @Nullable String sent, @Nullable String before) {
        String name = texts.get("entry.value." + value);
        if (sent != null && before != null && !sent.equals(before)) {
            changes.add(texts.get("entry.changed", name, before, sent));
        } else if (sent != null && before == null) {
            changes.add(texts.get("entry.first", name, sent));
        } else if (before != null) {
            changes.add(texts.get("entry.unchanged", name));
        }
    }

    /** The names of these, as in "plate, end". */
    String names(Iterable<Value> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(texts.get("entry.value." + value)));
        return String.join(", ", names.stream().sorted().toList());
    }

    private @Nullable String plate(PermitUpdate update) {
        Plate plate = update.plate();
        return plate == null ? null : new PlateWords(texts).of(plate);
    }

    private static @Nullable String amount(PermitUpdate update) {
        Money money = update.money();
        return money == null ? null : money.toString();
    }

    private @Nullable String end(PermitUpdate update) {
        EndTime end = update.endTime();
        return end == null ? null : times.dateTime(end.lot());
    }
}
