package org.permitdesk.ui.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.permitdesk.preferences.HistoryLayout;
import org.permitdesk.search.Column;
import org.permitdesk.search.Order;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.profile.PreferencesModel;

/**
 * The columns of the list: which are shown, in what order, and by which it is sorted. What is
 * chosen stays so. The table itself sorts nothing: it asks the model.
 */
final class HistoryColumns {
    private final TableView<HistoryRow> table;
    private final HistoryModel model;
    private final PreferencesModel preferences;
    private final Texts texts;

    /** As the table has them at first. */
    private final List<TableColumn<HistoryRow, ?>> atFirst;

    private final List<String> shownAtFirst;
    private boolean showing;

    /** Lays out a table whose columns have the IDs of {@link Column}, as in {@code referenceId}. */
    HistoryColumns(
            TableView<HistoryRow> table,
            HistoryModel model,
            PreferencesModel preferences,
            Texts texts,
            Watch watch) {
        this.table = table;
        this.model = model;
        this.preferences = preferences;
        this.texts = texts;
        atFirst = List.copyOf(table.getColumns());
        shownAtFirst = shown();
        showLayout(preferences.preferences().history());
        table.setSortPolicy(sorted -> sort());
        table.getColumns().subscribe(this::save);
        atFirst.forEach(column -> column.visibleProperty().subscribe((before, now) -> save()));
        watch.add(model.orderProperty().subscribe(order -> showOrder()));
        watch.add(model.wholeProperty().subscribe(whole -> showOrder()));
    }

    /** What the keyboard needs, for which the heads of the columns are out of reach. */
    List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        for (TableColumn<HistoryRow, ?> column : atFirst) {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.setSelected(column.isVisible());
            item.setOnAction(chosen -> column.setVisible(item.isSelected()));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        if (model.isWhole()) {
            items.add(sortMenu());
        }
        items.add(moveMenu("history.columns.left", -1));
        items.add(moveMenu("history.columns.right", 1));
        MenuItem reset = new MenuItem(texts.get("history.columns.reset"));
        reset.setOnAction(chosen -> reset());
        items.add(reset);
        return items;
    }

    /** Choosing the column that it is sorted by already turns the order round. */
    private Menu sortMenu() {
        Order now = model.orderProperty().get();
        Menu menu = new Menu(texts.get("history.columns.sort"));
        for (TableColumn<HistoryRow, ?> column : atFirst) {
            Column by = column(column);
            boolean current = now.column() == by;
            RadioMenuItem item = new RadioMenuItem(column.getText());
            item.setSelected(current);
            boolean ascending = current ? !now.ascending() : by != Column.TIME;
            item.setOnAction(chosen -> model.orderProperty().set(new Order(by, ascending)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu moveMenu(String key, int step) {
        List<TableColumn<HistoryRow, ?>> shown = shownColumns();
        Menu menu = new Menu(texts.get(key));
        for (int i = 0; i < shown.size(); i++) {
            if (i + step >= 0 && i + step < shown.size()) {
                TableColumn<HistoryRow, ?> column = shown.get(i);
                TableColumn<HistoryRow, ?> beside = shown.get(i + step);
                MenuItem item = new MenuItem(column.getText());
                item.setOnAction(chosen -> exchange(column, beside));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    private void exchange(TableColumn<HistoryRow, ?> one, TableColumn<HistoryRow, ?> other) {
        List<TableColumn<HistoryRow, ?>> changed = new ArrayList<>(table.getColumns());
        int place = changed.indexOf(one);
        changed.set(changed.indexOf(other), one);
        changed.set(place, other);
        table.getColumns().setAll(changed);
    }

    private void reset() {
        showLayout(HistoryLayout.DEFAULTS);
        model.orderProperty().set(Order.NEWEST_FIRST);
        save();
    }

    private void showLayout(HistoryLayout layout) {
        List<String> named = layout.columns().isEmpty() ? shownAtFirst : layout.columns();
        List<TableColumn<HistoryRow, ?>> columns = new ArrayList<>();
        named.forEach(name -> named(name).ifPresent(columns::add));
        Set<TableColumn<HistoryRow, ?>> shown = new HashSet<>(columns);
        atFirst.stream().filter(column -> !shown.contains(column)).forEach(columns::add);
        quietly(() -> {
            table.getColumns().setAll(columns);
            atFirst.forEach(column -> column.setVisible(shown.contains(column)));
        });
        Optional.ofNullable(layout.sortedBy())
                .flatMap(this::named)
                .ifPresent(
                        by -> model.orderProperty().set(new Order(column(by), layout.ascending())));
    }

    /** The little arrow in the head; none under the form, where the newest always come first. */
    private void showOrder() {
        Order order = model.orderProperty().get();
        quietly(() -> {
            table.getSortOrder().clear();
            for (TableColumn<HistoryRow, ?> column : atFirst) {
                column.setSortable(model.isWhole());
                if (model.isWhole() && column(column) == order.column()) {
                    column.setSortType(
                            order.ascending()
                                    ? TableColumn.SortType.ASCENDING
                                    : TableColumn.SortType.DESCENDING);
                    table.getSortOrder().add(column);
                }
            }
        });
        save();
    }

    /**
     * A click on a head sorts by it, a second one turns the order round, and a third one leads back
     * to the newest first, which for the time itself is the first.
     */
    private boolean sort() {
        if (!showing && model.isWhole()) {
            Order before = model.orderProperty().get();
            Order now =
                    table.getSortOrder().stream()
                            .findFirst()
                            .map(HistoryColumns::order)
                            .orElseGet(() ->
                                    new Order(Column.TIME, before.equals(Order.NEWEST_FIRST)));
            model.orderProperty().set(now);
        }
        return true;
    }

    private static Order order(TableColumn<HistoryRow, ?> column) {
        return new Order(column(column), column.getSortType() == TableColumn.SortType.ASCENDING);
    }

    private void save() {
        if (showing) {
            return;
        }
        Order order = model.orderProperty().get();
        List<String> shown = shown();
        HistoryLayout layout =
                new HistoryLayout(
                        shown.equals(shownAtFirst) ? List.of() : shown,
                        order.equals(Order.NEWEST_FIRST) ? null : name(order.column()),
                        order.ascending());
        if (!layout.equals(preferences.preferences().history())) {
            preferences.change(p -> p.withHistory(layout));
        }
    }

    private void quietly(Runnable change) {
        boolean before = showing;
        showing = true;
        try {
            change.run();
        } finally {
            showing = before;
        }
    }

    private List<String> shown() {
        return shownColumns().stream().map(TableColumn::getId).toList();
    }

    private List<TableColumn<HistoryRow, ?>> shownColumns() {
        return table.getColumns().stream().filter(TableColumn::isVisible).toList();
    }

    private Optional<TableColumn<HistoryRow, ?>> named(String name) {
        return atFirst.stream().filter(column -> name.equals(column.getId())).findFirst();
    }

    private String name(Column by) {
        return atFirst.stream()
                .filter(column -> column(column) == by)
                .map(TableColumn::getId)
                .findFirst()
                .orElseThrow();
    }

    /** {@code referenceId} is {@code REFERENCE_ID}. */
    private static Column column(TableColumn<HistoryRow, ?> column) {
        return Column.valueOf(column.getId().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
}
