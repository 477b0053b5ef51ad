package org.permitdesk.ui.overview;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.Standing;
import org.permitdesk.ui.Tables;

/**
 * The numbers of the chart for the keyboard and for a screen reader, the newest day first. Enter,
 * Space or a double click on a number shows its updates; on a day or its sum, all of that day.
 */
final class DayTable {
    // In pixels, for text of 100 %.
    private static final double LEAST_WIDTH = 100;
    private static final double PADDING = 30;
    private static final double CHARACTER = 7;

    private final TableView<Day> table = new TableView<>();
    private final DayChoice choice;

    /** Whose columns are as wide as the text is large, in per cent. */
    DayTable(
            Numbers numbers, DayWords words, DayChoice choice, ObservableValue<Integer> textScale) {
        this.choice = choice;
        table.setAccessibleText(words.get("overview.table"));
        table.getSelectionModel().setCellSelectionEnabled(true);
        add(words.get("overview.day"), null, day -> words.weekday(day.date()));
        for (Standing standing : numbers.standings()) {
            add(words.of(standing), standing, day -> number(day.count(standing)));
        }
        add(words.get("overview.sum"), null, day -> number(day.total()));
        Tables.scale(table, textScale);
        List<Day> newestFirst = numbers.days().reversed();
        table.getItems().setAll(newestFirst);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                choose();
            }
        });
        table.focusedProperty()
                .subscribe(focused -> {
                    if (focused && table.getSelectionModel().isEmpty()) {
                        table.getSelectionModel().select(0, table.getColumns().getFirst());
                    }
                });
    }

    Node node() {
        return table;
    }

    private interface CellWords {
        String of(Day day);
    }

    private void add(String heading, @Nullable Standing standing, CellWords words) {
        TableColumn<Day, String> column = new TableColumn<>(heading);
        column.setSortable(false);
        column.setReorderable(false);
        column.setUserData(standing);
        column.setPrefWidth(Math.max(LEAST_WIDTH, PADDING + CHARACTER * heading.length()));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.of(cell.getValue())));
        table.getColumns().add(column);
    }

    /** Nothing for a zero: in a table full of them, the others would be hard to see. */
    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            choose();
            key.consume();
        }
    }

    private void choose() {
        if (!table.getSelectionModel().getSelectedCells().isEmpty()) {
            TablePosition<?, ?> cell = table.getSelectionModel().getSelectedCells().getFirst();
            Day day = table.getItems().get(cell.getRow());
            choice.choose(day, (Standing) cell.getTableColumn().getUserData());
        }
    }
}
