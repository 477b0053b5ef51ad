package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.history.BulkHistory.Past;
import org.permitdesk.update.Outcome.Done;
import org.sqlite.ProgressHandler;

class ErasedTest {
    @TempDir Path folder;

    @Test
    void isFoundInAsFewStepsInALongHistoryAsInAShortOne() throws Exception {
        assertThat(steps(2_000)).isLessThan(steps(2) + 10);
    }

    /** Of SQLite's own machine. */
    private int steps(int entries) throws Exception {
        Path file = folder.resolve(entries + ".db");
        BulkHistory.make(file, entries, i -> past());
        int[] steps = {0};
        try (Connection reader = Sqlite.open(file)) {
            ProgressHandler.setHandler(
                    reader,
                    1,
                    new ProgressHandler() {
                        @Override
                        protected int progress() {
                            steps[0]++;
                            return 0;
                        }
                    });
            assertThat(Erased.read(reader)).isEqualTo(new Erased(0, ""));
        }
        return steps[0];
    }

    private static Past past() {
        return new Past(
                Instant.EPOCH,
                Examples.intent(Examples.nowhere(), Examples.FULL),
                new Done(Examples.REFERENCE_ID.value()));
    }
}
