package org.permitdesk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.permitdesk.export.Finding;
import org.permitdesk.export.Finding.Broken;
import org.permitdesk.export.Finding.Fault;
import org.permitdesk.ui.Texts;

class FindingWordsTest {
    private static String english(Finding finding) {
        return new FindingWords(Texts.of("en")).sentence("history.csv", finding);
    }

    private static String french(Finding finding) {
        return new FindingWords(Texts.of("fr")).sentence("history.csv", finding);
    }

    @Test
    void saysHowManyEntriesAreUnbrokenAndFromWhen() {
        Finding unbroken =
                new Finding.Unbroken(
                        1_234,
                        Instant.parse("2026-01-03T14:05:06.789Z"),
                        Instant.parse("2026-11-23T20:00:00Z"));

        assertThat(english(unbroken))
                .isEqualTo(
                        "history.csv is unbroken: 1,234 entries, from 2026-01-03 14:05:06 UTC to"
                                + " 2026-11-23 20:00:00 UTC, as they were exported.");
        assertThat(french(unbroken)).contains("1\u00a0234 entrées, du 2026-01-03");
    }

    @Test
    void namesTheFirstEntryThatDoesNotFit() {
        assertThat(english(new Broken(Fault.CHANGED, 18, 17, 1_000, "1a9b")))
                .isEqualTo(
                        "history.csv is not as it was exported: entry 17 of 1000, in row 18, was changed"
                                + " (there: 1a9b). What comes after it was not looked at.");
        assertThat(french(new Broken(Fault.MISSING, 18, 17, 1_000, "1a9b")))
                .contains("l’entrée 17 sur 1000 manque à la ligne 18");
    }

    @Test
    void namesItWithoutATotalThatCannotBeRead() {
        assertThat(english(new Broken(Fault.CUT_OFF, 2, 1, 0, "")))
                .isEqualTo(
                        "history.csv is not as it was exported: it ends before entry 1 is complete, in row 2.");
    }
}
