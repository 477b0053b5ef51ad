package org.permitdesk.history;

/** Where an update stands, without the details. */
public enum Standing {
    QUEUED,
    IN_FLIGHT,
    DONE,
    REFUSED,
    NOT_SENT,
    UNKNOWN,
    APPLIED,
    NOT_APPLIED
}
