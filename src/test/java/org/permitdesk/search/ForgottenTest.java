package org.permitdesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.Scale;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Sqlite;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/** What the history has forgotten is in no byte of the index. */
class ForgottenTest {
    private static final int ENTRIES = Scale.of(450, 3_000);

    @TempDir private Path folder;
    private final SplittableRandom random = new SplittableRandom(20_261_101L);
    private final List<String> plates = new ArrayList<>();

    @Test
    void aPlateThatWasForgottenIsInNoByte() throws Exception {
        Index index = filled();
        Sqlite.transaction(
                index.writer(),
                () -> {
                    try (Writing writing = new Writing(index.writer())) {
                        for (int i = 0; i < ENTRIES; i += 3) {
                            writing.put(entry(i, "FORGOTTEN"));
                        }
                        for (int i = 1; i < ENTRIES; i += 3) {
                            writing.remove(i + 1);
                        }
                        return writing.removed();
                    }
                });
        assertThat(index.wipeLog()).isTrue();
        assertThat(left(0)).isEmpty();
        assertThat(left(1)).isEmpty();
        index.close();
    }

    @Test
    void bites() throws Exception {
        Index index = filled();
        index.wipeLog();
        assertThat(left(2)).hasSize(ENTRIES / 3);
        // Without secure_delete.
        Sqlite.execute(index.writer(), "PRAGMA secure_delete = OFF");
        Sqlite.execute(index.writer(), "DELETE FROM entry");
        Sqlite.execute(index.writer(), "DELETE FROM said");
        index.wipeLog();
        assertThat(left(0)).isNotEmpty();
        index.close();
    }

    private Index filled() throws Exception {
        for (int i = 0; i < ENTRIES; i++) {
            plates.add(plate());
        }
        Index index = Index.open(folder.resolve("index.db"));
        Sqlite.transaction(
                index.writer(),
                () -> {
                    try (Writing writing = new Writing(index.writer())) {
                        for (int i = 0; i < ENTRIES; i++) {
                            writing.put(entry(i, plates.get(i)));
                        }
                    }
                    Tables.createIndexes(index.writer());
                    return index;
                });
        return index;
    }

    private String plate() {
        StringBuilder plate = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            plate.append((char) ('A' + random.nextInt(26)));
        }
        return plate.toString();
    }

    private static HistoryEntry entry(int number, String plate) {
        PermitUpdate update =
                new PermitUpdate(
                        new ReferenceId("permit-" + number), new Plate(plate), null, null, "", "");
        return Examples.entry(
                number + 1,
                Instant.EPOCH,
                Examples.nowhere(),
                update,
                new Ended(new Refused(null, "Plate " + plate + " is not known.")));
    }

    /** Of every third plate, those that can be read in the files. */
    private List<String> left(int rest) throws Exception {
        String bytes = bytes().toLowerCase(Locale.ROOT);
        return Stream.iterate(rest, i -> i < ENTRIES, i -> i + 3)
                .map(i -> plates.get(i).toLowerCase(Locale.ROOT))
                .filter(bytes::contains)
                .toList();
    }

    private String bytes() throws Exception {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }
}
