package org.permitdesk.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.permitdesk.export.ExportResult.Failed.Reason;
import org.permitdesk.files.DurableFile;
import org.permitdesk.files.OwnerOnly;

/** Where an export goes: a file that is there complete, or as it was before. */
final class Target {
    /** Below that a disk counts as full; the words of systems for it differ by language. */
    private static final long ROOM = 1 << 20;

    private final Path file;
    private final Path folder;
    private final boolean replaces;

    /** If a file is there already, whoever asks for this means to replace it. */
    Target(Path file) {
        this.file = file.toAbsolutePath();
        folder = Objects.requireNonNullElse(this.file.getParent(), this.file);
        replaces = Files.exists(this.file);
    }

    /**
     * The same name with the format's extension where it has none, which not every system's window
     * for choosing a file adds. Never that of a file that is there: nobody was asked about it.
     */
    static Path named(Path chosen, Format format) {
        Path name = chosen.getFileName();
        if (name == null || name.toString().contains(".") || Files.exists(chosen)) {
            return chosen;
        }
        Path whole = chosen.resolveSibling(name + "." + format.extension());
        return Files.exists(whole) ? chosen : whole;
    }

    Path file() {
        return file;
    }

    /** A new file beside the target, for its owner alone: it holds what identifies people. */
    Path temporary() throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        return OwnerOnly.create(folder, ".permit-desk-", ".tmp");
    }

    /** Gives what is complete its name. */
    void take(Path temporary) throws IOException {
        if (replaces) {
            DurableFile.moveOver(temporary, file);
        } else {
            DurableFile.move(temporary, file);
        }
    }

    /**
     * Why it failed. To be asked before anything is tidied up, which may free the disk.
     *
     * @param complete whether only the name was missing
     */
    Reason reason(IOException failure, boolean complete) {
        if (Files.isDirectory(file)) {
            return Reason.A_FOLDER;
        }
        if (failure instanceof NoSuchFileException || !Files.isDirectory(folder)) {
            return Reason.FOLDER_GONE;
        }
        if (failure instanceof FileAlreadyExistsException) {
            return Reason.EXISTS;
        }
        if (complete) {
            return replaces ? Reason.IN_USE : Reason.OTHER;
        }
        if (isFull()) {
            return Reason.FULL;
        }
        return failure instanceof AccessDeniedException || !Files.isWritable(folder)
                ? Reason.NOT_ALLOWED
                : Reason.OTHER;
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < ROOM;
        } catch (IOException notKnown) {
            // The disk has just failed: then the failure's own words must do.
            return false;
        }
    }
}
