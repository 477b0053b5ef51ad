package org.permitdesk.update;

import org.jspecify.annotations.Nullable;

/**
 * What the server did with an update. There are four, and none is called "failed": whoever reads it
 * must know whether the permit may have changed.
 */
public sealed interface Outcome {

    /** Applied, said by the server's own words for this very permit. */
    record Done(String referenceId) implements Outcome {}

    /**
     * Not applied, said by the server.
     *
     * @param code the vendor's {@code ErrorCode}, or null when the reply had none
     * @param message the server's words as plain text, the token replaced; may be empty
     */
    record Refused(@Nullable Integer code, String message) implements Outcome {}

    /**
     * Not applied: the controller took nothing of the update.
     *
     * @param detail technical words for support, the token replaced; may be empty
     */
    record NotSent(Obstacle obstacle, String detail) implements Outcome {
        public enum Obstacle {
            HOST_NOT_FOUND,
            CONNECTION_REFUSED,
            NO_CONNECTION,
            CERTIFICATE,
            TLS,
            PROXY_PASSWORD,
            PROXY,
            /** HTTP 429: the controller asks to come back later. */
            BUSY,
            /** The intent could not be written down, so nothing was sent. */
            HISTORY,
            /** The clerk stopped it before anything had left. */
            STOPPED,
            /** The program ended while it waited. */
            PROGRAM_ENDED,
            /** The update of the same permit before it ended unknown: that comes first. */
            EARLIER_UNKNOWN,
            OTHER
        }
    }

    /**
     * May have been applied: a person must look.
     *
     * @param detail technical words for support, the token replaced; may be empty
     */
    record Unknown(Doubt doubt, String detail) implements Outcome {
        public enum Doubt {
            NO_ANSWER,
            CONNECTION_LOST,
            STOPPED_WAITING,
            PROGRAM_ENDED,
            /** The history was damaged, and what is back of it ends before the outcome. */
            HISTORY_RESTORED,
            REDIRECT,
            SERVER_ERROR,
            EMPTY_REPLY,
            NOT_JSON,
            OTHER_PERMIT,
            UNEXPECTED_REPLY
        }
    }
}
