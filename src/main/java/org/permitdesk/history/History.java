package org.permitdesk.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.permitdesk.history.HistoryUnavailableException.Reason;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.ReferenceId;

/**
 * The history of updates. When a writing method returns, what it wrote survives a power cut.
 *
 * <p>Any thread may call, but not the one that draws the window: every method waits for the disk.
 * Reading never waits for writing.
 */
public final class History implements AutoCloseable {
    private final Path file;
    private final Clock clock;
    private final Connection writer;
    private final Connection reader;

    private History(Path file, Clock clock, Connection writer, Connection reader) {
        this.file = file;
        this.clock = clock;
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Opens the history or begins a new one. What an earlier run of the program left in flight
     * becomes unknown, for it may have arrived; what it left queued was not sent, and is not sent
     * by itself: a person decides, who knows how old it is.
     *
     * @throws HistoryUnavailableException with the file left as it is
     */
    public static History open(Path file, Clock clock) throws HistoryUnavailableException {
        Connection writer = Database.open(file);
        try {
            writer.setAutoCommit(false);
            return started(new History(file, clock, writer, Database.open(file)));
        } catch (SQLException e) {
            closeQuietly(writer);
            throw new HistoryUnavailableException(Database.reason(e), file, e);
        } catch (HistoryUnavailableException e) {
            closeQuietly(writer);
            throw e;
        }
    }

    private static History started(History history) throws HistoryUnavailableException {
        try {
            history.endLeftUnder(Rows.IN_FLIGHT, new Unknown(Doubt.PROGRAM_ENDED, ""));
            history.endLeftUnder(Rows.QUEUED, new NotSent(Obstacle.PROGRAM_ENDED, ""));
            return history;
        } catch (HistoryUnavailableException e) {
            history.close();
            throw e;
        }
    }

    /**
     * Writes down what is meant to be sent, but not yet.
     *
     * @return the entry's id
     */
    public long queue(Intent intent) throws HistoryUnavailableException {
        return write(() -> {
            long id = addEntry(intent);
            addStep(id, Rows.QUEUED, intent.by());
            return id;
        });
    }

    /**
     * Writes down what is about to be sent. Nothing may leave before this has returned.
     *
     * @return the entry's id
     */
    public long depart(Intent intent) throws HistoryUnavailableException {
        return write(() -> {
            long id = addEntry(intent);
            addStep(id, Rows.QUEUED, intent.by());
            addStep(id, Rows.IN_FLIGHT, "");
            return id;
        });
    }

    /** Writes down that a queued entry is about to be sent. Nothing may leave before. */
    public void depart(long entryId) throws HistoryUnavailableException {
        write(() -> {
            addStep(entryId, Rows.IN_FLIGHT, "");
            return entryId;
        });
    }

    /** Writes down what became of an entry. */
    public void finish(long entryId, Outcome outcome) throws HistoryUnavailableException {
        write(() -> {
            addOutcome(entryId, outcome);
            return entryId;
        });
    }

    /** Writes down that nothing of an entry was sent, and that it waits to be tried again. */
    public void queueAgain(long entryId, NotSent outcome) throws HistoryUnavailableException {
        write(() -> {
            addOutcome(entryId, outcome);
            addStep(entryId, Rows.QUEUED, "");
            return entryId;
        });
    }

    /**
     * Writes down what a person has found out about an unknown entry.
     *
     * @param by who says so
     * @return false if it is not unknown any more, and nothing was written
     */
    public boolean settle(long entryId, Verdict verdict, String by)
            throws HistoryUnavailableException {
        return write(() -> {
            try (PreparedStatement state =
                    writer.prepareStatement("SELECT state FROM entry_now WHERE id = ?")) {
                state.setLong(1, entryId);
                try (ResultSet row = state.executeQuery()) {
                    if (!row.next() || !row.getString(1).equals("UNKNOWN")) {
                        return 0;
                    }
                }
            }
            addStep(entryId, verdict.name(), by);
            return 1;
        })
                == 1;
    }

    /** The entries whose outcome is unknown and that no person has settled, oldest first. */
    public List<HistoryEntry> unsettled() throws HistoryUnavailableException {
        return read(
                """
                SELECT * FROM entry_now
                WHERE id IN (SELECT entry_id FROM event WHERE state = 'UNKNOWN') AND state = 'UNKNOWN'
                ORDER BY id
                """);
    }

    /** What was sent for the same permit after an entry, and may have changed it; oldest first. */
    public List<HistoryEntry> after(HistoryEntry entry) throws HistoryUnavailableException {
        Endpoint endpoint = entry.destination().endpoint();
        return read(
                """
                SELECT * FROM entry_now WHERE lower(reference_id) = lower(?) AND base_url = ? AND client_code = ?
                  AND id > ? AND state NOT IN ('REFUSED', 'NOT_SENT', 'NOT_APPLIED')
                ORDER BY id
                """,
                entry.update().referenceId().value(),
                endpoint.baseUrl().toString(),
                endpoint.clientCode(),
                entry.id());
    }

    /** The entry with this id. */
    public Optional<HistoryEntry> find(long entryId) throws HistoryUnavailableException {
        return read("SELECT * FROM entry_now WHERE id = ?", entryId).stream().findFirst();
    }

    /**
     * The newest entries that contain the search text in any column.
     *
     * @param search taken literally, ignoring the case of A–Z; empty finds all
     * @param beforeId only entries older than this one; {@link Long#MAX_VALUE} begins with the
     *     newest
     */
    public List<HistoryEntry> page(String search, long beforeId, int limit)
            throws HistoryUnavailableException {
        String sql =
                """
                SELECT * FROM entry_now WHERE id < ? AND instr(lower(concat_ws(char(10), reference_id, plate, amount,
                  currency, replace(end_lot, 'T', ' '), reason, ticket, profile_name, code, message)), lower(?)) > 0
                ORDER BY id DESC LIMIT ?
                """;
        return read(sql, beforeId, search, limit);
    }

    /** The last entry for a permit at a destination that may have changed it, or still may. */
    public Optional<HistoryEntry> lastFor(Destination to, ReferenceId referenceId)
            throws HistoryUnavailableException {
        String sql =
                """
                SELECT * FROM entry_now WHERE lower(reference_id) = lower(?) AND base_url = ? AND client_code = ?
                  AND state NOT IN ('REFUSED', 'NOT_SENT', 'NOT_APPLIED')
                ORDER BY id DESC LIMIT 1
                """;
        String baseUrl = to.endpoint().baseUrl().toString();
        return read(sql, referenceId.value(), baseUrl, to.endpoint().clientCode()).stream()
                .findFirst();
    }

    /** How much there is of it, for diagnostics. */
    public HistoryFacts facts() throws HistoryUnavailableException {
        synchronized (reader) {
            try {
                return HistoryFacts.read(reader, file);
            } catch (SQLException | IOException e) {
                throw new HistoryUnavailableException(Database.reason(e), file, e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (reader) {
            closeQuietly(reader);
        }
        synchronized (writer) {
            closeQuietly(writer);
        }
    }

    /** Of a queued entry nothing has left; but nobody may be there to see it leave now. */
    private void endLeftUnder(String state, Outcome outcome) throws HistoryUnavailableException {
        write(() -> {
            for (long id : leftUnder(state)) {
                addOutcome(id, outcome);
            }
            return 0;
        });
    }

    private List<Long> leftUnder(String state) throws SQLException {
        String sql =
                """
                SELECT entry_id FROM (SELECT entry_id, state, max(id) FROM event GROUP BY entry_id)
                WHERE state = ? ORDER BY entry_id
                """;
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement left = writer.prepareStatement(sql)) {
            left.setString(1, state);
            try (ResultSet row = left.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    private long addEntry(Intent intent) throws SQLException {
        try (PreparedStatement entry = writer.prepareStatement(Rows.INSERT_ENTRY)) {
            Rows.setEntry(entry, clock.instant(), intent);
            entry.executeUpdate();
            try (ResultSet key = entry.getGeneratedKeys()) {
                return key.getLong(1);
            }
        }
    }

    private void addStep(long entryId, String state, String by) throws SQLException {
        try (PreparedStatement event = writer.prepareStatement(Rows.INSERT_EVENT)) {
            Rows.setStep(event, entryId, clock.instant(), state, by);
            add(event);
        }
    }

    private void addOutcome(long entryId, Outcome outcome) throws SQLException {
        try (PreparedStatement event = writer.prepareStatement(Rows.INSERT_EVENT)) {
            Rows.setOutcome(event, entryId, clock.instant(), outcome);
            add(event);
        }
    }

    private void add(PreparedStatement event) throws SQLException {
        event.executeUpdate();
        try (ResultSet key = event.getGeneratedKeys()) {
            Chain.close(writer, key.getLong(1));
        }
    }

    private List<HistoryEntry> read(String sql, Object... values)
            throws HistoryUnavailableException {
        synchronized (reader) {
            try (PreparedStatement query = reader.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                List<HistoryEntry> entries = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        entries.add(Rows.entry(row));
                    }
                }
                return entries;
            } catch (SQLException e) {
                throw new HistoryUnavailableException(Database.reason(e), file, e);
            } catch (RuntimeException notWhatWasWritten) {
                // Records guard themselves: a row that breaks their rules is not one of ours any
                // more.
                throw new HistoryUnavailableException(Reason.DAMAGED, file, notWhatWasWritten);
            }
        }
    }

    private interface Transaction {
        long run() throws SQLException;
    }

    private long write(Transaction transaction) throws HistoryUnavailableException {
        synchronized (writer) {
            try {
                long result = transaction.run();
                writer.commit();
                return result;
            } catch (SQLException e) {
                rollback(e);
                throw new HistoryUnavailableException(Database.reason(e), file, e);
            }
        }
    }

    private void rollback(SQLException cause) {
        try {
            writer.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(History.class.getName())
                    .log(System.Logger.Level.WARNING, "closing the history", e);
        }
    }
}
