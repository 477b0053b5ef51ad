package org.permitdesk.preferences;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that are their owner's alone, and that a power cut leaves whole. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** {@code rwx------} where the file system knows such permissions. */
    static FileAttribute<?>[] folder(Path folder) {
        return permissions(folder, "rwx------");
    }

    /** A new empty file in that folder, {@code rw-------}, under a name that no other file has. */
    static Path temporaryIn(Path folder) throws IOException {
        return Files.createTempFile(
                folder, ".permit-desk-", ".tmp", permissions(folder, "rw-------"));
    }

    /**
     * Gives the file this content, completely or not at all: written beside it under a temporary
     * name, forced to the disk, and moved over it in one step.
     */
    static void replace(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, "not a file");
        }
        Path temporary = temporaryIn(folder);
        try {
            write(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        force(folder);
    }

    /** The system's words for a failure. The exception's own message is often just the path. */
    static String reason(IOException failed) {
        String reason =
                failed instanceof FileSystemException onFile
                        ? onFile.getReason()
                        : failed.getMessage();
        return reason == null ? failed.getClass().getSimpleName() : reason;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Makes the move itself last. Windows opens no folder as a file and needs no such step. */
    private static void force(Path folder) {
        if (!isPosix(folder)) {
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

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
