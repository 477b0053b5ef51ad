package org.permitdesk.ui.history;

import javafx.collections.ListChangeListener.Change;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Keeps the rows that somebody looks at, and the chosen one, where they are when entries come above
 * them. By itself the table keeps the distance from the top, and chooses whatever comes to stand in
 * the row that was chosen.
 */
final class ListPlace {
    private final TableView<HistoryRow> table;
    private final HistoryModel model;

    ListPlace(TableView<HistoryRow> table, HistoryModel model) {
        this.table = table;
        this.model = model;
    }

    void follow(Change<? extends HistoryRow> change) {
        int first = firstVisible();
        int shift = 0;
        boolean moved = false;
        while (change.next()) {
            if (change.wasAdded() || change.wasRemoved()) {
                moved = true;
                shift += change.getFrom() <= first ? change.getAddedSize() : 0;
                shift -= change.getFrom() <= first ? change.getRemovedSize() : 0;
            }
        }
        if (moved) {
            choose();
        }
        // At the top, what is new is what somebody waits for.
        if (first > 0 && shift != 0) {
            table.scrollTo(Math.max(0, first + shift));
        }
    }

    /** Has the table choose what the model has chosen. */
    void choose() {
        int index = model.selectedIndex();
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(index);
        }
    }

    private int firstVisible() {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> cell = flow.getFirstVisibleCell();
            return cell == null ? 0 : cell.getIndex();
        }
        return 0;
    }
}
