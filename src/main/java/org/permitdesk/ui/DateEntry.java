package org.permitdesk.ui;

import java.time.LocalDate;
import javafx.beans.property.StringProperty;
import javafx.scene.control.DatePicker;
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
 */
public final class DateEntry {
    private DateEntry() {}

    /** Binds them until the subscription ends, which the text, if it outlives the picker, needs. */
    public static Subscription bind(DatePicker picker, StringProperty text) {
        picker.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LocalDate date) {
                        return date == null ? picker.getEditor().getText() : date.toString();
                    }

                    @Override
                    public @Nullable LocalDate fromString(@Nullable String typed) {
                        return date(typed);
                    }
                });
        picker.getEditor().textProperty().bindBidirectional(text);
        return text.subscribe(typed -> picker.setValue(date(typed)));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return EndTimeText.parseDate(text == null ? "" : text)
                        instanceof Parsed.Value<LocalDate>(LocalDate date)
                ? date
                : null;
    }
}
