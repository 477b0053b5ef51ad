package org.permitdesk.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files that their owner alone can read and write, protected before a byte is in them. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> READ_AND_WRITE =
            PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /**
     * A new, empty file.
     *
     * @throws IOException also when the file system cannot protect a file
     */
    static Path create(Path folder, String prefix, String suffix) throws IOException {
        Set<String> views = folder.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            var atBirth = PosixFilePermissions.asFileAttribute(READ_AND_WRITE);
            return checked(Files.createTempFile(folder, prefix, suffix, atBirth));
        }
        if (views.contains("acl")) {
            return restricted(Files.createTempFile(folder, prefix, suffix));
        }
        throw new IOException("cannot protect a file in " + folder);
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

    /** A mounted Windows disk, for one, takes permissions without a word and ignores them. */
    private static Path checked(Path file) throws IOException {
        if (!Files.getPosixFilePermissions(file).equals(READ_AND_WRITE)) {
            Files.delete(file);
            throw new IOException("cannot protect " + file);
        }
        return file;
    }

    private static Path restricted(Path file) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view == null) {
            Files.delete(file);
            throw new IOException("cannot protect " + file);
        }
        view.setAcl(entriesFor(view.getOwner()));
        return file;
    }
}
