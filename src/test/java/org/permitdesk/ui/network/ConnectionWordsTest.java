package org.permitdesk.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.opscom.ServerCertificate;
import org.permitdesk.opscom.StepResult;
import org.permitdesk.opscom.StepResult.Answered;
import org.permitdesk.opscom.StepResult.Connected;
import org.permitdesk.opscom.StepResult.Failed;
import org.permitdesk.opscom.StepResult.Fault;
import org.permitdesk.opscom.StepResult.LetThrough;
import org.permitdesk.opscom.StepResult.NameFound;
import org.permitdesk.opscom.StepResult.NotTrusted;
import org.permitdesk.opscom.StepResult.RouteFound;
import org.permitdesk.opscom.StepResult.Secured;
import org.permitdesk.opscom.StepResult.Trouble;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.Texts;
import org.permitdesk.update.LotZone;

class ConnectionWordsTest {
    private static final LotZone WINNIPEG = LotZone.of("America/Winnipeg").orElseThrow();
    private static final ServerCertificate CERTIFICATE =
            new ServerCertificate(
                    "controller.example",
                    "Office Authority",
                    Instant.parse("2026-01-02T03:00:00Z"),
                    Instant.parse("2027-02-03T18:00:00Z"));

    private static List<StepResult> all() {
        return Stream.of(
                        Stream.of(
                                new RouteFound(null),
                                new RouteFound("proxy.office:8080"),
                                new NameFound("controller.example", "203.0.113.5"),
                                new Connected("203.0.113.5:443", Duration.ofMillis(23)),
                                new LetThrough(),
                                new Secured(CERTIFICATE),
                                new Answered(404),
                                new Answered(503)),
                        Stream.of(Trouble.values()).map(t -> new Failed(t, "the-host", "detail")),
                        Stream.of(Fault.values())
                                .map(f -> new NotTrusted(f, "the-host", CERTIFICATE)))
                .<StepResult>flatMap(results -> results)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void saysSomethingElseOfEachResult(String language) {
        ConnectionWords words = words(language);

        assertThat(all().stream().map(words::sentence))
                .doesNotHaveDuplicates()
                .noneMatch(sentence -> sentence.contains("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void namesTheIssuerWhetherItIsTrustedOrNot(String language) {
        ConnectionWords words = words(language);

        assertThat(words.sentence(new Secured(CERTIFICATE)))
                .contains("Office Authority", "controller.example", "2027-02-03");
        assertThat(Stream.of(Fault.values()).map(f -> new NotTrusted(f, "the-host", CERTIFICATE)))
                .allSatisfy(fault ->
                        assertThat(words.sentence(fault))
                                .contains("Office Authority", "controller.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void tellsTheDaysAsTheClockHereShowsThem(String language) {
        assertThat(words(language).sentence(new NotTrusted(Fault.DATES, "x", CERTIFICATE)))
                .contains("2026-01-01", "2027-02-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void reportsEveryStepOnALineOfItsOwn(String language) {
        String report =
                words(language)
                        .report(
                                Desk.office("city", URI.create("https://controller.example")),
                                List.of(
                                        new RouteFound(null),
                                        new Failed(Trouble.NAME_NOT_FOUND, "the-host", "detail")));

        assertThat(report.lines()).hasSize(3);
        assertThat(report.lines().findFirst())
                .hasValueSatisfying(
                        first -> assertThat(first).contains("city", "https://controller.example"));
        assertThat(report).contains("[ok] ", "(detail)");
    }

    private static ConnectionWords words(String language) {
        return new ConnectionWords(Texts.of(language), WINNIPEG);
    }
}
