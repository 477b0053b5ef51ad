package org.permitdesk.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.preview.PreviewLines.Line;
import org.permitdesk.update.Draft;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Terms;

class PreviewLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:59:59Z");

    private final PreviewLines lines = new PreviewLines(Texts.of("en"));

    @Test
    void showsNothingOfAnEmptyForm() {
        assertThat(of(Draft.EMPTY, EndTimeSentAs.UTC)).isEmpty();
    }

    @Test
    void showsOnlyWhatChangesAsItIsSent() {
        Draft draft = new Draft(" 1a9b ", "abc-128", "14,50", "USD", "", "", null, "misread", "");

        assertThat(of(draft, EndTimeSentAs.UTC))
                .containsExactly(
                        new Line("Permit", "1a9b", List.of()),
                        new Line("Plate", "ABC128", List.of()),
                        new Line("Amount", "14.50 USD", List.of()));
    }

    @Test
    void showsWhatCannotBeSentAsNotReady() {
        Draft draft = new Draft("1/2", "A_", "14.5", "CAD", "2026-1", "", null, "", "");

        assertThat(of(draft, EndTimeSentAs.UTC))
                .hasSize(4)
                .extracting(Line::value)
                .containsOnlyNulls();
    }

    @Test
    void showsATimeWithoutADateAsNotReady() {
        Draft draft = new Draft("", "", "", "", "", "23:00", null, "", "");

        assertThat(of(draft, EndTimeSentAs.UTC)).containsExactly(new Line("End", null, List.of()));
    }

    @Test
    void showsTheEndOnTheLotsClockAndAsItIsSent() {
        assertThat(end(EndTimeSentAs.UTC).notes())
                .containsExactly(
                        "Winnipeg, UTC-05:00 · in 6 days 4 h",
                        "Sent as 2026-12-01T04:59:59, in UTC");
        assertThat(end(EndTimeSentAs.LOT).notes())
                .contains("Sent as 2026-11-30T23:59:59, in the lot’s local time");
    }

    private Line end(EndTimeSentAs sentAs) {
        Draft draft = new Draft("", "", "", "", "2026-11-30", "", null, "", "");
        return of(draft, sentAs).getFirst();
    }

    private List<Line> of(Draft draft, EndTimeSentAs sentAs) {
        LotZone zone = LotZone.of("America/Winnipeg").orElseThrow();
        return lines.of(draft, new Terms(zone, sentAs, true), NOW);
    }
}
