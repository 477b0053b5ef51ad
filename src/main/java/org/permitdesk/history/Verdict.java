package org.permitdesk.history;

/** What a person found out about an update whose outcome was unknown. */
public enum Verdict {
    APPLIED,
    NOT_APPLIED
}
