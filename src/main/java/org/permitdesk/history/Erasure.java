package org.permitdesk.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was taken out of the history.
 *
 * @param at when
 * @param by who wanted it; empty if it was the choice of how long entries are kept
 * @param entries how many entries are gone, or were blanked
 * @param before all entries older than that are gone; null where a plate was forgotten
 */
public record Erasure(Instant at, String by, int entries, @Nullable Instant before) {}
