package org.permitdesk.export;

/** What became of an export. But for {@link Written}, everything is as it was before. */
public sealed interface ExportResult {

    /**
     * All of it is in the file.
     *
     * @param file its whole path
     */
    record Written(int entries, String file) implements ExportResult {}

    /** It was told to stop. */
    record Stopped() implements ExportResult {}

    /**
     * The file could not be written.
     *
     * @param detail the system's words
     */
    record Failed(Reason reason, String detail) implements ExportResult {
        /** Why, as far as a user can do something about it. */
        public enum Reason {
            FULL,
            FOLDER_GONE,
            NOT_ALLOWED,
            /** A file of that name is there and cannot be replaced: another program has it open. */
            IN_USE,
            /** A file of that name has come to be there meanwhile. */
            EXISTS,
            /** There is a folder of that name. */
            A_FOLDER,
            /** Entries were removed from the history meanwhile. */
            ENTRIES_GONE,
            OTHER
        }
    }
}
