package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.ui.HandClock;

/** A copy a day, each a whole history in a file of its own. */
class BackupsTest {
    @TempDir private Path folder;
    private final HandClock clock = new HandClock("2026-11-23T14:00:00Z");
    private Path backups = Path.of("");

    @BeforeEach
    void nameFolder() {
        backups = folder.resolve("backups");
    }

    @Test
    void makesOneADay() throws Exception {
        try (HistoryFile file = open()) {
            assertThat(file.backUp()).isEmpty();
            SampleHistory.add(file.history(), 5);
            file.backUp();
            assertThat(entries("history-2026-11-23.db")).isZero();
            clock.moveOn(Duration.ofDays(1));
            file.backUp();
        }
        assertThat(names()).containsExactly("history-2026-11-23.db", "history-2026-11-24.db");
        assertThat(entries("history-2026-11-24.db")).isEqualTo(5);
    }

    @Test
    void leavesTodaysBackupAloneAtTheNextStart() throws Exception {
        try (HistoryFile file = open()) {
            file.backUp();
            SampleHistory.add(file.history(), 5);
        }
        try (HistoryFile file = open()) {
            file.backUp();
        }
        assertThat(entries("history-2026-11-23.db")).isZero();
    }

    @Test
    void keepsSeven() throws Exception {
        try (HistoryFile file = open()) {
            for (int day = 0; day < 10; day++) {
                file.backUp();
                clock.moveOn(Duration.ofDays(1));
            }
        }
        assertThat(names())
                .hasSize(7)
                .startsWith("history-2026-11-26.db")
                .endsWith("history-2026-12-02.db");
    }

    @Test
    void removesThoseOfAWrongClockFirst() throws Exception {
        Files.createDirectories(backups);
        for (int day = 1; day <= 9; day++) {
            Files.createFile(backups.resolve("history-2099-01-0" + day + ".db"));
        }
        try (HistoryFile file = open()) {
            file.backUp();
        }
        assertThat(names()).hasSize(7).contains("history-2026-11-23.db");
    }

    @Test
    void removesNothingThatItDidNotMake() throws Exception {
        Files.createDirectories(backups);
        for (int i = 0; i < 9; i++) {
            Files.createFile(backups.resolve("history-before-the-move-" + i + ".db"));
        }
        try (HistoryFile file = open()) {
            file.backUp();
        }
        assertThat(names()).hasSize(10);
    }

    @Test
    void removesWhatAnEarlierRunDidNotFinish() throws Exception {
        Files.createDirectories(backups);
        Files.createFile(backups.resolve("history123.new"));
        try (HistoryFile file = open()) {
            file.backUp();
        }
        assertThat(names()).containsExactly("history-2026-11-23.db");
    }

    @Test
    void belongsToItsOwnerAlone() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        try (HistoryFile file = open()) {
            file.backUp();
        }
        assertThat(Files.getPosixFilePermissions(backups))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(backups.resolve("history-2026-11-23.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isMadeWhileAnUpdateIsBeingWritten() throws Exception {
        try (HistoryFile file = open()) {
            SampleHistory.add(file.history(), 5);
            try (Connection other = Sqlite.open(SampleHistory.in(folder))) {
                Sqlite.execute(other, "BEGIN IMMEDIATE");
                assertThat(file.backUp()).isEmpty();
            }
        }
        assertThat(entries("history-2026-11-23.db")).isEqualTo(5);
    }

    @Test
    void saysOnceADayThatItCannotBeMade() throws Exception {
        Files.createFile(backups);
        try (HistoryFile file = open()) {
            assertThat(file.backUp()).isPresent();
            assertThat(file.backUp()).isEmpty();
            clock.moveOn(Duration.ofDays(1));
            assertThat(file.backUp()).isPresent();
            SampleHistory.add(file.history(), 5);
        }
    }

    @Test
    void isNotKeptWhereItIsNotWhole() throws Exception {
        try (HistoryFile file = open()) {
            SampleHistory.add(file.history(), 5);
            try (Connection other = Sqlite.open(SampleHistory.in(folder))) {
                Sqlite.execute(other, "UPDATE entry SET plate = 'CHANGED' WHERE id = 2");
            }
            assertThat(file.backUp()).isPresent();
        }
        assertThat(names()).isEmpty();
    }

    private HistoryFile open() {
        return new HistoryFile(SampleHistory.in(folder), clock);
    }

    private long entries(String backup) throws Exception {
        Path file = backups.resolve(backup);
        Check.whole(file, Optional.empty());
        try (Connection reader = Sqlite.readOnly(file)) {
            return Sqlite.number(reader, "SELECT count(*) FROM entry_now");
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
