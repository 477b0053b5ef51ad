package org.permitdesk.ui.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.Erasure;
import org.permitdesk.preferences.Retention;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.keeping.KeepingModel.Old;

@Timeout(60)
class KeepingModelTest {
    private final Desk desk;

    KeepingModelTest(@TempDir Path folder) {
        desk = new Desk(folder, Background.sameThread());
        desk.send(desk.permit(), "ABC123");
        desk.clock.moveOn(Duration.ofDays(366));
        desk.send(desk.permit(), "ABC124");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private KeepingModel model(Background background) {
        return new KeepingModel(
                desk.preferences,
                desk.historyFile,
                background,
                new HistoryTrouble(desk.notices, background),
                desk.clock);
    }

    private KeepingModel model() {
        return model(Background.sameThread());
    }

    private Retention chosen() {
        return desk.preferences.preferences().retention();
    }

    @Test
    void beginsWithWhatHolds() {
        assertThat(model().keepsEverything()).isTrue();
        desk.preferences.change(p -> p.withRetention(new Retention(5, "/exports")));

        KeepingModel model = model();
        assertThat(model.yearsProperty().get()).isEqualTo(5);
        assertThat(model.exportFirstProperty().get()).isTrue();
        assertThat(model.folderProperty().get()).isEqualTo("/exports");
    }

    @Test
    void tellsHowManyAreOldAndSinceWhen() {
        KeepingModel model = model();
        model.yearsProperty().set(1);
        assertThat(model.oldProperty().get()).isEqualTo(new Old(1, LocalDate.of(2026, 11, 24)));

        model.yearsProperty().set(KeepingModel.FOR_GOOD);
        assertThat(model.oldProperty().get()).isNull();
    }

    @Test
    void passesOverACountThatComesTooLate() {
        HeldJobs jobs = new HeldJobs();
        KeepingModel model = model(jobs.background());
        model.yearsProperty().set(1);
        model.yearsProperty().set(2);
        jobs.runNewest();
        jobs.runAll();

        assertThat(model.oldProperty().get()).isEqualTo(new Old(0, LocalDate.of(2025, 11, 24)));
    }

    @Test
    void savesTheChoiceAndRemovesNothingYet() {
        KeepingModel model = model();
        model.yearsProperty().set(1);

        assertThat(model.save()).isTrue();
        assertThat(chosen()).isEqualTo(new Retention(1, null));
        assertThat(desk.history()).hasSize(2);
    }

    @Test
    void asksForAFolderToExportTo() {
        KeepingModel model = model();
        model.yearsProperty().set(2);
        model.exportFirstProperty().set(true);
        assertThat(model.save()).isFalse();
        assertThat(model.folderMissingProperty().get()).isTrue();
        assertThat(chosen()).isEqualTo(Retention.EVERYTHING);

        model.folderProperty().set("/exports");
        assertThat(model.folderMissingProperty().get()).isFalse();
        assertThat(model.save()).isTrue();
        assertThat(chosen()).isEqualTo(new Retention(2, "/exports"));
    }

    @Test
    void asksForNoFolderWhereEverythingIsKept() {
        KeepingModel model = model();
        model.exportFirstProperty().set(true);

        assertThat(model.save()).isTrue();
        assertThat(chosen()).isEqualTo(Retention.EVERYTHING);
    }

    @Test
    void tellsWhatWasRemovedSoFar() throws Exception {
        desk.historyFile.keeping().remove(desk.clock.instant(), "");
        KeepingModel model = model();
        model.read();

        assertThat(model.erasures())
                .containsExactly(new Erasure(desk.clock.instant(), "", 1, desk.clock.instant()));
    }
}
