package org.permitdesk.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.ui.history.HistoryModel.FIRST;
import static org.permitdesk.ui.history.PagedEntries.PAGE;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Standing;
import org.permitdesk.search.Column;
import org.permitdesk.search.Filter;
import org.permitdesk.search.Order;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.history.HistoryModel.Reach;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.ReferenceId;

class HistoryModelTest {
    private final Path path;
    private final HistoryFile file;
    private final Search search;
    private final HeldJobs jobs = new HeldJobs();
    private final Notices notices = new Notices();
    private final HistoryModel model;
    private final HistoryModel held;

    HistoryModelTest(@TempDir Path folder) {
        path = folder.resolve("history.db");
        file = new HistoryFile(path, Clock.systemUTC());
        search = new Search(folder.resolve("history-index.db"), file);
        model =
                new HistoryModel(
                        file,
                        search,
                        Background.sameThread(),
                        new HistoryTrouble(notices, Background.sameThread()));
        held =
                new HistoryModel(
                        file,
                        search,
                        jobs.background(),
                        new HistoryTrouble(notices, jobs.background()));
    }

    @AfterEach
    void close() {
        search.close();
        file.close();
    }

    @Test
    void listsEverythingTheNewestFirst() throws HistoryUnavailableException {
        add(2 * PAGE + 1);
        model.refresh();

        assertThat(plates(model)).hasSize(2 * PAGE + 1).startsWith("N201", "N200").endsWith("N1");
        assertThat(model.reachProperty().get()).isEqualTo(Reach.ALL);
    }

    @Test
    void listsTheFirstEntriesBeforeItKnowsHowManyThereAre() throws HistoryUnavailableException {
        add(FIRST + 1);
        held.refresh();
        jobs.runOldest();

        assertThat(held.entries()).hasSize(FIRST);
        assertThat(held.reachProperty().get()).isEqualTo(Reach.FIRST);
    }

    @Test
    void looksForTheRestOnlyWhenNobodyTypesAnyMore() throws HistoryUnavailableException {
        add(FIRST + 1);
        Background background = jobs.holdingPauses();
        HistoryModel typing =
                new HistoryModel(file, search, background, new HistoryTrouble(notices, background));
        typing.searchProperty().set("N");
        typing.searchProperty().set("N1");
        typing.searchProperty().set("N");
        assertThat(typing.entries()).hasSize(FIRST);

        jobs.runOldest();
        assertThat(typing.reachProperty().get()).as("of an older question").isEqualTo(Reach.FIRST);

        jobs.runAll();
        assertThat(typing.reachProperty().get()).isEqualTo(Reach.ALL);
        assertThat(typing.entries()).hasSize(FIRST + 1);
    }

    @Test
    void asksForNoMoreWhenTheFirstAreAll() throws HistoryUnavailableException {
        add(FIRST - 1);
        held.searchProperty().set("N");
        jobs.runOldest();

        assertThat(held.reachProperty().get()).isEqualTo(Reach.ALL);
        assertThat(jobs.waiting()).isZero();
    }

    @Test
    void asksOneQuestionAtATimeAndDropsThoseBetween() throws HistoryUnavailableException {
        add(12);
        for (String typed : List.of("N", "N1", "N12", "N1", "N11")) {
            held.searchProperty().set(typed);
        }
        assertThat(jobs.waiting()).isEqualTo(1);
        jobs.runOldest();
        assertThat(held.entries()).isEmpty();
        jobs.runOldest();

        assertThat(plates(held)).containsExactly("N11");
        assertThat(jobs.waiting()).isZero();
    }

