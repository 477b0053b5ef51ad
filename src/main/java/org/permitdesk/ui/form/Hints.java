package org.permitdesk.ui.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.update.Amount;
import org.permitdesk.update.Draft;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.EndTimeText;
import org.permitdesk.update.Field;
import org.permitdesk.update.Parsed;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;
import org.permitdesk.update.Terms;
import org.permitdesk.update.UpdateRules;

/**
 * The neutral helpers under the fields: what a typed text is sent as, and what to look at twice.
 */
final class Hints {
    private static final int NEAR_LIMIT = 40;

    private final Texts texts;
    private final TimeWords times;

    Hints(Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
    }

    /** The helper of a field, or the empty text. */
    String hint(Field field, Draft draft, Terms terms, Instant now) {
        return switch (field) {
            case REFERENCE_ID -> referenceId(draft.referenceId());
            case PLATE -> plate(draft.plate(), terms);
            case AMOUNT -> amount(draft.amount());
            case END_DATE -> endDate(draft, terms, now);
            case END_TIME -> endTime(draft, terms);
            case CURRENCY, REASON, TICKET, TOKEN -> "";
        };
    }

    private String referenceId(String text) {
        if (!(ReferenceId.parse(text) instanceof Parsed.Value<ReferenceId>(ReferenceId id))) {
            return "";
        }
        List<String> hints = new ArrayList<>();
        if (!id.value().equals(text)) {
            hints.add(texts.get("hint.sentAs", id.value()));
        }
        if (id.value().length() >= NEAR_LIMIT) {
            hints.add(texts.get("hint.length", id.value().length(), ReferenceId.MAX_LENGTH));
        }
        return joined(hints);
    }

    private String plate(String text, Terms terms) {
        if (!(Plate.parse(text, terms.cleanPlate()) instanceof Parsed.Value<Plate>(Plate plate))) {
            return "";
        }
        List<String> hints = new ArrayList<>();
        if (!plate.value().equals(text)) {
            hints.add(texts.get("hint.sentAs", plate.value()));
        }
        if (!plate.lookAlikes().isEmpty()) {
            hints.add(texts.get("hint.lookAlikes", lookAlikes(plate.lookAlikes())));
        }
        return joined(hints);
    }

    /** As in "letter O, digit 8". */
    private String lookAlikes(String characters) {
        return characters
                .chars()
                .mapToObj(c ->
                        texts.get(c <= '9' ? "hint.digit" : "hint.letter", Character.toString(c)))
                .collect(Collectors.joining(", "));
    }

    private String amount(String text) {
        return Amount.parse(text) instanceof Parsed.Value<Amount>(Amount amount)
                        && !amount.text().equals(text)
                ? texts.get("hint.sentAs", amount.text())
                : "";
    }

    private String endDate(Draft draft, Terms terms, Instant now) {
        if (!(EndTimeText.parseDate(draft.endDate())
                instanceof Parsed.Value<LocalDate>(LocalDate date))) {
            return "";
        }
        EndTime end = UpdateRules.endTimeOf(draft, terms);
        String day = times.day(date);
        if (end == null) {
            return day;
        }
        String distance = times.distance(end.instant(), now);
        return end.instant().isBefore(now)
                ? texts.get("hint.endsNow", day, distance)
                : joined(List.of(day, distance));
    }

    private String endTime(Draft draft, Terms terms) {
        EndTime end = UpdateRules.endTimeOf(draft, terms);
        if (end == null) {
            return "";
        }
        String utc = texts.get("hint.utc", times.place(end), times.iso(end.utc()));
        return draft.endTime().isBlank() ? texts.get("hint.endOfDay", utc) : utc;
    }

    private static String joined(List<String> hints) {
        return String.join(" · ", hints);
    }
}
