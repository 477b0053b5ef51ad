package org.permitdesk.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Step;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.update.Plate;

@Timeout(60)
class EntryModelTest {
    private final Desk desk;
    private final HeldJobs jobs = new HeldJobs();
    private final EntryModel model;

    EntryModelTest(@TempDir Path folder) {
        desk = new Desk(folder, Background.sameThread());
        model =
                new EntryModel(
                        desk.historyFile,
                        jobs.background(),
                        new HistoryTrouble(desk.notices, jobs.background()));
        desk.send(desk.permit(), "ABC123");
        desk.send(desk.permit(), "ABC128");
        desk.send("practice-refused", "ABC128");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void readsTheStepsTheReplyAndThePermit() {
        HistoryEntry second = entry(1);
        model.open(second);
        jobs.runAll();

        Details details = details();
        assertThat(details.permit())
                .extracting(entry -> entry.update().plate())
                .containsExactly(new Plate("ABC123"), new Plate("ABC128"));
        assertThat(details.steps()).hasSize(3).allMatch(Step.Reached.class::isInstance);
        assertThat(details.reply().orElseThrow().body()).contains("success");
        assertThat(second.intent().request()).contains("YOUR-API-TOKEN");
        assertThat(details.putBack().isPossible()).isTrue();
    }

    @Test
    void showsTheEntryBeforeItsDetails() {
        model.open(entry(0));

        assertThat(model.entryProperty().get()).isEqualTo(entry(0));
        assertThat(model.detailsProperty().get()).isNull();
    }

    @Test
    void ignoresALateAnswerToAnEarlierChoice() {
        model.open(entry(0));
        model.open(entry(2));
        jobs.runNewest();
        jobs.runAll();

        assertThat(details().entry()).isEqualTo(entry(2));
    }

    @Test
    void keepsTheDetailsWhileTheSameEntryIsReadAnew() {
        model.open(entry(0));
        jobs.runAll();
        model.open(entry(0));

        assertThat(model.detailsProperty().get()).isNotNull();
    }

    @Test
    void closesWithTheChoice() {
        model.open(entry(0));
        model.open(null);
        jobs.runAll();

        assertThat(model.entryProperty().get()).isNull();
        assertThat(model.detailsProperty().get()).isNull();
    }

    @Test
    void findsWhatItWasSentAgainAs() {
        HistoryEntry sent = entry(0);
        desk.form.fill(sent.update());
        desk.sending.sendAgain(sent);
        desk.sending.sendAllTheSame();
        model.open(sent);
        jobs.runAll();

        assertThat(details().resentAs()).containsExactly(entry(0));
    }

    private HistoryEntry entry(int newest) {
        return desk.history().get(newest);
    }

    private Details details() {
        return Objects.requireNonNull(model.detailsProperty().get());
    }
}
