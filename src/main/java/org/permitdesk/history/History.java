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
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.PermitUpdate;
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
     * becomes unknown: it may have arrived.
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
            history.settleLeftInFlight();
            return history;
        } catch (HistoryUnavailableException e) {
            history.close();
            throw e;
        }
    }

    /**
     * Writes down that an update is about to be sent. Nothing may leave before this has returned.
     *
     * @return the entry's id
     */
    public long begin(Destination to, PermitUpdate update) throws HistoryUnavailableException {
        return write(() -> {
            long id;
            try (PreparedStatement entry = writer.prepareStatement(Rows.INSERT_ENTRY)) {
                Rows.setEntry(entry, clock.instant(), to, update);
                entry.executeUpdate();
                try (ResultSet key = entry.getGeneratedKeys()) {
                    id = key.getLong(1);
                }
            }
            try (PreparedStatement event = writer.prepareStatement(Rows.INSERT_EVENT)) {
                Rows.setInFlight(event, id, clock.instant());
                event.executeUpdate();
            }
            return id;
        });
    }

    /** Writes down what became of an entry. */
    public void finish(long entryId, Outcome outcome) throws HistoryUnavailableException {
        write(() -> {
            addOutcome(entryId, outcome);
            return entryId;
        });
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

    /**
     * The last entry for a permit at a destination that may have changed it: done, unknown or in
     * flight.
     */
    public Optional<HistoryEntry> lastFor(Destination to, ReferenceId referenceId)
            throws HistoryUnavailableException {
        String sql =
                """
                SELECT * FROM entry_now WHERE lower(reference_id) = lower(?) AND base_url = ? AND client_code = ?
                  AND state IN ('DONE', 'UNKNOWN', 'IN_FLIGHT')
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

    private void settleLeftInFlight() throws HistoryUnavailableException {
        List<HistoryEntry> left = read("SELECT * FROM entry_now WHERE state = ?", Rows.IN_FLIGHT);
        write(() -> {
            for (HistoryEntry entry : left) {
                addOutcome(entry.id(), new Unknown(Unknown.Doubt.PROGRAM_ENDED, ""));
            }
            return left.size();
        });
    }

    private void addOutcome(long entryId, Outcome outcome) throws SQLException {
        try (PreparedStatement event = writer.prepareStatement(Rows.INSERT_EVENT)) {
            Rows.setOutcome(event, entryId, clock.instant(), outcome);
            event.executeUpdate();
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
