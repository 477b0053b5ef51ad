package org.permitdesk.history;

import java.time.Instant;

/**
 * What was added to an entry later; the original stays as it was.
 *
 * @param reason empty if the note has none
 * @param ticket empty if the note has none
 * @param by who says so
 */
public record Note(String reason, String ticket, String by, Instant at) {}
