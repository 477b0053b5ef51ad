package org.permitdesk.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryUnavailableException.Reason;
import org.permitdesk.history.Sqlite.Transaction;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.ReferenceId;
import org.permitdesk.update.Reply;

/**
 * The history of updates. When a writing method returns, what it wrote survives a power cut.
 *
 * <p>Any thread may call, but not the one that draws the window: every method waits for the disk.
 * Reading never waits for writing.
 */
public final class History implements AutoCloseable {
    private final Path file;
    private final Events events;
    private final Connection writer;
    private final Connection reader;

    private History(Path file, Clock clock, Connection writer, Connection reader) {
        this.file = file;
        this.events = new Events(writer, clock);
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
        FileSet set = new FileSet(file);
        try {
            prepare(set, new Backups(set, clock));
            return open(file, clock, Database::open);
        } catch (IOException | SQLException e) {
            throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
        }
    }

    /** Makes the file if there never was one; else makes sure that it can be gone on with. */
    private static void prepare(FileSet set, Backups backups)
            throws IOException, SQLException, HistoryUnavailableException {
        if (Files.notExists(set.database())) {
            if (set.isLeftOver() || !backups.newestFirst().isEmpty()) {
                throw new HistoryUnavailableException(
                        Reason.DAMAGED, set.database(), "the file is gone");
            }
            Database.create(set.database());
        }
        int version = Check.whole(set.database(), Head.read(set.head()));
        if (version < Schema.VERSION) {
            backups.makeBeforeUpgrade(set.database(), version);
        }
    }

    /** How a connection is made. */
    interface Connecting {
        Connection to(Path file) throws SQLException, HistoryUnavailableException;
    }

