package org.permitdesk.preferences;

/**
 * Why what was entered are no network settings yet. Each field has one sentence in each language,
 * which says what it takes.
 */
public record NetworkProblem(NetworkField field, Kind kind) {

    /** When to say it. */
    public enum Kind {
        /** Nothing was entered. */
        MISSING,
        /** More typing could cure it. */
        UNFINISHED,
        /** More typing cannot. */
        WRONG
    }
}
