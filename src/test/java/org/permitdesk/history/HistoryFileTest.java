package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    @TempDir private Path folder;

    @Test
    void touchesNoFileBeforeTheHistoryIsAskedFor() throws Exception {
        try (HistoryFile file = new HistoryFile(path(), Clock.systemUTC())) {
            assertThat(path()).doesNotExist();
            file.history();
            assertThat(path()).exists();
        }
    }

    @Test
    void opensTheHistoryOnce() throws Exception {
        try (HistoryFile file = new HistoryFile(path(), Clock.systemUTC())) {
            assertThat(file.history()).isSameAs(file.history());
        }
    }

    @Test
    void triesAgainAfterAFailure() throws Exception {
        Files.createDirectory(path());
        try (HistoryFile file = new HistoryFile(path(), Clock.systemUTC())) {
            assertThatThrownBy(file::history).isInstanceOf(HistoryUnavailableException.class);
            Files.delete(path());
            assertThat(file.history()).isNotNull();
        }
    }

    private Path path() {
        return folder.resolve("history.db");
    }
}
