package org.permitdesk.history;

import java.io.Serial;
import java.nio.file.Path;

/** The history cannot be read or written. The file is left as it is. */
public final class HistoryUnavailableException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    /** Why, as far as a user can do something about it. */
    public enum Reason {
        /** The disk is full, the folder is read-only, or another program holds the file. */
        NOT_WRITABLE,
        /** The file is not a history, or not whole. */
        DAMAGED,
        /** A newer Permit Desk has written it. */
        NEWER
    }

    private final Reason reason;
    private final transient Path file;

    public HistoryUnavailableException(Reason reason, Path file, String detail) {
        super(file + ": " + detail);
        this.reason = reason;
        this.file = file;
    }

    public HistoryUnavailableException(Reason reason, Path file, Exception cause) {
        super(file + ": " + cause.getMessage(), cause);
        this.reason = reason;
        this.file = file;
    }

    public Reason reason() {
        return reason;
    }

    /** Where the file lies. */
    public String location() {
        return file.toString();
    }
}
