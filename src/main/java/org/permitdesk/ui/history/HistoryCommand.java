package org.permitdesk.ui.history;

/**
 * Something that can be done with the history as a whole, as its menu offers it.
 *
 * @param key of its words in the bundles
 */
public record HistoryCommand(String key, Runnable action) {}