    @Test
    void aNewerQuestionEndsTheCountingOfAnEarlierOne() throws HistoryUnavailableException {
        add(PAGE + 1);
        held.refresh();
        jobs.runOldest();
        held.searchProperty().set("N101");
        jobs.runAll();

        assertThat(plates(held)).containsExactly("N101");
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void aLongListStaysLongWhileItIsAskedForAnew() throws HistoryUnavailableException {
        add(PAGE + 50);
        held.refresh();
        jobs.runAll();
        add(1);
        held.refresh();
        jobs.runOldest();

        assertThat(held.entries()).hasSize(PAGE + 51);
        jobs.runAll();
        assertThat(plates(held)).startsWith("N1", "N150").endsWith("N1");
    }

    @Test
    void filterAndOrderHoldInTheWholeHistoryOnly() throws HistoryUnavailableException {
        add(2);
        model.filterProperty().set(Filter.NONE.withStandings(Set.of(Standing.DONE)));
        model.orderProperty().set(new Order(Column.PLATE, true));
        model.refresh();
        assertThat(plates(model)).containsExactly("N2", "N1");

        model.wholeProperty().set(true);
        assertThat(model.entries()).isEmpty();
        model.filterProperty().set(Filter.NONE);
        assertThat(plates(model)).containsExactly("N1", "N2");

        model.wholeProperty().set(false);
        assertThat(plates(model)).containsExactly("N2", "N1");
    }

    @Test
    void aChosenEntryIsShownAsItStandsNow() throws HistoryUnavailableException {
        add(2);
        model.refresh();
        model.select(1L);
        file.history().finish(1, new Outcome.Done("id"), null);
        model.refresh();

        assertThat(selected(model).state().standing()).isEqualTo(Standing.DONE);
    }

    @Test
    void aChosenEntryThatFitsNoMoreStaysUntilSomethingElseIsAskedFor()
            throws HistoryUnavailableException {
        add(2);
        model.wholeProperty().set(true);
        model.filterProperty().set(Filter.NONE.withStandings(Set.of(Standing.IN_FLIGHT)));
        model.select(1L);
        file.history().finish(1, new Outcome.Done("id"), null);
        model.refresh();
        assertThat(plates(model)).containsExactly("N2");
        assertThat(selected(model).id()).isEqualTo(1);

        model.searchProperty().set("N2");
        assertThat(model.selectedProperty().get()).isNull();
    }

    @Test
    void aChosenEntryIsReadIfTheListHasNotRead() throws HistoryUnavailableException {
        add(PAGE + 1);
        held.refresh();
        jobs.runAll();
        held.select(1L);
        assertThat(held.selectedProperty().get()).isNull();
        jobs.runAll();

        assertThat(selected(held).id()).isEqualTo(1);
    }

    @Test
    void aLateEntryIsNotTakenForTheOneChosenSince() throws HistoryUnavailableException {
        add(PAGE + 2);
        held.refresh();
        jobs.runAll();
        held.select(1L);
        held.select(PAGE + 2L);
        jobs.runAll();

        assertThat(selected(held).id()).isEqualTo(PAGE + 2);
    }

    @Test
    void getsTheSearchReady() throws HistoryUnavailableException {
        add(1);
        model.prepare();

        assertThat(model.preparingProperty().get()).isNull();
        assertThat(notices.shown()).isEmpty();
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
        jobs.runAll();

        assertThat(plates(held)).containsExactly("N12");
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
                            new Search(path.resolveSibling("history-index.db"), again),
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
    void answersTheNewerQuestionWhenAnEarlierOneFails() throws Exception {
        add(PAGE + 1);
        held.refresh();
        held.searchProperty().set("N101");
        withoutTheView(jobs::runOldest);
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
        Entries.add(file, count);
    }

    private static HistoryEntry selected(HistoryModel of) {
        return Objects.requireNonNull(of.selectedProperty().get());
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

    private List<String> plates(HistoryModel of) {
        of.entries().forEach(row -> {});
        jobs.runAll();
        return of.entries().stream().map(Entries::plate).toList();
    }

    private static String plate(HistoryEntry entry) {
        return Entries.plate(new HistoryRow(entry.id(), entry));
    }
}
