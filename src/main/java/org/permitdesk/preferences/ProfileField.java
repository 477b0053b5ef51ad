package org.permitdesk.preferences;

/** A field of a profile, in reading order. */
public enum ProfileField {
    NAME,
    BASE_URL,
    CLIENT_CODE,
    ZONE,
    END_TIME_SENT_AS,
    CURRENCY,
    PRODUCTION
}
