package org.permitdesk.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.Examples;
import org.permitdesk.update.CheckedDraft;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Problem;
import org.permitdesk.update.Problem.Kind;
import org.permitdesk.update.Terms;

/** When a problem is said: live, but fair. */
class FormModelTest {
    private static final String ID = Examples.REFERENCE_ID.value();

    private final FormModel form =
            new FormModel(
                    new Terms(
                            LotZone.of("America/Winnipeg").orElseThrow(), EndTimeSentAs.UTC, true),
                    "CAD");

    @ParameterizedTest
    @EnumSource
    void saysNothingOfAnEmptyFieldThatTheCursorHasLeft(Field field) {
        form.needToken(true);
        form.focusGained(field);
        form.focusLost(field);

        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REFERENCE_ID, 1a9b/5375, REFERENCE_ID_CHARACTER",
        "PLATE, ABC_, PLATE_CHARACTER",
        "AMOUNT, 14.5O, AMOUNT_CHARACTER",
        "AMOUNT, '1,234', AMOUNT_TWO_READINGS",
        "AMOUNT, -1, AMOUNT_NEGATIVE",
        "AMOUNT, 1000000, AMOUNT_TOO_LARGE",
        "END_DATE, 2026-02-29, END_DATE_DAY",
        "END_DATE, 2026-13-01, END_DATE_MONTH",
        "END_DATE, 30/11/2026, END_DATE_FORMAT",
        "END_TIME, 7, END_TIME_TWELVE_HOUR",
        "END_TIME, 24:00, END_TIME_MIDNIGHT",
        "END_TIME, 23:60, END_TIME_FORMAT",
        "TOKEN, my token, TOKEN_CHARACTER"
    })
    void saysAtOnceWhatMoreTypingCannotCure(Field field, String text, Kind kind) {
        form.needToken(true);
        type(field, text);

        assertThat(saidOf(field)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "REFERENCE_ID, 51, REFERENCE_ID_TOO_LONG",
        "PLATE, 26, PLATE_TOO_LONG",
        "REASON, 501, REASON_TOO_LONG",
        "TICKET, 51, TICKET_TOO_LONG",
        "TOKEN, 51, TOKEN_TOO_LONG"
    })
    void countsWhatIsTooLongAndKeepsAllOfIt(Field field, int length, Kind kind) {
        form.needToken(true);
        type(field, "A".repeat(length));

        assertThat(form.saidProperty(field).get())
                .isEqualTo(new Problem(field, kind, false, List.of(String.valueOf(length))));
        assertThat(form.text(field).get()).hasSize(length);
    }

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, 14, AMOUNT_CENTS_MISSING",
        "AMOUNT, 14.5, AMOUNT_CENTS_MISSING",
        "AMOUNT, '14,', AMOUNT_CENTS_MISSING",
        "AMOUNT, $, AMOUNT_FORMAT",
        "PLATE, -, PLATE_NOTHING_LEFT",
        "END_DATE, 2026-1, END_DATE_FORMAT",
        "END_TIME, 23:5, END_TIME_FORMAT"
    })
    void saysWhatIsUnfinishedOnlyWhileTheCursorIsElsewhere(Field field, String text, Kind kind) {
        type(field, text);
        assertThat(saidOf(field)).as("while it is typed").isNull();

        form.focusLost(field);
        assertThat(saidOf(field)).as("when the cursor has left").isEqualTo(kind);

        form.focusGained(field);
        assertThat(saidOf(field)).as("when the cursor is back").isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "PLATE, ABC_, ABC",
        "AMOUNT, 14.5, 14.50",
        "END_DATE, 2026-11-3, 2026-11-30",
        "END_TIME, 7:30, 07:30",
        "PLATE, ABC_, ''"
    })
    void takesAProblemBackTheMomentItIsCured(Field field, String wrong, String right) {
        type(field, wrong);
        form.focusLost(field);
        assertThat(saidOf(field)).isNotNull();

        form.text(field).set(right);
        assertThat(saidOf(field)).isNull();
    }

    @Test
    void waitsForTheDateOfATimeUntilTheCursorHasLeftBoth() {
        type(Field.END_TIME, "23:00");
        form.focusLost(Field.END_TIME);
        form.focusGained(Field.END_DATE);
        assertThat(said()).isEmpty();

        form.focusLost(Field.END_DATE);
        assertThat(said()).containsExactly(Kind.END_DATE_MISSING);
    }

    @Test
    void saysEverythingInReadingOrderAfterAPressOfSend() {
        form.needToken(true);
        type(Field.AMOUNT, "14.5");
        type(Field.END_TIME, "23:00");
        form.sendWasPressed();

        assertThat(said())
                .containsExactly(
                        Kind.REFERENCE_ID_MISSING,
                        Kind.AMOUNT_CENTS_MISSING,
                        Kind.END_DATE_MISSING,
                        Kind.TOKEN_MISSING)
                .isEqualTo(form.problems().stream().map(Problem::kind).toList());
    }

    @Test
    void takesBackThatNothingChangesWithTheFirstChange() {
        type(Field.REFERENCE_ID, ID);
        form.sendWasPressed();
        assertThat(said()).containsExactly(Kind.NOTHING_TO_CHANGE);

        type(Field.END_DATE, "2026-11-30");
        assertThat(said()).isEmpty();
        assertThat(form.checked()).isInstanceOf(CheckedDraft.Ready.class);
    }

    @Test
    void wantsATokenOnlyWhereNoneIsKept() {
        form.sendWasPressed();
        form.needToken(true);
        assertThat(saidOf(Field.TOKEN)).isEqualTo(Kind.TOKEN_MISSING);

        form.needToken(false);
        assertThat(saidOf(Field.TOKEN)).isNull();
    }

    @Test
    void takesAReferenceIdOutOfWhatWasPastedAroundIt() {
        type(Field.PLATE, "ABC128");
        type(Field.REFERENCE_ID, "\u00a0{\"" + ID + "\"}\r\n");

        assertThat(form.checked())
                .isInstanceOfSatisfying(
                        CheckedDraft.Ready.class,
                        ready ->
                                assertThat(ready.update().referenceId())
                                        .isEqualTo(Examples.REFERENCE_ID));
    }

    @Test
    void offersBothOfTwoPastedValues() {
        type(Field.REFERENCE_ID, "1a9b5375\n7c1f0a52");

        assertThat(form.problems().getFirst().details()).containsExactly("1a9b5375", "7c1f0a52");
        assertThat(saidOf(Field.REFERENCE_ID)).isEqualTo(Kind.REFERENCE_ID_TWO_VALUES);
    }

    @Test
    void isEmptyUntilSomethingButTheCurrencyIsThere() {
        type(Field.CURRENCY, "USD");
        assertThat(form.isEmpty()).isTrue();

        type(Field.TICKET, "T-17");
        assertThat(form.isEmpty()).isFalse();
    }

    private void type(Field field, String text) {
        form.focusGained(field);
        form.text(field).set(text);
    }

    private @Nullable Kind saidOf(Field field) {
        Problem problem = form.saidProperty(field).get();
        return problem == null ? null : problem.kind();
    }

    /** All that is said, in reading order. */
    private List<Kind> said() {
        return Arrays.stream(Field.values())
                .map(field -> form.saidProperty(field).get())
                .filter(Objects::nonNull)
                .map(Problem::kind)
                .toList();
    }
}
