package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.permitdesk.history.Changes;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Sqlite;

/** Brings the index up to date with the history. */
final class CatchUp {
    /** How many events are read at a time. */
    private static final int PAGE = 2_000;

    /** How many texts are put in in the time in which one is taken out without a trace. */
    private static final int DEARER = 20;

    private final Index index;
    private final History history;
    private final int most;

    /** Where the index is. */
    private record Reached(long event, String mark) {}

    /**
     * @param most how many texts are replaced before it is asked what is quicker
     */
    CatchUp(Index index, History history, int most) {
        this.index = index;
        this.history = history;
        this.most = most;
    }

    /**
     * Whether what is in the index came from this history: a restored one, or another, has not the
     * same event at the same place.
     */
    boolean isOfThisHistory() throws SQLException, HistoryUnavailableException {
        Reached reached = reached();
        return reached.event() == 0 || history.mark(reached.event()).equals(reached.mark());
    }

    /**
     * Reads what came since.
     *
     * @return false if so much changed that to make the index anew is quicker
     * @throws CancellationException when {@code ended} says so; the next time goes on from there
     */
    boolean run(BooleanSupplier ended, Consumer<Progress> progress)
            throws SQLException, HistoryUnavailableException {
        Changes changes = next();
        boolean isLong = changes.entryIds().size() > PAGE / 4;
        long total = isLong ? newest() : 0;
        int removed = 0;
        while (!changes.entryIds().isEmpty()) {
            if (ended.getAsBoolean()) {
                throw new CancellationException("the index is closed");
            }
            removed += write(changes);
            if (removed > most && removed > entries() / DEARER) {
                return false;
            }
            if (isLong) {
                progress.accept(new Progress(Math.min(total, changes.entryIds().getLast()), total));
            }
            changes = next();
        }
        Tables.createIndexes(index.writer());
        if (removed > 0) {
            index.wipeLog();
        }
        return true;
    }

    private long entries() throws SQLException {
        return Sqlite.number(index.writer(), "SELECT sum(entries) FROM facet");
    }

    private Changes next() throws SQLException, HistoryUnavailableException {
        return history.changes(reached().event(), PAGE);
    }

    private long newest() throws HistoryUnavailableException {
        return history.newest(1).stream().mapToLong(HistoryEntry::id).findFirst().orElse(0);
    }

    private Reached reached() throws SQLException {
        return Query.of("SELECT event, mark FROM reached")
                .rows(index.writer(), row -> new Reached(row.getLong(1), row.getString(2)))
                .getFirst();
    }

    /** How many texts were replaced or taken out. */
    private int write(Changes changes) throws SQLException, HistoryUnavailableException {
        List<HistoryEntry> entries = history.entries(changes.entryIds());
        Set<Long> gone = new HashSet<>(changes.entryIds());
        entries.forEach(entry -> gone.remove(entry.id()));
        String mark = history.mark(changes.upTo());
        Connection writer = index.writer();
        return Sqlite.transaction(
                writer,
                () -> {
                    try (Writing writing = new Writing(writer)) {
                        for (HistoryEntry entry : entries) {
                            writing.put(entry);
                        }
                        for (long id : gone) {
                            writing.remove(id);
                        }
                        Query.of("UPDATE reached SET event = ?, mark = ?", changes.upTo(), mark)
                                .run(writer);
                        return writing.removed();
                    }
                });
    }
}
