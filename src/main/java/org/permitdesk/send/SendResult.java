package org.permitdesk.send;

import org.permitdesk.update.Outcome;

/**
 * How a sending ended.
 *
 * @param recorded false if the outcome could not be written down; the history then shows the update
 *     as unknown from the next start on
 */
public record SendResult(Outcome outcome, boolean recorded) {}
