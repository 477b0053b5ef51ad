package org.permitdesk.ui.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.update.Amount;
import org.permitdesk.update.Draft;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Parsed;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;
import org.permitdesk.update.Terms;
import org.permitdesk.update.UpdateRules;

/** What will be sent, in words: only what changes. */
final class PreviewLines {
    private final Texts texts;
    private final TimeWords times;

    PreviewLines(Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
    }

    /**
     * One thing that will be sent.
     *
     * @param value null while the field holds something that cannot be sent
     * @param notes the same in other words
     */
    record Line(String label, @Nullable String value, List<String> notes) {}

    List<Line> of(Draft draft, Terms terms, Instant now) {
        List<Line> lines = new ArrayList<>();
        add(lines, "preview.permit", ReferenceId.parse(draft.referenceId()), ReferenceId::value);
        add(lines, "preview.plate", Plate.parse(draft.plate(), terms.cleanPlate()), Plate::value);
        add(
                lines,
                "preview.amount",
                Amount.parse(draft.amount()),
                amount -> amount.text() + " " + draft.currency());
        if (!draft.endDate().isBlank() || !draft.endTime().isBlank()) {
            lines.add(end(UpdateRules.endTimeOf(draft, terms), now));
        }
        return lines;
    }

    private Line end(@Nullable EndTime end, Instant now) {
        String label = texts.get("preview.end");
        return end == null
                ? new Line(label, null, List.of())
                : new Line(
                        label,
                        times.dateTime(end.lot()),
                        List.of(
                                times.place(end) + " · " + times.distance(end.instant(), now),
                                texts.get("preview.wire." + end.sentAs(), end.wire())));
    }

    private <T> void add(
            List<Line> lines, String label, Parsed<T> parsed, Function<T, String> words) {
        switch (parsed) {
            case Parsed.Blank<T>() -> {}
            case Parsed.Value<T>(T value) ->
                    lines.add(new Line(texts.get(label), words.apply(value), List.of()));
            case Parsed.Wrong<T>(var problem) ->
                    lines.add(new Line(texts.get(label), null, List.of()));
        }
    }
}
