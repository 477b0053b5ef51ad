package org.permitdesk.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Scale;

class LogFileTest {
    private static final System.Logger LOG = System.getLogger(LogFileTest.class.getName());

    @TempDir Path data;

    private Path folder() {
        return data.resolve("logs");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    @Test
    void writesWhatTheProgramLogs() throws IOException {
        try (LogFile log = LogFile.open(folder(), Level.INFO)) {
            LOG.log(System.Logger.Level.INFO, "hello");

            assertThat(log.trouble()).isEmpty();
            assertThat(log.lastLines(1)).singleElement().asString().endsWith("LogFileTest: hello");
        }
    }

    @Test
    void writesTheFinestOnlyIfAskedTo() throws IOException {
        try (LogFile log = LogFile.open(folder(), Level.INFO)) {
            LOG.log(System.Logger.Level.TRACE, "fine");
            assertThat(log.lastLines(9)).isEmpty();
        }
        try (LogFile log = LogFile.open(folder(), Level.FINEST)) {
            LOG.log(System.Logger.Level.TRACE, "fine");
            assertThat(log.lastLines(9)).hasSize(1);
        }
    }

    @Test
    void writesOfLibrariesOnlyWhatWentWrong() throws IOException {
        Logger library = Logger.getLogger("com.example.Library");
        try (LogFile log = LogFile.open(folder(), Level.FINEST)) {
            library.info("as usual");
            library.warning("broken");

            assertThat(log.lastLines(9)).singleElement().asString().contains("WARNING", "Library");
        }
    }

    @Test
    void keepsTheLinesOfEarlierRuns() throws IOException {
        for (String words : List.of("first", "second")) {
            try (LogFile log = LogFile.open(folder(), Level.INFO)) {
                LOG.log(System.Logger.Level.INFO, words);
                assertThat(log.lastLines(9)).last().asString().endsWith(words);
            }
        }
        try (LogFile log = LogFile.open(folder(), Level.INFO)) {
            assertThat(log.lastLines(9)).hasSize(2);
            assertThat(log.lastLines(1)).singleElement().asString().endsWith("second");
        }
    }

    @Test
    void neverTakesMoreThanFiveFilesOfFiveMegabytes() throws IOException {
        String longest = "\u20ac".repeat(LogLine.LONGEST);
        try (LogFile log = LogFile.open(folder(), Level.INFO)) {
            for (int i = 0; i < Scale.of(600, 6_000); i++) {
                LOG.log(System.Logger.Level.INFO, longest);
            }
            LOG.log(System.Logger.Level.INFO, "the last");

            assertThat(log.lastLines(1)).singleElement().asString().endsWith("the last");
            assertThat(files())
                    .filteredOn(file -> !file.toString().endsWith(".lck"))
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(Files.size(file)).isBetween(1L, 5_000_000L));
        }
    }

    @Test
    void readsOnInTheFileBefore() throws IOException {
        try (LogFile log = LogFile.open(folder(), Level.INFO)) {
            for (int i = 0; i < 90; i++) {
                LOG.log(System.Logger.Level.INFO, i + "\u20ac".repeat(LogLine.LONGEST));
            }
            assertThat(log.lastLines(89)).hasSize(89);
        }
    }

    @Test
    void nobodyElseCanEnterItsFolder() throws IOException {
        assumeTrue(
                data.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "This file system has no permissions of the POSIX kind.");
        Files.createDirectory(
                folder(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        try (LogFile log = LogFile.open(folder(), Level.INFO)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void saysWhyItCannotWrite() throws IOException {
        Files.writeString(folder(), "not a folder");

        try (LogFile log = LogFile.open(folder(), Level.INFO)) {
            LOG.log(System.Logger.Level.INFO, "goes nowhere");
            assertThat(log.trouble()).isPresent();
            assertThat(log.lastLines(9)).isEmpty();
        }
    }

    @Test
    void takesAFolderWithThePatternsOwnLetters() throws IOException {
        Path odd = data.resolve("100%h").resolve("logs");
        try (LogFile log = LogFile.open(odd, Level.INFO)) {
            LOG.log(System.Logger.Level.INFO, "hello");
            assertThat(log.lastLines(9)).hasSize(1);
        }
    }

    @Test
    void leavesNothingOpen() throws IOException {
        LogFile.open(folder(), Level.INFO).close();

        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("permit-desk-0.log");
    }
}
