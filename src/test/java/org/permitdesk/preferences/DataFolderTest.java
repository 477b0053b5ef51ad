package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.preferences.DataFolder.Opening.Ready;
import org.permitdesk.preferences.DataFolder.Opening.Unusable;
import org.permitdesk.preferences.DataFolder.Reason;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/ana");

    @TempDir private Path temporary;

    @Test
    void isInTheLocalNotTheRoamingFolderOnWindows() {
        Map<String, String> environment =
                Map.of("LOCALAPPDATA", "/Users/ana/AppData/Local", "APPDATA", "/Users/ana/Roaming");

        assertThat(DataFolder.standard("Windows 11", environment, HOME))
                .isEqualTo(Path.of("/Users/ana/AppData/Local/Permit Desk"));
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 10, /home/ana/AppData/Local/Permit Desk",
        "Mac OS X, /home/ana/Library/Application Support/Permit Desk",
        "Linux, /home/ana/.local/share/permit-desk",
        "FreeBSD, /home/ana/.local/share/permit-desk"
    })
    void isUnderTheHomeFolderWhereTheEnvironmentSaysNothing(String system, Path expected) {
        assertThat(DataFolder.standard(system, Map.of(), HOME)).isEqualTo(expected);
    }

    @Test
    void followsXdgDataHomeOnLinux() {
        assertThat(DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "/data/ana"), HOME))
                .isEqualTo(Path.of("/data/ana/permit-desk"));
    }

    @Test
    void ignoresARelativeXdgDataHome() {
        assertThat(DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "data"), HOME))
                .isEqualTo(Path.of("/home/ana/.local/share/permit-desk"));
    }

    @Test
    void ignoresXdgDataHomeOnMacOs() {
        assertThat(DataFolder.standard("Mac OS X", Map.of("XDG_DATA_HOME", "/data"), HOME))
                .isEqualTo(Path.of("/home/ana/Library/Application Support/Permit Desk"));
    }

    @Test
    void createsTheFolderAndThoseAboveIt() {
        Path folder = temporary.resolve("a/b");

        assertThat(DataFolder.open(folder)).isEqualTo(new Ready(new DataFolder(folder)));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void createsTheFolderForItsOwnerAlone() throws IOException {
        assumePosix();
        Path folder = temporary.resolve("new");

        DataFolder.open(folder);

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void leavesThePermissionsOfAnExistingFolder() throws IOException {
        assumePosix();
        Path folder = Files.createDirectory(temporary.resolve("given"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));

        DataFolder.open(folder);

        assertThat(permissions(folder)).isEqualTo("rwxr-x---");
    }

    @Test
    void opensAnExistingFolderAndLeavesNothingInIt() {
        DataFolder.open(temporary.toString());

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void makesARelativePathAbsolute() {
        Path here = Path.of("").toAbsolutePath();
        String relative = here.relativize(temporary.toAbsolutePath()).toString();

        assertThat(DataFolder.open(relative))
                .isEqualTo(new Ready(new DataFolder(temporary.toAbsolutePath())));
    }

    @Test
    void saysThatAFileIsNoFolder() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThat(DataFolder.open(file))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> {
                            assertThat(unusable.path()).isEqualTo(file.toString());
                            assertThat(unusable.reason()).isEqualTo(Reason.NOT_A_FOLDER);
                        });
    }

    @Test
    void saysThatAFolderCannotBeCreated() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThat(DataFolder.open(file.resolve("below")))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> {
                            assertThat(unusable.reason()).isEqualTo(Reason.CANNOT_CREATE);
                            assertThat(unusable.detail()).isNotBlank();
                        });
    }

    @Test
    void saysThatAFolderCannotBeWrittenTo() {
        Path kernel = Path.of("/proc"); // nobody can make a file there, not even root
        assumeThat(kernel).isDirectory();

        assertThat(DataFolder.open(kernel))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.reason()).isEqualTo(Reason.CANNOT_WRITE));
    }

    @Test
    void saysThatATextIsNoPath() {
        assertThat(DataFolder.open("a\0b"))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.reason()).isEqualTo(Reason.NOT_A_PATH));
    }

    private void assumePosix() {
        assumeThat(temporary.getFileSystem().supportedFileAttributeViews()).contains("posix");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
