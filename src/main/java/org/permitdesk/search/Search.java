package org.permitdesk.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.HistoryUnavailableException.Reason;
import org.permitdesk.history.Sqlite;
import org.permitdesk.history.Standing;
import org.sqlite.ProgressHandler;

/**
 * Finds entries of the history. Each question is answered from the history as it is then.
 *
 * <p>Any thread but the one that draws the window. The first question after an index was lost, or
 * before there ever was one, waits until it is made: minutes for a million entries; see {@link
 * #prepare}. All others take milliseconds, also while {@link #all} runs.
 */
public final class Search implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Search.class.getName());

    /** How often a damaged index is made anew for one question. */
    private static final int ATTEMPTS = 2;

    /** After how many steps of SQLite it is looked whether the answer is still wanted. */
    private static final int STEPS = 2_000;

    private final Path file;
    private final HistoryFile history;
    private final Limits limits;
    private final AtomicLong interrupts = new AtomicLong();
    private volatile boolean closed;
    private @Nullable Index index;

    /** What is asked of an index that is up to date. */
    private interface Asking<T> {
        T of(Index index) throws SQLException;
    }

    /**
     * Reads nothing yet.
     *
     * @param file of the index; thrown away and made anew whenever it does not fit the history
     */
    public Search(Path file, HistoryFile history) {
        this(file, history, Limits.MEASURED);
    }

    Search(Path file, HistoryFile history, Limits limits) {
        this.file = file;
        this.history = history;
        this.limits = limits;
    }

    /**
     * Brings the index up to date.
     *
     * @param progress told from time to time, on this thread, if it takes long
     * @throws CancellationException when it is closed meanwhile
     */
    public void prepare(Consumer<Progress> progress) throws HistoryUnavailableException {
        upToDate(progress);
    }

    /**
     * The first entries that fit, in order.
     *
     * @param limit how many at most
     */
    public List<HistoryEntry> first(Question question, int limit)
            throws HistoryUnavailableException {
        if (question.isAll()) {
            return history.history().newest(limit);
        }
        long[] ids =
                ask(index -> {
                    synchronized (index.quick()) {
                        return new Finder(index, index.quick(), question, limits).first(limit);
                    }
                });
        return history.history().entries(LongStream.of(ids).boxed().toList());
    }

    /**
     * The ids of all that fit, in order.
     *
     * @throws CancellationException if it was interrupted, or a later call came before its end
     */
    public long[] all(Question question) throws HistoryUnavailableException {
        long mine = interrupts.incrementAndGet();
        return all(question, () -> interrupts.get() == mine);
    }

    /**
     * The same for whoever is not the list: neither ends the other.
     *
     * @throws CancellationException if the program ends
     */
    public long[] allUninterrupted(Question question) throws HistoryUnavailableException {
        return all(question, () -> true);
    }

    private long[] all(Question question, BooleanSupplier asked)
            throws HistoryUnavailableException {
        BooleanSupplier wanted = () -> !closed && asked.getAsBoolean();
        return ask(index -> {
            synchronized (index.slow()) {
                return all(index, question, wanted);
            }
        });
    }

    private long[] all(Index index, Question question, BooleanSupplier wanted) throws SQLException {
        Connection connection = index.slow();
        ProgressHandler.setHandler(
                connection,
                STEPS,
                new ProgressHandler() {
                    @Override
                    protected int progress() {
                        return wanted.getAsBoolean() ? 0 : 1;
                    }
                });
        try {
            return new Finder(index, connection, question, limits).all();
        } catch (SQLException e) {
            if (!wanted.getAsBoolean()) {
                throw cancelled(e);
            }
            throw e;
        } finally {
            ProgressHandler.clearHandler(connection);
        }
    }

    private static CancellationException cancelled(SQLException cause) {
        CancellationException cancelled = new CancellationException("a newer question has come");
        cancelled.initCause(cause);
        return cancelled;
    }

    /** Ends a running {@link #all}. Any thread; waits for nothing. */
    public void interrupt() {
        interrupts.incrementAndGet();
    }

    /** The profiles that occur, by name. */
    public List<ProfileName> profiles() throws HistoryUnavailableException {
        return quick(connection -> new Overview(connection).profiles());
    }

    /** The clerks that occur, by name. */
    public List<String> clerks() throws HistoryUnavailableException {
        return quick(connection -> new Overview(connection).clerks());
    }

    /**
     * How many entries were created between each two neighbouring times, by where they stand now.
     *
     * @param bounds ascending; one more than what comes back
     * @return without the standings of which there are none
     */
    public List<Map<Standing, Integer>> tally(List<Instant> bounds, Filter filter)
            throws HistoryUnavailableException {
        return quick(connection -> new Overview(connection).tally(bounds, filter));
    }

    /**
     * The most frequent refusals of the entries that a filter lets through, the most frequent
     * first.
     *
     * @param limit how many at most
     */
    public List<Refusal> refusals(Filter filter, int limit) throws HistoryUnavailableException {
        return quick(connection -> new Overview(connection).refusals(filter, limit));
    }

    private interface Quick<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T quick(Quick<T> question) throws HistoryUnavailableException {
        return ask(index -> {
            synchronized (index.quick()) {
                return question.of(index.quick());
            }
        });
    }

    private <T> T ask(Asking<T> asking) throws HistoryUnavailableException {
        for (int attempt = 1; ; attempt++) {
            Index asked = upToDate(progress -> {});
            try {
                return asking.of(asked);
            } catch (SQLException e) {
                requireOpen();
                if (attempt == ATTEMPTS || !isWorthAnother(asked, e)) {
                    throw unavailable(e);
                }
            }
        }
    }

    private Index upToDate(Consumer<Progress> progress) throws HistoryUnavailableException {
        History opened = history.history();
        for (int attempt = 1; ; attempt++) {
            try {
                return upToDate(opened, progress);
            } catch (SQLException | IOException e) {
                requireOpen();
                if (attempt == ATTEMPTS || !isWorthAnother(null, e)) {
                    throw unavailable(e);
                }
            }
        }
    }

    private synchronized Index upToDate(History opened, Consumer<Progress> progress)
            throws IOException, SQLException, HistoryUnavailableException {
        requireOpen();
        CatchUp catchUp = new CatchUp(open(), opened, limits.replaced());
        if (!catchUp.isOfThisHistory()) {
            LOG.log(Level.INFO, "the index is of another history, and made anew");
            throwAway();
            catchUp = new CatchUp(open(), opened, limits.replaced());
        }
        if (!catchUp.run(() -> closed, progress)) {
            LOG.log(Level.INFO, "much has changed, and the index is made anew");
            throwAway();
            return upToDate(opened, progress);
        }
        return open();
    }

    private void requireOpen() {
        if (closed) {
            throw new CancellationException("the search is closed");
        }
    }

    private Index open() throws IOException, SQLException {
        if (index == null) {
            index = Index.open(file);
        }
        return index;
    }

    /** Throws a damaged index away, unless another thread has. */
    private synchronized boolean isWorthAnother(@Nullable Index damaged, Exception e) {
        if (damaged != null && !damaged.equals(index)) {
            return true;
        }
        if (!(e instanceof SQLException) || Sqlite.reason(e) != Reason.DAMAGED) {
            return false;
        }
        LOG.log(Level.WARNING, "the index is damaged, and made anew", e);
        try {
            throwAway();
            return true;
        } catch (IOException | SQLException failed) {
            e.addSuppressed(failed);
            return false;
        }
    }

    private void throwAway() throws IOException, SQLException {
        if (index != null) {
            Index old = index;
            index = null;
            old.close();
        }
        Index.delete(file);
    }

    private HistoryUnavailableException unavailable(Exception e) {
        return new HistoryUnavailableException(Sqlite.reason(e), file, e);
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            if (index != null) {
                try {
                    index.close();
                } catch (SQLException e) {
                    LOG.log(Level.WARNING, "closing the index", e);
                }
                index = null;
            }
        }
    }
}
