package org.permitdesk.update;

/**
 * Which of the two is meant when a local time happens twice, as in the night the clocks go back.
 */
public enum Occurrence {
    FIRST,
    SECOND
}
