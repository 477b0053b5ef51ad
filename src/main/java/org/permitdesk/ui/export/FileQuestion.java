package org.permitdesk.ui.export;

import java.io.File;
import java.util.Optional;

/**
 * Asks the user for a file, with the system's own window. Behind an interface, because without a
 * display there is no such window. UI thread only.
 */
public interface FileQuestion {

    /**
     * Where to write. That a file of that name is to be replaced, the user was asked.
     *
     * @param name proposed
     * @param kind of file, in words, and its extension without the dot
     */
    Optional<File> toWrite(String name, String kind, String extension);

    /** Which file to read. */
    Optional<File> toRead();

    /** In which folder to write. */
    Optional<File> folder();
}
