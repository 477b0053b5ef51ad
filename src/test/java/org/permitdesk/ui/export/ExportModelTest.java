package org.permitdesk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.export.Export;
import org.permitdesk.export.ExportResult.Failed;
import org.permitdesk.export.ExportResult.Stopped;
import org.permitdesk.export.ExportResult.Written;
import org.permitdesk.export.Format;
import org.permitdesk.history.EntryState;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.export.ExportModel.Choice;
import org.permitdesk.ui.export.ExportState.Ended;
import org.permitdesk.ui.export.ExportState.Ready;
import org.permitdesk.ui.export.ExportState.Running;
import org.permitdesk.ui.history.HistoryTrouble;

class ExportModelTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    private final List<ExportState> states = new ArrayList<>();
    private final Selection all = new Selection("", () -> ids(2_500));

    @TempDir Path folder;

    private static long[] ids(int count) {
        return LongStream.rangeClosed(1, count).toArray();
    }

    private ExportModel model(Background background, Selection shown) {
        Export export =
                new Export(
                        ids ->
                                ids.stream()
                                        .map(id ->
                                                Examples.entry(
                                                        id,
                                                        CLOCK.instant(),
                                                        Examples.nowhere(),
                                                        Examples.FULL,
                                                        new EntryState.Queued()))
                                        .toList(),
                        "0.1.0",
                        CLOCK);
        ExportModel model =
                new ExportModel(
                        export,
                        shown,
                        all,
                        background,
                        new HistoryTrouble(new Notices(), background),
                        CLOCK);
        model.stateProperty()
                .subscribe(now -> {
                    states.add(now);
                });
        return model;
    }

    private ExportModel model() {
        return model(Background.sameThread(), new Selection("ABC", () -> ids(17)));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void countsWhatThereIsToExport() {
        ExportModel model = model();
        model.count();

        assertThat(model.foundProperty(Choice.SHOWN).get()).hasSize(17);
        assertThat(model.foundProperty(Choice.ALL).get()).hasSize(2_500);
    }

    @Test
    void proposesWhatTheListShowsWhereThatIsAPart() {
        assertThat(model().choiceProperty().get()).isEqualTo(Choice.SHOWN);
        assertThat(model().hasChoice()).isTrue();
    }

    @Test
    void offersNoChoiceWhereTheListShowsEverything() {
        ExportModel model = model(Background.sameThread(), all);

        assertThat(model.choiceProperty().get()).isEqualTo(Choice.ALL);
        assertThat(model.hasChoice()).isFalse();
    }

    @Test
    void proposesANameWithTheDayAndTheFormat() {
        ExportModel model = model();
        assertThat(model.fileName()).isEqualTo("permit-desk-2026-11-23.csv");

        model.formatProperty().set(Format.JSON_LINES);
        assertThat(model.fileName()).isEqualTo("permit-desk-2026-11-23.jsonl");
    }

    @Test
    void tellsHowFarItIsAndWhereTheFileIs() {
        ExportModel model = model();
        model.count();
        model.choiceProperty().set(Choice.ALL);
        model.export(file("export.csv"), "everything");

        assertThat(states)
                .containsExactly(
                        new Ready(),
                        new Running(0, 2_500),
                        new Running(1_000, 2_500),
                        new Running(2_000, 2_500),
                        new Running(2_500, 2_500),
                        new Ended(new Written(2_500, file("export.csv"))));
        assertThat(folder.resolve("export.csv")).exists();
    }

    @Test
    void exportsOnlyWhatIsShownIfThatIsChosen() throws Exception {
        ExportModel model = model();
        model.count();
        model.formatProperty().set(Format.JSON_LINES);
        model.export(file("export.jsonl"), "ABC");

        assertThat(Files.readAllLines(folder.resolve("export.jsonl"))).hasSize(1 + 17);
    }

    @Test
    void keepsWhatWasChosenWhenItFails() {
        ExportModel model = model();
        model.count();
        model.formatProperty().set(Format.JSON_LINES);
        model.export(file("gone/export.jsonl"), "ABC");

        assertThat(model.stateProperty().get())
                .isEqualTo(new Ended(new Failed(Failed.Reason.FOLDER_GONE, "NoSuchFileException")));
        assertThat(model.formatProperty().get()).isEqualTo(Format.JSON_LINES);
        assertThat(model.choiceProperty().get()).isEqualTo(Choice.SHOWN);
        model.export(file("export.jsonl"), "ABC");
        assertThat(folder.resolve("export.jsonl")).exists();
    }

    @Test
    void leavesNothingBehindWhenItIsStopped() {
        HeldJobs jobs = new HeldJobs();
        ExportModel model = model(jobs.background(), all);
        model.count();
        jobs.runAll();
        model.export(file("export.csv"), "");
        model.stop();
        jobs.runAll();

        assertThat(model.stateProperty().get()).isEqualTo(new Ended(new Stopped()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void beginsNoSecondOneMeanwhile() {
        HeldJobs jobs = new HeldJobs();
        ExportModel model = model(jobs.background(), all);
        model.count();
        jobs.runAll();
        model.export(file("export.csv"), "");
        model.export(file("second.csv"), "");

        assertThat(jobs.waiting()).isEqualTo(1);
    }

    @Test
    void exportsNothingBeforeItIsCounted() {
        model().export(file("export.csv"), "");

        assertThat(folder).isEmptyDirectory();
    }
}
