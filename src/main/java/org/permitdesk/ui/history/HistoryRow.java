package org.permitdesk.ui.history;

import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;

/**
 * A line of the list.
 *
 * @param id the entry's
 * @param entry null until it has been read
 */
public record HistoryRow(long id, @Nullable HistoryEntry entry) {}
