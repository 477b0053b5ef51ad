package org.permitdesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir Path folder;

    @Test
    void protectsAFileBeforeAnythingIsInIt() throws IOException {
        assumeTrue(supports("posix"), "This file system has no permissions of the POSIX kind.");

        Path file = OwnerOnly.create(folder, "a", ".tmp");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).isEmptyFile();
    }

    @Test
    void protectsAFileOnWindows() throws IOException {
        assumeTrue(
                supports("acl") && !supports("posix"),
                "Only Windows has access lists of this kind.");

        Path file = OwnerOnly.create(folder, "a", ".tmp");

        assertThat(Files.getFileAttributeView(file, AclFileAttributeView.class).getAcl())
                .extracting(AclEntry::principal)
                .containsExactly(Files.getOwner(file));
        assertThat(file).isEmptyFile();
    }

    @Test
    void letsNobodyElseIntoAFolderThatWasThereBefore() throws IOException {
        assumeTrue(supports("posix"), "This file system has no permissions of the POSIX kind.");
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        OwnerOnly.createFolder(open);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwx------");
    }

    @Test
    void letsNobodyElseIntoAFolderOnWindows() throws IOException {
        assumeTrue(
                supports("acl") && !supports("posix"),
                "Only Windows has access lists of this kind.");
        Path fresh = folder.resolve("fresh");

        OwnerOnly.createFolder(fresh);

        Path inside = Files.createFile(fresh.resolve("inside"));
        assertThat(Files.getFileAttributeView(inside, AclFileAttributeView.class).getAcl())
                .extracting(AclEntry::principal)
                .containsOnly(Files.getOwner(fresh));
    }

    @Test
    void letsTheOwnerAloneDoEverything() throws IOException {
        var owner = Files.getOwner(folder);

        assertThat(OwnerOnly.entriesFor(owner))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
                    assertThat(entry.principal()).isEqualTo(owner);
                    assertThat(entry.permissions())
                            .containsExactlyInAnyOrder(AclEntryPermission.values());
                });
    }

    private boolean supports(String view) {
        return folder.getFileSystem().supportedFileAttributeViews().contains(view);
    }
}
