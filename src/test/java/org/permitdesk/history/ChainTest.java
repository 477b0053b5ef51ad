package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hashes of histories that are there already never change. */
class ChainTest {
    /** As the third version does; the columns are never to be changed, only more may follow. */
    private static final String EVENTS =
            """
            SELECT event.hash, event.leaf, event.salt,
              event.id, event.entry_id, event.at, event.state, event.cause, event.code, event.message, event.by,
              created_at, profile_id, profile_name, base_url, client_code, production, reference_id, plate, amount,
              currency, end_lot, end_offset, end_zone, end_sent_as, reason, entry.ticket, resend_of,
              status, headers, body, event.ticket, machine, program, zone_data, request, event.digest
            FROM event JOIN entry ON entry.id = event.entry_id ORDER BY event.id
            """;

    private static final int COLUMNS = 4;

    @TempDir private Path folder;

    @Test
    void aLeafIsOverTheEventsAndItsEntrysValuesAndAHashOverTheLeafAndTheHashBefore()
            throws Exception {
        try (HistoryFile history = SampleHistory.file(folder)) {
            SampleHistory.add(history.history(), 40);
            history.history().note(1, "A long story. ".repeat(500), "SD-1", "Anne");
        }
        byte[] last = new byte[32];
        int events = 0;
        try (Connection reader = Sqlite.readOnly(SampleHistory.in(folder));
                Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery(EVENTS)) {
            while (row.next()) {
                assertThat(row.getBytes(2)).isEqualTo(leaf(row));
                MessageDigest digest = Chain.sha256();
                digest.update(last);
                digest.update(row.getBytes(2));
                last = digest.digest();
                assertThat(row.getBytes(1)).isEqualTo(last);
                events++;
            }
        }
        assertThat(events).isGreaterThan(80);
    }

    /** Whatever number a torn page leaves there. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1_000_000, Long.MAX_VALUE})
    void anEventOfAnEntryThatNeverWasIsFound(long entryId) throws Exception {
        try (HistoryFile history = SampleHistory.file(folder)) {
            SampleHistory.add(history.history(), 5);
        }
        Path file = SampleHistory.in(folder);
        try (Connection other = Sqlite.open(file)) {
            Sqlite.execute(other, "PRAGMA foreign_keys = OFF");
            Sqlite.execute(other, "UPDATE event SET entry_id = " + entryId + " WHERE id = 1");
        }
        assertThatThrownBy(() -> Check.whole(file, Optional.empty()))
                .isInstanceOf(HistoryUnavailableException.class)
                .hasMessageContaining("proven up to event 0");
    }

    private static byte[] leaf(ResultSet row) throws SQLException {
        MessageDigest digest = Chain.sha256();
        digest.update(row.getBytes(3));
        for (int column = COLUMNS; column <= row.getMetaData().getColumnCount(); column++) {
            @Nullable String value = row.getString(column);
            byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(value == null ? -1 : bytes.length).array());
            digest.update(value == null ? new byte[0] : bytes);
        }
        return digest.digest();
    }
}
