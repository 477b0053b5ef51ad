package org.permitdesk.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that a power cut leaves whole: with their old content or their new. */
public final class DurableFile {
    private DurableFile() {}

    /**
     * Gives the file this content, completely or not at all: written beside it under a temporary
     * name, forced to the disk, and moved over it in one step.
     */
    public static void replace(Path file, byte[] content) throws IOException {
        Path folder = folderOf(file);
        Path temporary = OwnerOnly.create(folder, ".permit-desk-", ".tmp");
        try {
            write(temporary, content);
            moveOver(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Moves a file that is on the disk over another one in the same folder, in one step. */
    public static void moveOver(Path file, Path to) throws IOException {
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        force(folderOf(to));
    }

    /**
     * Gives a file that is on the disk another name in the same folder or a neighbouring one.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is a file of that name
     */
    public static void move(Path file, Path to) throws IOException {
        Files.move(file, to);
        force(folderOf(to));
    }

    /** The system's words for a failure. The exception's own message is often just the path. */
    public static String reason(IOException failed) {
        String reason =
                failed instanceof FileSystemException onFile
                        ? onFile.getReason()
                        : failed.getMessage();
        return reason == null ? failed.getClass().getSimpleName() : reason;
    }

    /** Fills a file and waits until it is on the disk. */
    public static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static Path folderOf(Path file) throws FileSystemException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, "not a file");
        }
        return folder;
    }

    /** Makes the move itself last. Windows opens no folder as a file and needs no such step. */
    private static void force(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOffered) {
            // The new content is in place. Some network drives cannot sync a folder; to call the
            // save failed because of that would be wrong.
            return;
        }
    }
}
