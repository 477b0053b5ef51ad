package org.permitdesk.history;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What became of a history that was found damaged.
 *
 * @param damaged the folder where it lies now
 * @param upTo when the last that was restored was written, by this computer's clock; empty if
 *     nothing was
 * @param missing how many newer entries are missing; 0 unless that is known
 */
public record Recovery(Extent extent, Path damaged, Optional<LocalDateTime> upTo, long missing) {

    /** How much of it is back. Each has one sentence in each language. */
    public enum Extent {
        /** Nothing is missing. */
        WHOLE,
        /** Newer entries are missing, or what became of the last ones. */
        UP_TO,
        /** Nobody can tell whether newer ones are missing. */
        UNSURE,
        /** Nothing: a new history was begun. */
        NOTHING
    }
}
