package org.permitdesk.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.ui.Texts;
import org.permitdesk.update.Draft;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Terms;

class HintsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:59:59Z");
    private static final Terms TERMS =
            new Terms(LotZone.of("America/Winnipeg").orElseThrow(), EndTimeSentAs.UTC, true);

    private final Hints hints = new Hints(Texts.of("en"));

    @ParameterizedTest
    @EnumSource
    void saysNothingUnderAnEmptyField(Field field) {
        assertThat(hints.hint(field, Draft.EMPTY, TERMS, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' {\"1a9b\"} ', Sent as 1a9b",
        "1a9b, ''",
        "1a9b/, ''",
        "1234567890123456789012345678901234567890, 40 of 50 characters",
        "123456789012345678901234567890123456789, ''"
    })
    void showsTheReferenceIdThatIsSentAndHowMuchRoomIsLeft(String text, String hint) {
        assertThat(hint(Field.REFERENCE_ID, draft(text, "", "", "", ""))).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "ACD, ''",
        "' acd-7 ', Sent as ACD7",
        "ABC128, 'Double-check: letter B, digit 1, digit 2, digit 8'",
        "OOO, Double-check: letter O",
        "aO_, ''"
    })
    void showsThePlateThatIsSentAndWhatIsEasilyMisread(String text, String hint) {
        assertThat(hint(Field.PLATE, draft("", text, "", "", ""))).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({"14.50, ''", "'1 234,50 $', Sent as 1234.50", "14.5, ''"})
    void showsTheAmountThatIsSent(String text, String hint) {
        assertThat(hint(Field.AMOUNT, draft("", "", text, "", ""))).isEqualTo(hint);
    }

    @Test
    void namesTheWeekdayAndHowFarAwayItIs() {
        assertThat(hint(Field.END_DATE, end("2026-11-30", "")))
                .contains("Monday", "30 November 2026", "in 6 days 4 h")
                .doesNotContain("ends the permit");
    }

    @Test
    void saysThatAnEndInThePastEndsThePermit() {
        assertThat(hint(Field.END_DATE, end("2026-11-24", "17:59:59")))
                .contains("2 h ago: this ends the permit");
    }

    @Test
    void namesTheWeekdayOfADateWhoseTimeIsNotReadyYet() {
        assertThat(hint(Field.END_DATE, end("2026-11-30", "23:"))).startsWith("Monday");
        assertThat(hint(Field.END_TIME, end("2026-11-30", "23:"))).isEmpty();
    }

    @Test
    void showsTheEndInUtcWithTheLotsCityAndOffset() {
        assertThat(hint(Field.END_TIME, end("2026-11-30", "23:59:59")))
                .isEqualTo("Winnipeg, UTC-05:00 = 2026-12-01 04:59:59 UTC");
    }

    @Test
    void saysWhatADateAloneMeans() {
        assertThat(hint(Field.END_TIME, end("2026-11-30", " ")))
                .startsWith("Left empty: 23:59:59")
                .endsWith("2026-12-01 04:59:59 UTC");
    }

    private String hint(Field field, Draft draft) {
        return hints.hint(field, draft, TERMS, NOW);
    }

    private static Draft end(String date, String time) {
        return draft("", "", "", date, time);
    }

    private static Draft draft(
            String referenceId, String plate, String amount, String date, String time) {
        return new Draft(referenceId, plate, amount, "CAD", date, time, null, "", "");
    }
}
