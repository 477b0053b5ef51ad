package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.BulkHistory;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.ui.history.HistoryRow;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/** A long history in the real window; the long run has a million entries and prints its figures. */
class HistoryStoryTest {
    private static final int ENTRIES = Scale.of(1_000, 1_000_000);
    private static final Instant BEGIN = Instant.parse("2020-01-01T12:00:00Z");

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Office office;

    @BeforeEach
    void openTheWholeHistory() throws IOException, SQLException {
        Screens.prepare(folder, "en", "light", 100);
        BulkHistory.make(folder.resolve("history.db"), ENTRIES, HistoryStoryTest::past);
        open();
    }

    private void open() {
        office = Office.open(folder, Clock.system(ZoneId.of("America/Winnipeg")));
        office.press("historySize");
        awaitRows(ENTRIES);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyPlaceIsThereWhenSomebodyLooksAtIt() {
        long before = heap();
        List<Long> stalls = new ArrayList<>();
        int step = Math.max(1, ENTRIES / Scale.of(20, 2_000));
        for (int row = ENTRIES - 1; row >= 0; row -= step) {
            int place = row;
            stalls.add(
                    millis(() ->
                            Office.onUi(() -> {
                                table().scrollTo(place);
                                table().layout();
                                return null;
                            })));
            office.await("row " + place, () -> table().getItems().get(place).entry() != null);

            assertThat(plate(place)).isEqualTo("N" + (ENTRIES - place));
        }
        print("a jump of the scroll bar, ms", stalls);
        System.out.printf(
                Locale.ROOT,
                "heap before and after: %d, %d MB%n",
                before / 1_000_000,
                heap() / 1_000_000);
    }

    @Test
    void aKeystrokeIsAnsweredInTheList() {
        // The index has to be there first.
        type("N" + ENTRIES);
        awaitRows(1);
        List<Long> answers = new ArrayList<>();
        for (int i = 1; i <= Scale.of(5, 200); i++) {
            String plate = "N" + (ENTRIES / 2 + i);
            for (int length = 1; length <= plate.length(); length++) {
                String typed = plate.substring(0, length);
                answers.add(
                        millis(() -> {
                            type(typed);
                            office.await(typed, () -> plate(0).startsWith(typed));
                        }));
            }
            assertThat(plate(0)).isEqualTo(plate);
        }
        print("a keystroke until its answer is in the list, ms", answers);
    }

    @Test
    void orderAndColumnsStayAsTheyWereChosen() {
        Office.onUi(() -> {
            column("endTime").setVisible(false);
            TableColumn<HistoryRow, ?> plate = column("plate");
            table().getColumns().remove(plate);
            table().getColumns().addFirst(plate);
            table().getSortOrder().setAll(List.of(plate));
            return null;
        });
        office.await("sorted by plate", () -> plate(0).equals("N1") && plate(1).equals("N10"));
        office.close();
        open();

        office.await("sorted by plate", () -> plate(0).equals("N1") && plate(1).equals("N10"));
        assertThat(Office.onUi(() -> table().getColumns().getFirst().getId())).isEqualTo("plate");
        assertThat(Office.onUi(() -> column("endTime").isVisible())).isFalse();
    }

    @Test
    void underTheFormTheNewestComeFirstWhateverTheOrder() {
        Office.onUi(() -> {
            table().getSortOrder().setAll(List.of(column("plate")));
            return null;
        });
        office.await("sorted by plate", () -> plate(0).equals("N1"));
        office.press("historySize");

        office.await("newest first", () -> plate(0).equals("N" + ENTRIES));
    }

    @Test
    void whatIsSentMeanwhileMovesNeitherThePlaceNorTheChoice() throws HistoryUnavailableException {
        office.press("historySize");
        office.type("referenceId", "practice-no-answer");
        office.type("plate", "ABC128");
        office.press("send");
        office.await(
                "sending",
                () -> office.node("outcome").getStyleClass().contains("outcome-in-flight"));
        office.press("historySize");
        awaitRows(ENTRIES + 1);
        int place = ENTRIES / 2;
        Office.onUi(() -> {
            table().scrollTo(place);
            table().getSelectionModel().select(place + 1);
            return null;
        });
        office.await("the place", () -> firstRow() == place);
        String shown = plate(place);
        office.rooms().history().history().depart(past(ENTRIES).intent());
        office.press("cancel");
        awaitRows(ENTRIES + 2);

        office.await("the place", () -> firstRow() == place + 1);
        assertThat(Office.onUi(() -> plate(firstRow()))).isEqualTo(shown);
        assertThat(Office.onUi(() -> table().getSelectionModel().getSelectedIndices()))
                .containsExactly(place + 2);
    }

    private int firstRow() {
        IndexedCell<?> first =
                ((VirtualFlow<?>) table().lookup(".virtual-flow")).getFirstVisibleCell();
        return first == null ? -1 : first.getIndex();
    }

    private void type(String text) {
        Office.onUi(() -> {
            ((TextInputControl) office.node("historySearch")).setText(text);
            return null;
        });
    }

    private void awaitRows(int rows) {
        office.await(rows + " rows", () -> table().getItems().size() == rows);
    }

    /** The plate in a row; empty while there is none. */
    private String plate(int row) {
        HistoryEntry entry =
                row < table().getItems().size() ? table().getItems().get(row).entry() : null;
        return entry == null ? "" : Objects.requireNonNull(entry.update().plate()).value();
    }

    private TableColumn<HistoryRow, ?> column(String id) {
        return table().getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the table's rows are those of the history
    private TableView<HistoryRow> table() {
        return (TableView<HistoryRow>) office.node("historyTable");
    }

    private static BulkHistory.Past past(int i) {
        Instant at = BEGIN.plusSeconds(150L * i);
        ReferenceId id = new ReferenceId("permit-" + i);
        return new BulkHistory.Past(
                at,
                Examples.intent(
                        Examples.nowhere(),
                        new PermitUpdate(id, new Plate("N" + (i + 1)), null, null, "", "")),
                new Outcome.Done(id.value()));
    }

    private static long millis(Runnable action) {
        long begin = System.nanoTime();
        action.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void print(String what, List<Long> millis) {
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: %d times, half within %d, 95 %% within %d, all within %d%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }
}
