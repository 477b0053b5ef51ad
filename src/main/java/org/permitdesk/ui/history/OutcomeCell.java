package org.permitdesk.ui.history;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.OutcomeWords;

/** What became of an entry, with its icon and colour. */
final class OutcomeCell extends TableCell<HistoryRow, HistoryRow> {
    private final OutcomeWords words;
    private final FontIcon icon = new FontIcon();

    OutcomeCell(OutcomeWords words) {
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        for (OutcomeKind kind : OutcomeKind.values()) {
            getStyleClass().remove(kind.styleClass());
        }
        HistoryEntry entry = row == null ? null : row.entry();
        if (empty || entry == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        EntryState state = entry.state();
        OutcomeKind kind = OutcomeKind.of(state);
        icon.setIconLiteral(kind.icon());
        getStyleClass().add(kind.styleClass());
        setGraphic(icon);
        setText(words.line(state));
        setTooltip(new Tooltip(words.line(state)));
    }
}
