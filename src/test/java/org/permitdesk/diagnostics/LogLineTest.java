package org.permitdesk.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.ConnectException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import tools.jackson.databind.json.JsonMapper;

class LogLineTest {
    private static final String TYPED = "ABC128";

    private final LogLine format = new LogLine();

    private static LogRecord event(String logger, String words) {
        LogRecord event = new LogRecord(Level.WARNING, words);
        event.setLoggerName(logger);
        event.setInstant(Instant.parse("2026-11-23T20:00:00.100Z"));
        return event;
    }

    private String line(Throwable failure) {
        LogRecord event = event("org.permitdesk.send.Sending", "failed");
        event.setThrown(failure);
        return format.format(event);
    }

    @Test
    void tellsTimeLevelThreadLoggerAndWords() {
        LogRecord event = event("org.permitdesk.send.Sending", "{0}: done after {1} ms");
        event.setParameters(new Object[] {"entry 1234", "5678"});

        assertThat(format.format(event))
                .isEqualTo(
                        "2026-11-23T20:00:00.100Z WARNING [%s] Sending: entry 1234: done after 5678 ms\n",
                        Thread.currentThread().getName());
    }

    @Test
    void leavesOutTheWordsOfLibraries() {
        String line = format.format(event("javafx.css", "Label[id=plate]'" + TYPED + "'"));

        assertThat(line).contains("css").doesNotContain(TYPED);
    }

    @Test
    void tellsWhatFailedAndBehindItWhatAndWhere() {
        String line =
                line(new IllegalStateException(TYPED, new ConnectException("Connection refused")));

        assertThat(line)
                .contains(" | java.lang.IllegalStateException at org.permitdesk.diagnostics.")
                .contains(", caused by java.net.ConnectException: Connection refused at ")
                .contains("LogLineTest.java:")
                .doesNotContain(TYPED)
                .hasLineCount(1);
    }

    @Test
    void tellsWhichFileFailed() {
        assertThat(line(new NoSuchFileException("/srv/desk/history.db")))
                .contains("NoSuchFileException: /srv/desk/history.db at ");
    }

    static List<Function<String, Object>> parsersThatQuote() {
        return List.of(
                Integer::parseInt,
                LocalDate::parse,
                Level::parse,
                typed -> URI.create("http://[" + typed),
                typed -> JsonMapper.shared().readTree("{\"plate\": " + typed + "}"));
    }

    @ParameterizedTest
    @MethodSource("parsersThatQuote")
    void quotesNothingThatAParserQuotes(Function<String, Object> parser) {
        Throwable failure = catchThrowable(() -> parser.apply(TYPED));

        assertThat(failure.getMessage()).as("what it would quote").contains(TYPED);
        assertThat(line(failure)).doesNotContain(TYPED).contains(failure.getClass().getName());
    }

    @Test
    void quotesNoSubclassOfAKindThatIsKnownToBeSafe() {
        assertThat(
                        line(
                                new ConnectException(TYPED) {
                                    private static final long serialVersionUID = 1L;
                                }))
                .doesNotContain(TYPED);
    }

    @Test
    void getsToTheEndOfARingOfCauses() {
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));

        assertThat(line(one)).hasLineCount(1);
    }

    @Test
    void isNeverLongerThanAFileCanBear() {
        String line = format.format(event("org.permitdesk.X", "\u20ac".repeat(100_000)));

        assertThat(line).hasSizeLessThanOrEqualTo(LogLine.LONGEST + 2).endsWith("…\n");
    }

    @Test
    void isOneLineWhateverIsInIt() {
        RandomText random = RandomText.seeded();
        random.check(
                Scale.of(20_000, 1_000_000),
                () -> random.any(60),
                text -> {
                    LogRecord event = event("org.permitdesk." + text, "{0}");
                    event.setParameters(new Object[] {text});
                    event.setThrown(new ConnectException(text));
                    String line = format.format(event);

                    assertThat(line).endsWith("\n");
                    assertThat(line.substring(0, line.length() - 1))
                            .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
                });
    }
}
