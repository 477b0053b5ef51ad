package org.permitdesk.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/** What the tables of the window have in common. */
public final class Tables {
    private Tables() {}

    /** Fills a column with words about each row. */
    public static <T> void show(TableColumn<T, String> column, Function<T, String> words) {
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setCellFactory(its -> new TextCell<>());
    }

    /**
     * Lets the keyboard choose a row: the first is selected when the table gets the focus, and
     * Enter uses it.
     */
    public static <T> void chooseByKey(TableView<T> table, Consumer<T> use) {
        table.focusedProperty()
                .subscribe(focused -> {
                    if (focused && table.getSelectionModel().isEmpty()) {
                        table.getSelectionModel().selectFirst();
                    }
                });
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    T selected = table.getSelectionModel().getSelectedItem();
                    if (key.getCode() == KeyCode.ENTER
                            && !key.isShortcutDown()
                            && selected != null) {
                        use.accept(selected);
                        key.consume();
                    }
                });
    }

    /**
     * Lets the columns grow with the text: their width is the one thing about a table that no
     * stylesheet can give in em. Takes their present widths for those at 100 %.
     *
     * @param percent the size of the text
     */
    public static <T> Subscription scale(TableView<T> table, ObservableValue<Integer> percent) {
        Map<TableColumn<T, ?>, Double> widths = new LinkedHashMap<>();
        table.getColumns().forEach(column -> widths.put(column, column.getPrefWidth()));
        return percent.subscribe(
                now -> widths.forEach((column, width) -> column.setPrefWidth(width * now / 100)));
    }
}
