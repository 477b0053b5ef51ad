package org.permitdesk.ui;

import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** Words in a table. */
final class TextCell<T> extends TableCell<T, String> {
    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        setText(empty ? null : words);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SteadyCellSkin<>(this);
    }
}
