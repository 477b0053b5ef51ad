package org.permitdesk.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.Note;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.update.Field;
import org.permitdesk.update.Problem;
import org.permitdesk.update.UpdateRules;

@Timeout(60)
class NoteModelTest {
    private final Path folder;
    private final Desk desk;
    private final NoteModel model;
    private final List<String> then = new ArrayList<>();

    NoteModelTest(@TempDir Path folder) {
        this.folder = folder;
        desk = new Desk(folder, Background.sameThread());
        desk.type(Field.TICKET, "#48213");
        desk.send(desk.permit(), "ABC123");
        model = on(desk.historyFile, Background.sameThread());
    }

    private NoteModel on(HistoryFile file, Background background) {
        return new NoteModel(
                desk.history().getFirst(), file, background, new SimpleStringProperty("Anne Roy"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void addsWhatWasTypedWithNameAndTime() {
        model.reasonProperty().set(" \u00a0O typed for 0 ");
        save();

        HistoryEntry entry = desk.history().getFirst();
        assertThat(then).containsExactly("then");
        assertThat(entry.notes())
                .containsExactly(new Note("O typed for 0", "", "Anne Roy", desk.clock.instant()));
        assertThat(entry.ticket()).isEqualTo("#48213");
        assertThat(entry.update().reason()).isEmpty();
    }

    @Test
    void asksForANameAndForWords() {
        model.nameProperty().set(" ");
        save();
        assertThat(model.nameMissingProperty().get()).isTrue();
        assertThat(model.wordsMissingProperty().get()).isTrue();

        model.nameProperty().set("A");
        model.ticketProperty().set("T");
        assertThat(model.nameMissingProperty().get()).isFalse();
        assertThat(model.wordsMissingProperty().get()).isFalse();
        assertThat(then).isEmpty();
    }

    @Test
    void saysAtOnceWhatIsTooLongAndSavesNothing() {
        model.ticketProperty().set("T".repeat(UpdateRules.TICKET_MAX_LENGTH + 1));
        model.reasonProperty().set("R".repeat(UpdateRules.REASON_MAX_LENGTH + 1));
        save();

        assertThat(model.saidProperty(Field.TICKET).get())
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.TICKET_TOO_LONG);
        assertThat(model.saidProperty(Field.REASON).get())
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.REASON_TOO_LONG);
        assertThat(desk.history().getFirst().notes()).isEmpty();
    }

    @Test
    void savesOnceHoweverOftenItIsPressed() {
        HeldJobs jobs = new HeldJobs();
        NoteModel slow = on(desk.historyFile, jobs.background());
        slow.ticketProperty().set("T-17");
        slow.save(() -> then.add("then"));
        slow.save(() -> then.add("then"));
        jobs.runAll();

        assertThat(then).containsExactly("then");
        assertThat(desk.history().getFirst().notes()).hasSize(1);
    }

    @Test
    void keepsTheTextAndSaysSoIfItCannotBeWritten() {
        HistoryFile nowhere =
                new HistoryFile(folder.resolve("no-such-folder/history.db"), Clock.systemUTC());
        NoteModel failing = on(nowhere, Background.sameThread());
        failing.ticketProperty().set("T-17");
        failing.save(() -> then.add("then"));

        assertThat(failing.failureProperty().get()).isNotNull();
        assertThat(failing.savingProperty().get()).isFalse();
        assertThat(failing.ticketProperty().get()).isEqualTo("T-17");
        assertThat(then).isEmpty();
    }

    private void save() {
        model.save(() -> then.add("then"));
    }
}
