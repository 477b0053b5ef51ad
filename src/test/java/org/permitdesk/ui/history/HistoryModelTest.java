package org.permitdesk.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.ui.history.HistoryModel.PAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

class HistoryModelTest {
    private final Path path;
    private final HistoryFile file;
    private final HeldJobs jobs = new HeldJobs();
    private final Notices notices = new Notices();
    private final HistoryModel model;
    private final HistoryModel held;

    HistoryModelTest(@TempDir Path folder) {
        path = folder.resolve("history.db");
        file = new HistoryFile(path, Clock.systemUTC());
        model =
                new HistoryModel(
                        file,
                        Background.sameThread(),
                        new HistoryTrouble(notices, Background.sameThread()));
        held =
                new HistoryModel(
                        file, jobs.background(), new HistoryTrouble(notices, jobs.background()));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void readsTheNewestPageFirst() throws HistoryUnavailableException {
        add(PAGE + 1);
        model.refresh();

        assertThat(plates(model)).hasSize(PAGE).startsWith("N101", "N100").endsWith("N2");
    }

    @Test
    void readsOnUntilThereIsNoMore() throws HistoryUnavailableException {
        add(2 * PAGE);
        model.refresh();
        model.more();
        model.more();
        model.more();

        assertThat(plates(model)).hasSize(2 * PAGE).doesNotHaveDuplicates().endsWith("N1");
    }

    @Test
    void asksForNoPageAfterTheLast() throws HistoryUnavailableException {
        add(1);
        held.refresh();
        jobs.runAll();
        held.more();

        assertThat(jobs.waiting()).isZero();
    }

    @Test
    void asksForOnePageAtATime() throws HistoryUnavailableException {
        add(PAGE + 1);
        held.refresh();
        held.more();
        jobs.runAll();
        held.more();
        held.more();

        assertThat(jobs.waiting()).isEqualTo(1);
    }

    @Test
    void findsWhileItIsTyped() throws HistoryUnavailableException {
        add(12);
        model.searchProperty().set(" n12 ");
        assertThat(plates(model)).containsExactly("N12");

        model.searchProperty().set("");
        assertThat(plates(model)).hasSize(12);
    }

    @Test
    void ignoresALateAnswerToAnEarlierQuestion() throws HistoryUnavailableException {
        add(12);
        held.searchProperty().set("N1");
        held.searchProperty().set("N12");
        jobs.runNewest();
        jobs.runAll();

        assertThat(plates(held)).containsExactly("N12");
    }

    @Test
    void addsNoPageOfAnEarlierSearch() throws HistoryUnavailableException {
        add(PAGE + 1);
        held.refresh();
        jobs.runAll();
        held.more();
        held.searchProperty().set("N101");
        jobs.runAll();

        assertThat(plates(held)).containsExactly("N101");
    }

    @Test
    void showsWhatWasAddedMeanwhile() throws HistoryUnavailableException {
        add(1);
        model.refresh();
        add(1);
        model.refresh();

        assertThat(model.entries()).hasSize(2);
    }

    @Test
    void saysOnceThatTheHistoryCannotBeRead() throws IOException {
        Files.createDirectory(path);
        model.refresh();
        model.searchProperty().set("N1");
        model.lastFor(Examples.nowhere(), Examples.REFERENCE_ID, found -> {});

        assertThat(notices.shown())
                .containsExactly(Notice.of("history.NOT_WRITABLE", path.toString()));
    }

    @Test
    void saysOnceWhatBecameOfADamagedHistory() throws Exception {
        add(2);
        model.refresh();
        add(1);
        file.close();
        Files.writeString(path, "somebody's file");
        try (HistoryFile again = new HistoryFile(path, Clock.systemUTC())) {
            HistoryModel reopened =
                    new HistoryModel(
                            again,
                            Background.sameThread(),
                            new HistoryTrouble(notices, Background.sameThread()));
            reopened.refresh();
            assertThat(notices.shown())
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.key()).isEqualTo("history.restored.UP_TO");
                        assertThat(notice.details().getFirst())
                                .startsWith(path.resolveSibling("damaged").toString());
                        assertThat(notice.details().get(1))
                                .matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}");
                        assertThat(notice.details().getLast()).isEqualTo("1");
                    });

            notices.putAway(notices.shown().getFirst());
            reopened.refresh();
            assertThat(notices.shown()).isEmpty();
        }
    }

    @Test
    void saysWhatBecameOfADamagedHistoryThatCannotBeReadEither() throws Exception {
        Files.createFile(path);
        file.history();
        withoutTheView(model::refresh);
        assertThat(notices.shown())
                .extracting(Notice::key)
                .containsExactly("history.restored.NOTHING", "history.DAMAGED");
    }

    @Test
    void makesABackupOnceTheNewestPageIsRead() {
        model.refresh();
        assertThat(path.resolveSibling("backups")).isNotEmptyDirectory();
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void saysThatABackupCannotBeMade() throws IOException {
        Files.createFile(path.resolveSibling("backups"));
        model.refresh();
        assertThat(notices.shown()).extracting(Notice::key).containsExactly("history.noBackup");
    }

    @Test
    void readsAgainWhenTheHistoryIsBack() throws IOException, HistoryUnavailableException {
        Files.createDirectory(path);
        model.refresh();
        Files.delete(path);
        add(1);
        model.refresh();

        assertThat(model.entries()).hasSize(1);
    }

    @Test
    void waitsForTheNewerAnswerWhenAnEarlierQuestionFails() throws Exception {
        add(PAGE + 1);
        held.refresh();
        jobs.runAll();
        held.refresh();
        held.searchProperty().set("N101");
        withoutTheView(jobs::runOldest);
        held.more();
        jobs.runAll();

        assertThat(plates(held)).containsExactly("N101");
    }

    @Test
    void findsTheLastUpdateOfAPermit() throws HistoryUnavailableException {
        add(2);
        List<Optional<HistoryEntry>> found = new ArrayList<>();
        model.lastFor(Examples.nowhere(), Examples.REFERENCE_ID, found::add);
        model.lastFor(Examples.nowhere(), new ReferenceId("never-sent"), found::add);

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().map(HistoryModelTest::plate)).contains("N2");
        assertThat(found.getLast()).isEmpty();
    }

    /** Adds entries with the plates N1, N2 and so on. */
    private void add(int count) throws HistoryUnavailableException {
        for (int i = 1; i <= count; i++) {
            Plate plate = new Plate("N" + i);
            file.history()
                    .depart(
                            Examples.intent(
                                    Examples.nowhere(),
                                    new PermitUpdate(
                                            Examples.REFERENCE_ID, plate, null, null, "", "")));
        }
    }

    /** Runs while the history cannot be read. */
    private void withoutTheView(Runnable action) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = other.createStatement()) {
            String view;
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT sql FROM sqlite_schema WHERE name = 'entry_now'")) {
                view = row.getString(1);
            }
            statement.execute("DROP VIEW entry_now");
            action.run();
            statement.execute(view);
        }
    }

    private static List<String> plates(HistoryModel model) {
        return model.entries().stream().map(HistoryModelTest::plate).toList();
    }

    private static String plate(HistoryEntry entry) {
        Plate plate = entry.update().plate();
        return plate == null ? "" : plate.value();
    }
}
