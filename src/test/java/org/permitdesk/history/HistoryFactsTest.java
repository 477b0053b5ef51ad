package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.update.Outcome.Done;

class HistoryFactsTest {
    @TempDir Path folder;

    @Test
    void tellsHowMuchThereIsAndNotWhat() throws Exception {
        Path file = folder.resolve("history.db");
        try (History history = History.open(file, Clock.systemUTC())) {
            for (int i = 0; i < 2; i++) {
                long id = history.depart(Examples.intent(Examples.nowhere(), Examples.FULL));
                history.finish(id, new Done(Examples.REFERENCE_ID.value()), null);
            }
            history.depart(Examples.intent(Examples.nowhere(), Examples.FULL));

            HistoryFacts facts = history.facts();

            assertThat(facts.schema()).isEqualTo(Schema.VERSION);
            assertThat(facts.bytes()).isEqualTo(Files.size(file)).isPositive();
            assertThat(facts.entriesByState()).isEqualTo(Map.of("DONE", 2, "IN_FLIGHT", 1));
        }
    }
}
