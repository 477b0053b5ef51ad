package org.permitdesk.ui;

import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Plate;

/** A plate as the history shows it: of one that was forgotten it says so. */
public final class PlateWords {
    private final Texts texts;

    public PlateWords(Texts texts) {
        this.texts = texts;
    }

    /** Empty where there is none. */
    public String of(@Nullable Plate plate) {
        if (plate == null) {
            return "";
        }
        return plate.equals(Plate.FORGOTTEN) ? texts.get("plate.forgotten") : plate.value();
    }
}
