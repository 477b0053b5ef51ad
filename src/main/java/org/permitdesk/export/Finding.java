package org.permitdesk.export;

import java.time.Instant;

/** What a look at an exported file has shown. */
public sealed interface Finding {

    /**
     * Every byte is as it was exported.
     *
     * @param from when the oldest of the entries was made
     * @param until when the newest was
     */
    record Unbroken(int entries, Instant from, Instant until) implements Finding {}

    /**
     * The first place that is not as it was exported.
     *
     * @param row counted from 1, with the first line; in a spreadsheet the row's number
     * @param entry which one belongs there, counted from 1; 0 for the first line
     * @param total how many entries there were; 0 if that cannot be told
     * @param found the reference ID of the entry that stands there, as far as it can be read; may
     *     be empty
     */
    record Broken(Fault fault, int row, int entry, int total, String found) implements Finding {}

    /** What is wrong there. */
    enum Fault {
        /** The first line was changed, so that nothing after it can be judged. */
        FIRST_LINE,
        /** The entry was changed. */
        CHANGED,
        /** A later entry stands there: one or more were removed, or moved. */
        MISSING,
        /**
         * An earlier entry stands there, or something after the last one: it was added, or moved.
         */
        ADDED,
        /** The file ends there. */
        CUT_OFF
    }

    /** The file is no export of Permit Desk, or its beginning cannot be recognized. */
    record NotAnExport() implements Finding {}

    /**
     * The file cannot be read.
     *
     * @param detail the system's words
     */
    record Unreadable(String detail) implements Finding {}

    /** It was told to stop. */
    record Stopped() implements Finding {}
}
