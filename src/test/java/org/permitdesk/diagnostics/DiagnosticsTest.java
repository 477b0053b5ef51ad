package org.permitdesk.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private LogFile log;

    @BeforeEach
    void open() {
        log = LogFile.open(folder, Level.INFO);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private String text(Fact... facts) {
        return new Diagnostics(List.of(facts), log, "/home/ann").text();
    }

    @Test
    void tellsTheVersionsOfWhatItRunsOn() {
        String text = text(Machine.facts().toArray(Fact[]::new));

        assertThat(text)
                .contains(System.getProperty("java.runtime.version"))
                .contains(System.getProperty("os.name"))
                .containsPattern("Zone rules +20[0-9]{2}[a-z]+; those of Java: 20[0-9]{2}[a-z]\n");
    }

    @Test
    void tellsTheRestIfOneFactCannotBeHad() {
        String text =
                text(
                        new Fact(
                                "History",
                                () -> {
                                    throw new IllegalStateException("ABC128");
                                }),
                        new Fact("Proxy", () -> "none"));

        assertThat(text)
                .contains("History       not known: java.lang.IllegalStateException at ")
                .contains("Proxy         none")
                .doesNotContain("ABC128");
    }

    @Test
    void keepsEachFactOnItsLine() {
        assertThat(text(new Fact("Folder", () -> "a\nb"))).contains("Folder        a\\u000ab\n");
    }

    @Test
    void hasTheLastTwoHundredLinesOfTheLog() {
        System.Logger logger = System.getLogger(DiagnosticsTest.class.getName());
        for (int i = 0; i < 210; i++) {
            logger.log(System.Logger.Level.INFO, "line " + i + ".");
        }

        assertThat(text()).contains("line 10.").contains("line 209.").doesNotContain("line 9.");
    }

    @Test
    void namesTheThreadsAndWhereTheyAre() {
        assertThat(text())
                .containsPattern("\n" + Thread.currentThread().getName() + ", RUNNABLE at ");
    }

    @Test
    void doesNotNameTheHomeFolder() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Folder", () -> "/home/ann/desk /home/ann, /home/anna/desk"));

        assertThat(text(facts.toArray(Fact[]::new)))
                .contains("Folder        ~/desk ~, /home/anna/desk\n");
    }
}
