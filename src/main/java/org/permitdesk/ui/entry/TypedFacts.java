package org.permitdesk.ui.entry;

import java.util.ArrayList;
import java.util.List;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Note;
import org.permitdesk.ui.PlateWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Money;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/** What was typed for an update, and what was added to it later. */
final class TypedFacts {
    private final Texts texts;
    private final TimeWords times;
    private final LotZone clockZone;

    TypedFacts(LotZone clockZone, Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.clockZone = clockZone;
    }

    /** The changes, and reason and ticket as they were completed last. */
    List<Fact> of(HistoryEntry entry) {
        PermitUpdate update = entry.update();
        List<Fact> facts = new ArrayList<>();
        Plate plate = update.plate();
        if (plate != null) {
            facts.add(Fact.mono(texts.get("entry.plate"), new PlateWords(texts).of(plate), ""));
        }
        Money money = update.money();
        if (money != null) {
            facts.add(Fact.mono(texts.get("entry.amount"), money.toString(), ""));
        }
        EndTime end = update.endTime();
        if (end != null) {
            facts.add(
                    Fact.mono(texts.get("entry.end"), times.dateTime(end.lot()), times.place(end)));
        }
        addCompleted(facts, "entry.ticket", entry.ticket(), update.ticket());
        addCompleted(facts, "entry.reason", entry.reason(), update.reason());
        return facts;
    }

    private void addCompleted(List<Fact> facts, String key, String now, String original) {
        if (!now.isEmpty()) {
            boolean completed = !now.equals(original);
            String first =
                    original.isEmpty()
                            ? texts.get("entry.original.empty")
                            : texts.get("entry.original", original);
            facts.add(new Fact(texts.get(key), now, completed ? first : "", false));
        }
    }

    /** A line or two for each note: who added it and when, and its words. */
    List<Fact> notes(HistoryEntry entry) {
        return entry.notes().stream().map(this::note).toList();
    }

    private Fact note(Note note) {
        String words = (note.ticket() + "  " + note.reason()).strip();
        String when = times.recent(clockZone.at(note.at()));
        return new Fact(
                texts.get("entry.note"), words, texts.get("entry.note.by", note.by(), when), false);
    }
}
