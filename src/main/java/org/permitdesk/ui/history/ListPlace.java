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

    /** The row that is to stand at the top once the table itself knows of the change; or -1. */
    private int due = -1;

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
            due = Math.max(0, first + shift);
        }
    }

    /** The list has changed, and everybody knows. */
    void settle() {
        // At once: until the next frame begins there is time, which it can then use to draw.
        table.layout();
        if (due >= 0) {
            table.scrollTo(due);
            due = -1;
        }
    }

    /** Another question: the best answers stand at the top. */
    void begin() {
        due = -1;
        // Scrolling lays out at once, what the next frame would do again.
        if (!isAtTop()) {
            table.scrollTo(0);
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

    private boolean isAtTop() {
        return !(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getPosition() <= 0;
    }

    /** The row at the top. Rows end between pixels, and a hair of the one above does not count. */
    private int firstVisible() {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> cell = flow.getFirstVisibleCell();
            if (cell != null) {
                boolean hair = cell.getBoundsInParent().getMaxY() < cell.getHeight() / 2;
                return cell.getIndex() + (hair ? 1 : 0);
            }
        }
        return 0;
    }
}
