package org.permitdesk.ui.history;

import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.SteadyCellSkin;

/**
 * What became of an entry, with its icon and colour.
 *
 * <p>A search fills all cells anew with each letter. That an icon comes or goes, and that a cell
 * gets another style class, costs more than all the rest of that; so the icon stays, and a pseudo
 * class gives the colour.
 */
final class OutcomeCell extends TableCell<HistoryRow, HistoryRow> {
    /** Shows as nothing. Without any text at all, its place would be taken out of the cell. */
    private static final String NOTHING = " ";

    private final OutcomeWords words;
    private final FontIcon icon = new FontIcon();
    private @Nullable OutcomeKind shown;

    OutcomeCell(OutcomeWords words) {
        this.words = words;
        icon.setVisible(false);
        setText(NOTHING);
        setGraphic(icon);
        hoverProperty().subscribe(hovered -> setTooltip(hovered ? wholeText() : null));
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        HistoryEntry entry = empty || row == null ? null : row.entry();
        icon.setVisible(entry != null);
        setText(entry == null ? NOTHING : words.line(entry.state()));
        if (entry != null) {
            show(entry.state());
        }
        if (isHover()) {
            setTooltip(wholeText());
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SteadyCellSkin<>(this);
    }

    private void show(EntryState state) {
        OutcomeKind kind = OutcomeKind.of(state);
        if (kind != shown) {
            if (shown != null) {
                pseudoClassStateChanged(shown.pseudoClass(), false);
            }
            pseudoClassStateChanged(kind.pseudoClass(), true);
            icon.setIconLiteral(kind.icon());
            shown = kind;
        }
    }

    private @Nullable Tooltip wholeText() {
        return getText().isBlank() ? null : new Tooltip(getText());
    }
}
