package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.Examples;
import org.permitdesk.history.EntryState.InFlight;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

class OutcomeWordsTest {
    private static final Refused NOT_FOUND = new Refused(9009, "Record not found.");
    private static final List<Outcome> ONE_OF_EACH =
            List.of(
                    new Done(Examples.REFERENCE_ID.value()),
                    NOT_FOUND,
                    new NotSent(Obstacle.TLS, ""),
                    new Unknown(Doubt.NO_ANSWER, ""));

    private final OutcomeWords words = new OutcomeWords(Texts.of("en"));

    @ParameterizedTest
    @MethodSource("languages")
    void hasAWordOfItsOwnForEachOutcomeAndForNone(Texts texts) {
        OutcomeWords brief = new OutcomeWords(texts);
        List<String> known = ONE_OF_EACH.stream().map(o -> brief.brief(o)).toList();

        assertThat(Stream.concat(known.stream(), Stream.of(brief.brief(new InFlight()))))
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void hasALookOfItsOwnForEachOutcomeAndForNone() {
        assertThat(OutcomeKind.values())
                .extracting(OutcomeKind::icon)
                .doesNotHaveDuplicates()
                .hasSize(8);
        assertThat(Arrays.stream(OutcomeKind.values()).map(OutcomeKind::styleClass))
                .doesNotHaveDuplicates()
                .contains("outcome-not-sent");
    }

    @Test
    void quotesTheServerInALine() {
        assertThat(words.line(NOT_FOUND)).isEqualTo("Refused: 9009 Record not found.");
    }

    @Test
    void quotesTheServerAsPlainText() {
        assertThat(words.line(new Refused(null, "it's {0} <b>off</b>")))
                .isEqualTo("Refused: it's {0} <b>off</b>");
    }

    @Test
    void quotesNoServerThatSaidNothing() {
        assertThat(words.line(new Refused(9009, ""))).isEqualTo("Refused: 9009");
        assertThat(words.line(new Refused(null, ""))).isEqualTo("Refused");
    }

    @Test
    void asksForTheNumberAndTheProfileWhereNoPermitWasFound() {
        assertThat(words.meaning(NOT_FOUND)).contains("permit number", "profile");
    }

    @ParameterizedTest
    @CsvSource({"1234", "9008888", "-1"})
    void leavesACodeNobodyDocumentedToTheServersWords(int code) {
        assertThat(words.meaning(new Refused(code, "no")))
                .isEqualTo(words.meaning(new Refused(null, "no")));
    }

    @ParameterizedTest
    @EnumSource
    void neverCallsADoubtfulUpdateNotApplied(Doubt doubt) {
        assertThat(words.meaning(new Unknown(doubt, "")))
                .contains("may", "applied", "Check the permit in OPSCOM")
                .doesNotContainIgnoringCase("failed");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesTheOtherPermitThatTheAnswerWasFor(Texts texts) {
        assertThat(new OutcomeWords(texts).doubt(new Unknown(Doubt.OTHER_PERMIT, "77-b")))
                .contains("77-b");
    }

    private static Stream<Texts> languages() {
        return Stream.of(Texts.of("en"), Texts.of("fr"));
    }
}
