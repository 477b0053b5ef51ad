package org.permitdesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
    private static final byte[] CONTENT = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @Test
    void writesAFileThatWasNotThere() throws IOException {
        DurableFile.replace(folder.resolve("file"), CONTENT);

        assertThat(folder.resolve("file")).hasContent("new");
    }

    @Test
    void replacesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "something longer");

        DurableFile.replace(file, CONTENT);

        assertThat(file).hasContent("new");
    }

    @Test
    void makesAFileThatOthersCouldReadItsOwnersAlone() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = Files.createFile(folder.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        DurableFile.replace(file, CONTENT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        DurableFile.replace(folder.resolve("file"), CONTENT);

        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @Test
    void leavesNoTemporaryFileWhenTheMoveFails() throws IOException {
        Path occupied = folder.resolve("occupied");
        Files.createDirectories(occupied.resolve("by"));

        assertThatThrownBy(() -> DurableFile.replace(occupied, CONTENT))
                .isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactly("occupied");
    }

    @Test
    void namesTheKindOfFailureWhereTheSystemGivesNoReason() {
        assertThat(DurableFile.reason(new AccessDeniedException("/some/path")))
                .isEqualTo("AccessDeniedException");
    }
}
