package org.permitdesk.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryUnavailableException.Reason;

/**
 * The history before it is opened, so that the window need not wait for it. Any thread but the one
 * that draws the window, unless a method says otherwise.
 */
public final class HistoryFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HistoryFile.class.getName());

    private final Path file;
    private final Clock clock;
    private final Opening opening;
    private final Backups backups;
    private final Keeping keeping;
    private final AtomicReference<@Nullable Recovery> recovery = new AtomicReference<>();
    private final AtomicReference<@Nullable LocalDate> backedUp = new AtomicReference<>();
    private @Nullable History history;

    /** How a history that is there, and whole, is opened. */
    interface Opening {
        History open(Path file, Clock clock) throws HistoryUnavailableException;
    }

    public HistoryFile(Path file, Clock clock) {
        this(file, clock, History::open);
    }

    HistoryFile(Path file, Clock clock, Opening opening) {
        this.file = file;
        this.clock = clock;
        this.opening = opening;
        FileSet set = new FileSet(file);
        this.backups = new Backups(set, clock);
        this.keeping = new Keeping(this, set, backups, clock);
    }

    /**
     * The history, opened at the first call. A damaged one is moved aside and restored as far as
     * can be: see {@link #takeRecovery}.
     *
     * @throws HistoryUnavailableException at this call, with the file left as it is; a later one
     *     tries again, since a disk may have been freed
     */
    public synchronized History history() throws HistoryUnavailableException {
        if (history == null) {
            history = open();
        }
        return history;
    }

    private History open() throws HistoryUnavailableException {
        try {
            return opening.open(file, clock);
        } catch (HistoryUnavailableException e) {
            if (e.reason() != Reason.DAMAGED) {
                throw e;
            }
            LOG.log(Level.WARNING, "the history is damaged", e);
            repair(e);
            return opening.open(file, clock);
        }
    }

    private void repair(HistoryUnavailableException damage) throws HistoryUnavailableException {
        try {
            recovery.set(new Repair(new FileSet(file), backups, clock).run());
        } catch (IOException | SQLException | HistoryUnavailableException e) {
            damage.addSuppressed(e);
            throw damage;
        }
    }

    /**
     * What became of a damaged history, for the window to say; told once. Any thread: waits for
     * nothing.
     */
    public Optional<Recovery> takeRecovery() {
        return Optional.ofNullable(recovery.getAndSet(null));
    }

    /**
     * Makes today's backup unless there is one, or it failed before. Holds up neither reading nor
     * writing.
     *
     * @return why there is none, in technical words; empty if there is one
     */
    public Optional<String> backUp() throws HistoryUnavailableException {
        history();
        LocalDate today = LocalDate.now(clock);
        if (today.equals(backedUp.getAndSet(today))) {
            return Optional.empty();
        }
        try {
            backups.makeToday(file);
            // What an earlier run could not take out of them.
            return Optional.of(keeping.tidy()).filter(Predicate.not(String::isEmpty));
        } catch (IOException | SQLException | HistoryUnavailableException e) {
            LOG.log(Level.WARNING, "today's backup could not be made", e);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What is not to be kept. Waits for nothing. */
    public Keeping keeping() {
        return keeping;
    }

    @Override
    public synchronized void close() {
        if (history != null) {
            history.close();
        }
    }
}
