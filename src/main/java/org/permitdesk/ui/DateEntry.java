package org.permitdesk.ui;

import java.time.LocalDate;
import javafx.beans.property.StringProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.EndTimeText;
import org.permitdesk.update.Parsed;

/**
 * Makes a date picker strict. By itself it puts back the old date when it cannot read what was
 * typed, takes 31 February for the 28th and 26 for the year 26, and tells the typed date only after
 * the focus has left it. Here its text is the truth, and the calendar follows the text wherever
 * that is a date.
 *
 * <p>The picker empties its text whenever it has no date, also in the middle of a key press. So it
 * keeps the last date while the text is none, until the calendar is opened.
 */
public final class DateEntry {
    private DateEntry() {}

    /** Binds them until the subscription ends, which the text, if it outlives the picker, needs. */
    public static Subscription bind(DatePicker picker, StringProperty text) {
        StringProperty editor = picker.getEditor().textProperty();
        picker.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LocalDate date) {
                        String typed = editor.get();
                        return date == null || date.equals(date(typed)) ? typed : date.toString();
                    }

                    @Override
                    public @Nullable LocalDate fromString(@Nullable String typed) {
                        LocalDate date = date(typed);
                        return date == null ? picker.getValue() : date;
                    }
                });
        editor.bindBidirectional(text);
        picker.addEventFilter(KeyEvent.ANY, key -> enterMovesOn(picker, key));
        picker.setOnShowing(opens -> forgetDateThatIsNoMore(picker, text));
        picker.setOnHiding(closes -> editor.unbindBidirectional(text));
        picker.setOnHidden(closed -> editor.bindBidirectional(text));
        return text.subscribe(typed -> {
            LocalDate date = date(typed);
            if (date != null) {
                picker.setValue(date);
            }
        });
    }

    /** So that the same day can be chosen again. */
    private static void forgetDateThatIsNoMore(DatePicker picker, StringProperty text) {
        if (date(text.get()) == null) {
            StringProperty editor = picker.getEditor().textProperty();
            editor.unbindBidirectional(text);
            picker.setValue(null);
            editor.bindBidirectional(text);
        }
    }

    /** The picker would take Enter, with Ctrl or without, for itself, and its own text with it. */
    private static void enterMovesOn(DatePicker picker, KeyEvent key) {
        if (key.getCode() != KeyCode.ENTER) {
            return;
        }
        if (key.getEventType() == KeyEvent.KEY_RELEASED) {
            key.consume();
        } else if (key.getEventType() == KeyEvent.KEY_PRESSED && !key.isShortcutDown()) {
            key.consume();
            picker.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return EndTimeText.parseDate(text == null ? "" : text)
                        instanceof Parsed.Value<LocalDate>(LocalDate date)
                ? date
                : null;
    }
}
