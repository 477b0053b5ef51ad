package org.permitdesk.preferences;

/** Why what was entered is not a profile yet. The words are the screen's. */
public record ProfileProblem(ProfileField field, Kind kind) {

    /** Each kind has one sentence in each language. */
    public enum Kind {
        /** Nothing was entered or chosen. */
        MISSING(true),
        /** More than 40 characters in a name, or 50 in a client code. */
        TOO_LONG(false),
        /** A character that cannot be seen in a name, or that no client code has. */
        CHARACTER(false),
        /** Not an address like {@code https://host}, without query, fragment and user. */
        NOT_AN_ADDRESS(true),
        /** {@code http} to another machine would show the token to the whole network. */
        NOT_HTTPS(true),
        /** No IANA name such as {@code America/Winnipeg}. */
        NO_SUCH_ZONE(true);

        private final boolean unfinished;

        Kind(boolean unfinished) {
            this.unfinished = unfinished;
        }
    }

    /** True when more typing could cure it, so that it stays unsaid while the cursor is there. */
    public boolean unfinished() {
        return kind.unfinished;
    }
}
