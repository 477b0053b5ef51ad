package org.permitdesk.update;

/**
 * A field of the form. The order is the reading order of the window and of every list of problems.
 */
public enum Field {
    REFERENCE_ID,
    PLATE,
    AMOUNT,
    CURRENCY,
    END_DATE,
    END_TIME,
    REASON,
    TICKET,
    TOKEN
}
