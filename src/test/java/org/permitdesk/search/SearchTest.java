package org.permitdesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.BulkHistory;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;

class SearchTest {
    @TempDir private Path folder;
    private HistoryFile history;
    private Search search;

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("history.db");
        BulkHistory.make(file, 300, new Office(100)::past);
        history = new HistoryFile(file, Clock.systemUTC());
        search = new Search(folder.resolve("history-index.db"), history);
    }

    @AfterEach
    void close() {
        search.close();
        history.close();
    }

    @Test
    void findsByPlate() throws Exception {
        HistoryEntry entry = history.history().newest(200).getLast();
        String plate = Objects.requireNonNull(entry.update().plate()).value();
        assertThat(search.first(new Question(plate, Filter.NONE, Order.NEWEST_FIRST), 10))
                .contains(entry);
        assertThat(search.all(new Question(plate, Filter.NONE, Order.NEWEST_FIRST)))
                .contains(entry.id());
    }

    @Test
    void asksInEveryOrder() throws Exception {
        for (Column column : Column.values()) {
            for (boolean up : List.of(true, false)) {
                for (String text : List.of("", "a", "ab", "winnipeg", "zz", "winn a")) {
                    Question q = new Question(text, Filter.NONE, new Order(column, up));
                    assertThat(search.first(q, 1000).stream().mapToLong(HistoryEntry::id).toArray())
                            .as(q.toString())
                            .isEqualTo(search.all(q));
                }
            }
        }
    }
}
