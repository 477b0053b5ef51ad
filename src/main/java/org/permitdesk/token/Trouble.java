package org.permitdesk.token;

/**
 * Why a place did not do what it was asked.
 *
 * @param detail for diagnostics: a file, or the name of what went wrong; may be empty. Never a
 *     token, nor a message of a library or a command, which might quote one
 */
public record Trouble(TokenPlace place, Kind kind, String detail) {

    public enum Kind {
        /** There is no vault on this machine, or it is locked. */
        ABSENT,

        /** The vault did not answer in time. What it was asked may still come about. */
        SILENT,

        /** The vault answered with a failure, or with something that is no token. */
        REFUSED,

        /** The file is not what this program writes; the detail names it. It is left as it is. */
        DAMAGED,

        /**
         * The file was damaged, and a new one has taken its place; the detail names where the old
         * one is now. It may hold tokens.
         */
        SET_ASIDE,

        /** The file could not be read or written; the detail names it and the failure. */
        INPUT_OUTPUT
    }
}
