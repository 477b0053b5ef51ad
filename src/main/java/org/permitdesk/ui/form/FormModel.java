package org.permitdesk.ui.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.permitdesk.ui.Said;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.CheckedDraft;
import org.permitdesk.update.Draft;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.EndTimeText;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Money;
import org.permitdesk.update.Occurrence;
import org.permitdesk.update.Parsed;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.Problem;
import org.permitdesk.update.Terms;
import org.permitdesk.update.UpdateRules;

/**
 * What is typed into the form, what it comes to, and which problems are due to be said.
 *
 * <p>A problem that more typing cannot cure is said at once; an unfinished one when the cursor has
 * left the field; one of an empty field only after Send was pressed. Each goes the moment it is
 * cured. UI thread only.
 */
public final class FormModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ObjectProperty<@Nullable Occurrence> occurrence = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Draft> draft;
    private final ReadOnlyObjectWrapper<CheckedDraft> checked;
    private final Said<Field, Problem> said =
            new Said<>(EnumSet.allOf(Field.class), Problem::field, this::isDue);
    private final Set<Field> left = EnumSet.noneOf(Field.class);

    private Terms terms;
    private String defaultCurrency;
    private boolean tokenNeeded;
    private boolean sendPressed;
    private @Nullable Field focused;

    /**
     * An empty form.
     *
     * @param defaultCurrency the profile's, which stands in an untouched form
     */
    public FormModel(Terms terms, String defaultCurrency) {
        this.terms = terms;
        this.defaultCurrency = defaultCurrency;
        for (Field field : Field.values()) {
            texts.put(field, new SimpleStringProperty(""));
        }
        text(Field.CURRENCY).set(defaultCurrency);
        draft = new ReadOnlyObjectWrapper<>(typed());
        checked = new ReadOnlyObjectWrapper<>(UpdateRules.check(draft(), terms));
        texts.values().forEach(text -> text.subscribe(now -> recheck()));
        occurrence.subscribe(now -> recheck());
        text(Field.END_DATE).subscribe(now -> occurrence.set(null));
        text(Field.END_TIME).subscribe(now -> occurrence.set(null));
    }

    public StringProperty text(Field field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /** The answer to "first or second?"; another date, time or zone asks anew. */
    public ObjectProperty<@Nullable Occurrence> occurrenceProperty() {
        return occurrence;
    }

    /** What the draft comes to, by the same rules that everything that sends goes through. */
    public ReadOnlyObjectProperty<CheckedDraft> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    public CheckedDraft checked() {
        return checked.get();
    }

    /** The problem to say under a field, or null. */
    public ReadOnlyObjectProperty<@Nullable Problem> saidProperty(Field field) {
        return said.property(field);
    }

    public Terms terms() {
        return terms;
    }

    /**
     * What was typed; changes after {@link #checkedProperty} and all that is said, so that these
     * can be read.
     */
    public ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public Draft draft() {
        return draft.get();
    }

    private Draft typed() {
        return new Draft(
                text(Field.REFERENCE_ID).get(),
                text(Field.PLATE).get(),
                text(Field.AMOUNT).get(),
                text(Field.CURRENCY).get(),
                text(Field.END_DATE).get(),
                text(Field.END_TIME).get(),
                occurrence.get(),
                text(Field.REASON).get(),
                text(Field.TICKET).get());
    }

    /**
     * All problems that stand in the way of sending, in reading order, whether they were said or
     * not.
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (checked.get() instanceof CheckedDraft.NotReady(List<Problem> ofDraft)) {
            problems.addAll(ofDraft);
        }
        if (tokenNeeded) {
            tokenProblem().ifPresent(problems::add);
        }
        return problems;
    }

    /** Another profile: other rules and another default currency, the typed text as it is. */
    public void use(Terms terms, String defaultCurrency) {
        boolean otherClock = !terms.zone().equals(this.terms.zone());
        this.terms = terms;
        if (otherClock) {
            occurrence.set(null);
        }
        // Never under an amount that was already typed: it would change its worth unseen.
        if (text(Field.AMOUNT).get().isBlank()) {
            text(Field.CURRENCY).set(defaultCurrency);
        }
        this.defaultCurrency = defaultCurrency;
        recheck();
    }

    /** Whether a token must be typed, because none is kept. */
    public void needToken(boolean needed) {
        tokenNeeded = needed;
        recheck();
    }

    public void focusGained(Field field) {
        focused = field;
        recheck();
    }

    public void focusLost(Field field) {
        left.add(field);
        if (focused == field) {
            focused = null;
        }
        recheck();
    }

    /** From now on everything is said, empty fields included. */
    public void sendWasPressed() {
        sendPressed = true;
        recheck();
    }

    /** Whether nothing is typed; the currency stands in an empty form too. */
    public boolean isEmpty() {
        return draft().isEmpty() && text(Field.TOKEN).get().isEmpty();
    }

    /** Puts a draft into the form in place of what is there, which is returned. */
    public Draft fill(Draft draft) {
        Draft before = draft();
        left.clear();
        sendPressed = false;
        text(Field.REFERENCE_ID).set(draft.referenceId());
        text(Field.PLATE).set(draft.plate());
        text(Field.AMOUNT).set(draft.amount());
        text(Field.CURRENCY).set(draft.currency().isEmpty() ? defaultCurrency : draft.currency());
        text(Field.END_DATE).set(draft.endDate());
        text(Field.END_TIME).set(draft.endTime());
        text(Field.REASON).set(draft.reason());
        text(Field.TICKET).set(draft.ticket());
        occurrence.set(draft.occurrence());
        recheck();
        return before;
    }

    /**
     * Puts an update's values back into the form, but for a plate that was forgotten; its end stays
     * the same moment in this profile's zone.
     */
    public Draft fill(PermitUpdate update) {
        Plate plate = update.plate();
        Money money = update.money();
        EndTime end = update.endTime();
        LocalDateTime lot = end == null ? null : terms.zone().at(end.instant());
        return fill(
                new Draft(
                        update.referenceId().value(),
                        plate == null || plate.equals(Plate.FORGOTTEN) ? "" : plate.value(),
                        money == null ? "" : money.amount().text(),
                        money == null ? "" : money.currency().name(),
                        lot == null ? "" : lot.toLocalDate().toString(),
                        lot == null ? "" : TIME.format(lot),
                        end == null || lot == null ? null : occurrence(end, lot),
                        update.reason(),
                        update.ticket()));
    }

    private @Nullable Occurrence occurrence(EndTime end, LocalDateTime lot) {
        var offsets = terms.zone().offsets(lot);
        if (offsets.size() < 2) {
            return null;
        }
        boolean first = offsets.getFirst().equals(terms.zone().offsetAt(end.instant()));
        return first ? Occurrence.FIRST : Occurrence.SECOND;
    }

    /** Empties the form; what was in it is returned. */
    public Draft clear() {
        text(Field.TOKEN).set("");
        return fill(Draft.EMPTY);
    }

    public void endToday(Instant now) {
        end(today(now));
    }

    /** One day after the date in the field, or tomorrow. */
    public void endOneDayLater(Instant now) {
        Parsed<LocalDate> typed = EndTimeText.parseDate(text(Field.END_DATE).get());
        LocalDate from =
                typed instanceof Parsed.Value<LocalDate>(LocalDate date) ? date : today(now);
        end(from.plusDays(1));
    }

    /** The last day of the month in the field, or of this month. */
    public void endOfMonth(Instant now) {
        Parsed<LocalDate> typed = EndTimeText.parseDate(text(Field.END_DATE).get());
        LocalDate from =
                typed instanceof Parsed.Value<LocalDate>(LocalDate date) ? date : today(now);
        end(YearMonth.from(from).atEndOfMonth());
    }

    private LocalDate today(Instant now) {
        LotZone zone = terms.zone();
        return zone.at(now).toLocalDate();
    }

    private void end(LocalDate date) {
        text(Field.END_DATE).set(date.toString());
        if (text(Field.END_TIME).get().isBlank()) {
            text(Field.END_TIME).set(TIME.format(EndTimeText.END_OF_DAY));
        }
    }

    private Optional<Problem> tokenProblem() {
        return switch (ApiToken.parse(text(Field.TOKEN).get())) {
            case Parsed.Blank<ApiToken>() ->
                    Optional.of(
                            new Problem(Field.TOKEN, Problem.Kind.TOKEN_MISSING, true, List.of()));
            case Parsed.Wrong<ApiToken>(Problem problem) -> Optional.of(problem);
            case Parsed.Value<ApiToken>(ApiToken token) -> Optional.empty();
        };
    }

    private void recheck() {
        Draft now = typed();
        checked.set(UpdateRules.check(now, terms));
        said.say(problems());
        draft.set(now);
    }

    private boolean isDue(Problem problem) {
        Field field = problem.field();
        if (sendPressed) {
            return true;
        }
        return switch (problem.kind()) {
            case NOTHING_TO_CHANGE, REFERENCE_ID_MISSING, TOKEN_MISSING -> false;
            case END_DATE_MISSING ->
                    left.contains(Field.END_TIME) && focused != Field.END_TIME && focused != field;
            default -> !problem.unfinished() || (left.contains(field) && focused != field);
        };
    }
}
