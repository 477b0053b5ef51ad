package org.permitdesk.update;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.CheckedDraft.NotReady;
import org.permitdesk.update.CheckedDraft.Ready;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Parsed.Value;
import org.permitdesk.update.Parsed.Wrong;
import org.permitdesk.update.Problem.Kind;

/**
 * The one function that decides whether a draft may be sent. Whatever sends goes through it.
 *
 * <p>Pure: the same draft and terms give the same answer, at any time, on any machine.
 */
public final class UpdateRules {
    public static final int REASON_MAX_LENGTH = 500;
    public static final int TICKET_MAX_LENGTH = 50;

    private final List<Problem> problems = new ArrayList<>();

    private UpdateRules() {}

    public static CheckedDraft check(Draft draft, Terms terms) {
        return new UpdateRules().run(draft, terms);
    }

    /**
     * The end time of a draft whose other fields may be wrong, or null; for showing what is meant
     * while typing.
     */
    public static @Nullable EndTime endTimeOf(Draft draft, Terms terms) {
        return new UpdateRules().endTime(draft, terms);
    }

    /**
     * What is wrong with a reason and a ticket alone, for adding them later; empty if nothing is.
     */
    public static List<Problem> checkNote(String reason, String ticket) {
        UpdateRules rules = new UpdateRules();
        rules.note(reason, Field.REASON, Kind.REASON_TOO_LONG, REASON_MAX_LENGTH);
        rules.note(ticket, Field.TICKET, Kind.TICKET_TOO_LONG, TICKET_MAX_LENGTH);
        return List.copyOf(rules.problems);
    }

    /** A reason or a ticket as it is kept: without the blanks around it. */
    public static String noteText(String typed) {
        return Blanks.trim(typed);
    }

    private CheckedDraft run(Draft draft, Terms terms) {
        ReferenceId referenceId = take(ReferenceId.parse(draft.referenceId()));
        Plate plate = take(Plate.parse(draft.plate(), terms.cleanPlate()));
        Money money = money(draft);
        EndTime endTime = endTime(draft, terms);
        String reason = note(draft.reason(), Field.REASON, Kind.REASON_TOO_LONG, REASON_MAX_LENGTH);
        String ticket = note(draft.ticket(), Field.TICKET, Kind.TICKET_TOO_LONG, TICKET_MAX_LENGTH);

        if (Blanks.trim(draft.referenceId()).isEmpty()) {
            problems.add(Problem.unfinished(Field.REFERENCE_ID, Kind.REFERENCE_ID_MISSING));
        }
        if (isBlank(draft.plate())
                && isBlank(draft.amount())
                && isBlank(draft.endDate())
                && isBlank(draft.endTime())) {
            problems.add(Problem.unfinished(Field.PLATE, Kind.NOTHING_TO_CHANGE));
        }
        if (referenceId == null || !problems.isEmpty()) {
            problems.sort(Comparator.comparing(Problem::field));
            return new NotReady(problems);
        }
        return new Ready(new PermitUpdate(referenceId, plate, money, endTime, reason, ticket));
    }

    private @Nullable Money money(Draft draft) {
        Amount amount = take(Amount.parse(draft.amount()));
        if (isBlank(draft.amount())) {
            return null;
        }
        Currency currency = Currency.of(draft.currency()).orElse(null);
        if (currency == null) {
            problems.add(Problem.of(Field.CURRENCY, Kind.CURRENCY_MISSING));
        }
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private @Nullable EndTime endTime(Draft draft, Terms terms) {
        LocalDate date = take(EndTimeText.parseDate(draft.endDate()));
        LocalTime time = take(EndTimeText.parseTime(draft.endTime()));
        if (isBlank(draft.endTime())) {
            time = EndTimeText.END_OF_DAY;
        } else if (isBlank(draft.endDate())) {
            problems.add(Problem.unfinished(Field.END_DATE, Kind.END_DATE_MISSING));
        }
        return date == null || time == null
                ? null
                : take(EndTimeText.place(date.atTime(time), draft.occurrence(), terms));
    }

    private String note(String text, Field field, Kind tooLong, int max) {
        String note = Blanks.trim(text);
        if (note.length() > max) {
            problems.add(Problem.of(field, tooLong, String.valueOf(note.length())));
        }
        return note;
    }

    private <T> @Nullable T take(Parsed<T> parsed) {
        return switch (parsed) {
            case Blank<T>() -> null;
            case Value<T>(T value) -> value;
            case Wrong<T>(Problem problem) -> {
                problems.add(problem);
                yield null;
            }
        };
    }

    private static boolean isBlank(String text) {
        return Blanks.trim(text).isEmpty();
    }
}
