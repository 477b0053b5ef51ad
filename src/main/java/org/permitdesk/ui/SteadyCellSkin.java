package org.permitdesk.ui;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.skin.TableCellSkin;

/**
 * Lets the icon and the text of a cell stay where they are when only the words change.
 *
 * <p>JavaFX takes both out and puts them back with every change of the words, and then styles them
 * from scratch. A list that is filled anew with each letter of a search would do little else.
 *
 * <p>For cells that keep the graphic, if any, that they were made with.
 */
public final class SteadyCellSkin<S, T> extends TableCellSkin<S, T> {
    public SteadyCellSkin(TableCell<S, T> cell) {
        super(cell);
    }

    @Override
    protected void updateChildren() {
        if (getChildren().size() != wanted()) {
            super.updateChildren();
        }
    }

    /** Beside a graphic, words are only there while there are any. */
    private int wanted() {
        Node graphic = getSkinnable().getGraphic();
        String words = getSkinnable().getText();
        return graphic == null || words == null || words.isEmpty() ? 1 : 2;
    }
}
