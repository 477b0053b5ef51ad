package org.permitdesk.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {
    @TempDir Path folder;

    private final Incidents incidents =
            new Incidents(Clock.fixed(Instant.parse("2026-11-23T20:05:12Z"), ZoneOffset.UTC));
    private final List<String> told = new ArrayList<>();

    private static Throwable fault() {
        return new IllegalStateException();
    }

    private static Throwable otherFault() {
        return new IllegalArgumentException();
    }

    @Test
    void numbersThemByTimeAndCount() {
        assertThat(incidents.report(fault()).number()).isEqualTo("261123-200512-1");
        assertThat(incidents.report(otherFault()).number()).isEqualTo("261123-200512-2");
    }

    @Test
    void countsTheSameFault() {
        incidents.report(fault());
        incidents.report(otherFault());
        incidents.report(fault());

        assertThat(incidents.all()).extracting(Incident::count).containsExactly(2, 1);
    }

    @Test
    void tellsOfAStormOnceUntilItIsAsked() {
        incidents.listen(() -> told.add("news"));
        for (int i = 0; i < 1000; i++) {
            incidents.report(fault());
        }
        assertThat(told).containsExactly("news");
        assertThat(incidents.news()).extracting(Incident::count).containsExactly(1000);

        incidents.report(fault());
        assertThat(told).containsExactly("news", "news");
    }

    @Test
    void tellsOfWhatHappenedBeforeAnyoneListened() {
        incidents.report(fault());
        incidents.listen(() -> told.add("news"));

        assertThat(told).containsExactly("news");
    }

    @Test
    void hearsOfThreadsThatEndInAnException() throws Exception {
        Thread thread =
                new Thread(() -> {
                    throw new IllegalStateException();
                });
        thread.setUncaughtExceptionHandler(incidents);
        thread.start();
        thread.join();

        assertThat(incidents.all()).hasSize(1);
    }

    @Test
    void isNotBroughtDownByWhoeverItTells() {
        incidents.listen(() -> {
            throw new IllegalStateException("the toolkit has ended");
        });

        assertThat(incidents.report(fault()).count()).isEqualTo(1);
        assertThat(incidents.all()).hasSize(1);
    }

    @Test
    void takesAFailureThatCannotBeLookedAt() {
        Throwable unreadable =
                new IllegalStateException() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public synchronized @Nullable Throwable getCause() {
                        throw new UnsupportedOperationException();
                    }
                };

        assertThat(incidents.report(unreadable).count()).isEqualTo(1);
    }

    @Test
    void logsAStormInAFewLines() throws Exception {
        try (LogFile log = LogFile.open(folder, Level.INFO)) {
            Incident incident = incidents.report(fault());
            for (int i = 0; i < 1000; i++) {
                incidents.report(fault());
            }

            List<String> lines = log.lastLines(100);
            assertThat(lines).hasSizeLessThan(12);
            assertThat(lines)
                    .first()
                    .asString()
                    .contains(incident.number(), incident.code(), "IncidentsTest.fault");
            assertThat(lines).last().asString().contains("again, 512 times", incident.number());
        }
    }
}