    /** Opens what is there, over a first connection that writes and a second one that reads. */
    static History open(Path file, Clock clock, Connecting connect)
            throws SQLException, HistoryUnavailableException {
        Connection writer = connect.to(file);
        try {
            return started(new History(file, clock, writer, connect.to(file)));
        } catch (SQLException | HistoryUnavailableException e) {
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
            long id = events.addEntry(intent);
            events.addStep(id, Rows.QUEUED, intent.origin().clerk());
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
            long id = events.addEntry(intent);
            events.addStep(id, Rows.QUEUED, intent.origin().clerk());
            events.addStep(id, Rows.IN_FLIGHT, "");
            return id;
        });
    }

    /** Writes down that a queued entry is about to be sent. Nothing may leave before. */
    public void depart(long entryId) throws HistoryUnavailableException {
        write(() -> {
            events.addStep(entryId, Rows.IN_FLIGHT, "");
            return entryId;
        });
    }

    /**
     * Writes down what became of an entry.
     *
     * @param reply what came back, or null
     */
    public void finish(long entryId, Outcome outcome, @Nullable Reply reply)
            throws HistoryUnavailableException {
        write(() -> {
            events.addOutcome(entryId, outcome, reply);
            return entryId;
        });
    }

    /** Writes down that nothing of an entry was sent, and that it waits to be tried again. */
    public void queueAgain(long entryId, NotSent outcome, @Nullable Reply reply)
            throws HistoryUnavailableException {
        write(() -> {
            events.addOutcome(entryId, outcome, reply);
            events.addStep(entryId, Rows.QUEUED, "");
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
                        return false;
                    }
                }
            }
            events.addStep(entryId, verdict.name(), by);
            return true;
        });
    }

    /**
     * Adds a note to an entry; what was typed at first stays.
     *
     * @param reason empty if the note has none
     * @param ticket empty if the note has none
     * @param by who says so
     */
    public void note(long entryId, String reason, String ticket, String by)
            throws HistoryUnavailableException {
        write(() -> {
            events.addNote(entryId, reason, ticket, by);
            return entryId;
        });
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

    /** What was sent for the same permit after an entry, whatever came of it; oldest first. */
    public List<HistoryEntry> after(HistoryEntry entry) throws HistoryUnavailableException {
        Endpoint endpoint = entry.destination().endpoint();
        return read(
                """
                SELECT * FROM entry_now WHERE lower(reference_id) = lower(?) AND base_url = ? AND client_code = ?
                  AND id > ? AND state <> 'NOT_SENT'
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

    /**
     * The newest entries of an entry's permit, itself perhaps among them, oldest first.
     *
     * @param limit at most so many
     */
    public List<HistoryEntry> permit(HistoryEntry entry, int limit)
            throws HistoryUnavailableException {
        Endpoint endpoint = entry.destination().endpoint();
        return read(
                        """
                        SELECT * FROM entry_now WHERE lower(reference_id) = lower(?) AND base_url = ?
                          AND client_code = ?
                        ORDER BY id DESC LIMIT ?
                        """,
                        entry.update().referenceId().value(),
                        endpoint.baseUrl().toString(),
                        endpoint.clientCode(),
                        limit)
                .reversed();
    }

    /** All that happened to an entry, in its order. */
    public List<Step> steps(long entryId) throws HistoryUnavailableException {
        return query("SELECT * FROM event WHERE entry_id = ? ORDER BY id", Rows::step, entryId);
    }

    /** The newest entries, newest first. */
    public List<HistoryEntry> newest(int limit) throws HistoryUnavailableException {
        return read("SELECT * FROM entry_now ORDER BY id DESC LIMIT ?", limit);
    }

    /** The entries with these ids, in the order asked for; those that are gone are left out. */
    public List<HistoryEntry> entries(List<Long> ids) throws HistoryUnavailableException {
        return read(
                """
                SELECT entry_now.* FROM json_each(?) AS wanted
                CROSS JOIN entry_now ON entry_now.id = wanted.value ORDER BY wanted.key
                """,
                ids.toString());
    }

    /** Which entries got an event after a given one. */
    public Changes changes(long afterEvent, int limit) throws HistoryUnavailableException {
        synchronized (reader) {
            try {
                return Changes.read(reader, afterEvent, limit);
            } catch (SQLException e) {
                throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
            }
        }
    }

    /**
     * What no other history has for this event: a text that stands for it and for all events before
     * it. Empty if there is no such event.
     */
    public String mark(long eventId) throws HistoryUnavailableException {
        synchronized (reader) {
            try {
                Chain.Link link = Chain.link(reader, eventId);
                return link.eventId() == eventId ? link.hash() : "";
            } catch (SQLException e) {
                throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
            }
        }
    }

    /** How much there is of it, for diagnostics. */
    public HistoryFacts facts() throws HistoryUnavailableException {
        synchronized (reader) {
            try {
                return HistoryFacts.read(reader, file);
            } catch (SQLException | IOException e) {
                throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
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
            events.endLeftUnder(state, outcome);
            return 0;
        });
    }

    private List<HistoryEntry> read(String sql, Object... values)
            throws HistoryUnavailableException {
        List<HistoryEntry> entries = query(sql, Rows::entry, values);
        List<Noted> notes =
                query(
                        """
                        SELECT * FROM event
                        WHERE state = 'NOTE' AND entry_id IN (SELECT value FROM json_each(?)) ORDER BY id
                        """,
                        row -> new Noted(row.getLong("entry_id"), Rows.note(row)),
                        entries.stream().map(HistoryEntry::id).toList().toString());
        return notes.isEmpty() ? entries : entries.stream().map(e -> with(notes, e)).toList();
    }

    private record Noted(long entryId, Note note) {}

    private static HistoryEntry with(List<Noted> notes, HistoryEntry entry) {
        return entry.with(
                notes.stream()
                        .filter(noted -> noted.entryId() == entry.id())
                        .map(Noted::note)
                        .toList());
    }

    /** What a row says. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Reading<T> reading, Object... values)
            throws HistoryUnavailableException {
        synchronized (reader) {
            try (PreparedStatement query = reader.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                List<T> read = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        read.add(reading.read(row));
                    }
                }
                return read;
            } catch (SQLException e) {
                throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
            } catch (RuntimeException notWhatWasWritten) {
                // Records guard themselves: a row that breaks their rules is not one of ours any
                // more. Their words have its values in them, which no log may have.
                throw new HistoryUnavailableException(
                        Reason.DAMAGED,
                        file,
                        "an entry breaks the rules: " + notWhatWasWritten.getClass().getName());
            }
        }
    }

    private record Written<T>(T result, Head head) {}

    /** A look at the history, over the connection that reads. */
    interface Look<T> {
        T at(Connection reader) throws SQLException;
    }

    <T> T look(Look<T> look) throws HistoryUnavailableException {
        synchronized (reader) {
            try {
                return look.at(reader);
            } catch (SQLException e) {
                throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
            }
        }
    }

    /** A change of the history: all of it or nothing. */
    interface Change<T> {
        T make(Connection writer, Events events) throws SQLException;
    }

    <T> T change(Change<T> change) throws HistoryUnavailableException {
        return write(() -> change.make(writer, events));
    }

    /** What was overwritten in the database still lies in its log. */
    void wipeLog() throws SQLException {
        synchronized (writer) {
            synchronized (reader) {
                if (Sqlite.number(writer, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                    throw new SQLException("the history's log is in use");
                }
            }
        }
    }

    private <T> T write(Transaction<T> transaction) throws HistoryUnavailableException {
        synchronized (writer) {
            try {
                Written<T> written =
                        Sqlite.transaction(
                                writer, () -> new Written<>(transaction.run(), Head.of(writer)));
                written.head().write(new FileSet(file).head());
                return written.result();
            } catch (SQLException e) {
                throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
            }
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
