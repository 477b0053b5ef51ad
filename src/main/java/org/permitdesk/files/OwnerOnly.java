package org.permitdesk.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files and folders that are their owner's alone, protected before a byte is in them: by
 * permissions where the file system has them, by an access list on Windows.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> READ_AND_WRITE =
            PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** For making a folder: {@code rwx------} where the file system knows such permissions. */
    public static FileAttribute<?>[] folder(Path folder) {
        return supports(folder, "posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** For making a file: {@code rw-------} where the file system knows such permissions. */
    public static FileAttribute<?>[] file(Path folder) {
        return supports(folder, "posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(READ_AND_WRITE)}
                : new FileAttribute<?>[0];
    }

    /**
     * Makes sure that the folder is there and that nobody else can enter it, whatever is made in it
     * later and by whom.
     */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, folder(folder));
        if (supports(folder, "posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return;
        }
        AclFileAttributeView view = Files.getFileAttributeView(folder, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(
                    List.of(
                            AclEntry.newBuilder(entriesFor(view.getOwner()).getFirst())
                                    .setFlags(
                                            AclEntryFlag.FILE_INHERIT,
                                            AclEntryFlag.DIRECTORY_INHERIT)
                                    .build()));
        }
    }

    /**
     * A new, empty file under a name that no other file has; protected as well as the file system
     * can.
     */
    public static Path create(Path folder, String prefix, String suffix) throws IOException {
        if (supports(folder, "posix")) {
            return Files.createTempFile(
                    folder, prefix, suffix, PosixFilePermissions.asFileAttribute(READ_AND_WRITE));
        }
        Path file = Files.createTempFile(folder, prefix, suffix);
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(entriesFor(view.getOwner()));
        }
        return file;
    }

    /**
     * The same, for a secret.
     *
     * @throws IOException also when the file system cannot protect a file
     */
    public static Path createForSecret(Path folder, String prefix, String suffix)
            throws IOException {
        Path file = create(folder, prefix, suffix);
        if (!isProtected(file)) {
            Files.delete(file);
            throw new IOException("cannot protect a file in " + folder);
        }
        return file;
    }

    /** A mounted Windows disk, for one, takes permissions without a word and ignores them. */
    private static boolean isProtected(Path file) throws IOException {
        return supports(file, "posix")
                ? Files.getPosixFilePermissions(file).equals(READ_AND_WRITE)
                : Files.getFileAttributeView(file, AclFileAttributeView.class) != null;
    }

    /** The whole access list of a file on Windows: nobody else has an entry. */
    static List<AclEntry> entriesFor(UserPrincipal owner) {
        return List.of(
                AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(owner)
                        .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                        .build());
    }

    private static boolean supports(Path path, String view) {
        return path.getFileSystem().supportedFileAttributeViews().contains(view);
    }
}
