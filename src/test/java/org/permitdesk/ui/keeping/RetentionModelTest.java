package org.permitdesk.ui.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.export.Export;
import org.permitdesk.export.Finding;
import org.permitdesk.export.Verification;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.preferences.Retention;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.Plate;

@Timeout(60)
class RetentionModelTest {
    private static final String NAME = "permit-desk-removed-2025-03-01";

    private final Path exports;
    private final KeptHistory kept;
    private final List<String> removed = new ArrayList<>();

    RetentionModelTest(@TempDir Path folder) throws Exception {
        exports = Files.createDirectory(folder.resolve("exports"));
        kept = new KeptHistory(folder);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    /** The office has worked since. */
    private void workOn() throws Exception {
        kept.clock.moveOn(Duration.ofDays(300));
        kept.done("NEW999");
    }

    /** Of what the office did before. */
    private List<HistoryEntry> left() throws Exception {
        return kept.entries().stream()
                .filter(entry -> !new Plate("NEW999").equals(entry.update().plate()))
                .toList();
    }

    /** At a start of the program in Winnipeg, six hours behind UTC. */
    private void start(String now, Retention chosen) throws Exception {
        workOn();
        startIdle(now, chosen);
    }

    private void startIdle(String now, Retention chosen) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneId.of("America/Winnipeg"));
        new RetentionModel(
                        kept.file,
                        kept.search,
                        kept.export(clock),
                        day -> "older than " + day,
                        Background.sameThread(),
                        kept.trouble,
                        kept.notices,
                        clock)
                .apply(chosen, () -> removed.add("removed"));
    }

    private void start(Retention chosen) throws Exception {
        start("2025-03-01T06:00:00Z", chosen);
    }

    private Retention oneYearIn(Path folder) {
        return new Retention(1, folder.toString());
    }

    @Test
    void keepsEverythingUnlessThatIsChosen() throws Exception {
        kept.done("ABC123");
        start("2099-01-01T00:00:00Z", Retention.EVERYTHING);

        assertThat(left()).hasSize(1);
        assertThat(kept.notices.shown()).isEmpty();
    }

    @Test
    void removesWhatIsOlderByTheCalendarOfThisMachine() throws Exception {
        kept.done("ABC123"); // on 29 February 2024 in Winnipeg
        start("2025-03-01T05:59:59Z", new Retention(1, null)); // still 28 February there
        assertThat(left()).hasSize(1);
        assertThat(removed).isEmpty();

        start("2025-03-01T06:00:00Z", new Retention(1, null));
        assertThat(left()).isEmpty();
        assertThat(removed).hasSize(1);
        assertThat(kept.notices.shown())
                .containsExactly(Notice.of("keeping.removed", "1", "2024-03-01"));
    }

    @Test
    void keepsWhatNobodyHasSettled() throws Exception {
        kept.done("ABC123");
        long unknown = kept.ended("ABC124", new Outcome.Unknown(Doubt.NO_ANSWER, ""));
        start(new Retention(1, null));

        assertThat(left()).extracting(HistoryEntry::id).containsExactly(unknown);
    }

    @Test
    void removesNothingWhereEvenTheNewestIsOldForTheClockMayBeWrong() throws Exception {
        kept.done("ABC123");
        kept.done("ABC124");
        startIdle("2031-03-01T06:00:00Z", new Retention(1, null));

        assertThat(left()).hasSize(2);
        assertThat(kept.notices.shown()).containsExactly(Notice.of("keeping.allOld", "2030-03-01"));
    }

    @Test
    void exportsWhatItRemoves() throws Exception {
        kept.done("ABC123");
        kept.done("ABC124");
        start(oneYearIn(exports));

        Path file = exports.resolve(NAME + ".jsonl");
        assertThat(left()).isEmpty();
        assertThat(kept.notices.shown())
                .containsExactly(
                        Notice.of(
                                "keeping.removedAndExported", "2", "2024-03-01", file.toString()));
        assertThat(Files.readString(file)).contains("ABC123", "ABC124", "older than 2024-03-01");
        assertThat(Verification.of(file.toString(), (done, total) -> true))
                .isInstanceOf(Finding.Unbroken.class);
    }

    @Test
    void writesNothingWhereNothingIsOld() throws Exception {
        kept.done("ABC123");
        start("2024-12-01T06:00:00Z", oneYearIn(exports));

        assertThat(exports).isEmptyDirectory();
    }

    @Test
    void writesOverNoFileThatIsThere() throws Exception {
        Path there = Files.writeString(exports.resolve(NAME + ".jsonl"), "there");
        Path second = Files.writeString(exports.resolve(NAME + "-2.jsonl"), "second");
        kept.done("ABC123");
        start(oneYearIn(exports));

        assertThat(there).hasContent("there");
        assertThat(second).hasContent("second");
        assertThat(exports.resolve(NAME + "-3.jsonl")).content().contains("ABC123");
    }

    @Test
    void removesNothingWhereTheFolderIsGone() throws Exception {
        kept.done("ABC123");
        Path gone = exports.resolve("gone");
        start(oneYearIn(gone));

        assertThat(left()).hasSize(1);
        assertThat(kept.notices.shown())
                .containsExactly(
                        Notice.of("keeping.folderGone", "1", "2024-03-01", gone.toString(), ""));
    }

    @Test
    void takesNoFolderThatDependsOnWhereTheProgramWasStarted() throws Exception {
        kept.done("ABC123");
        start(new Retention(1, "target"));

        assertThat(left()).hasSize(1);
    }

    @Test
    void removesNothingWhereItCannotExport() throws Exception {
        kept.done("ABC123");
        workOn();
        Clock clock = Clock.fixed(Instant.parse("2025-03-01T06:00:00Z"), ZoneId.of("UTC"));
        new RetentionModel(
                        kept.file,
                        kept.search,
                        // As if another program had removed the entries meanwhile.
                        new Export(ids -> List.of(), "0.1.0", clock),
                        day -> "",
                        Background.sameThread(),
                        kept.trouble,
                        kept.notices,
                        clock)
                .apply(oneYearIn(exports), () -> removed.add("removed"));

        assertThat(left()).hasSize(1);
        assertThat(exports).isEmptyDirectory();
        assertThat(kept.notices.shown())
                .extracting(Notice::key)
                .containsExactly("keeping.notExported");
    }
}
