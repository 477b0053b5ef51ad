package org.permitdesk.ui;

import java.util.ArrayList;
import java.util.List;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Money;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/** What an update changes, in one line. */
public final class ChangeWords {
    private final Texts texts;
    private final TimeWords times;

    public ChangeWords(Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
    }

    /** As in "plate ABC128, end Mon 30 Nov 2026 23:59:59". */
    public String summary(PermitUpdate update) {
        List<String> changes = new ArrayList<>();
        Plate plate = update.plate();
        if (plate != null) {
            changes.add(texts.get("change.plate", new PlateWords(texts).of(plate)));
        }
        Money money = update.money();
        if (money != null) {
            changes.add(texts.get("change.amount", money.toString()));
        }
        EndTime end = update.endTime();
        if (end != null) {
            changes.add(texts.get("change.end", times.dateTime(end.lot())));
        }
        return String.join(", ", changes);
    }
}
