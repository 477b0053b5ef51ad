package org.permitdesk.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.permitdesk.history.Forgetting.Found;

/**
 * What is not to be kept: old entries, and plates that a customer wants forgotten. Both go from the
 * history, from its log and from its backups. Any thread but the one that draws the window.
 */
public final class Keeping {
    private static final System.Logger LOG = System.getLogger(Keeping.class.getName());

    /** So few at a time that an update which is to be sent waits for some milliseconds only. */
    private static final int BATCH = 500;

    /** How much is looked at before another reader has its turn. */
    private static final int PAGE = 2_000;

    private static final String ERASURES =
            """
            SELECT at, by, sum(coalesce(code, 1)) AS entries, iif(state = 'REMOVED', message, NULL) AS before
            FROM event WHERE state = 'REMOVED' OR state = 'FORGOTTEN'
            GROUP BY at, by, state, message ORDER BY max(id) DESC
            """;

    private final HistoryFile file;
    private final FileSet set;
    private final Backups backups;
    private final Clock clock;

    Keeping(HistoryFile file, FileSet set, Backups backups, Clock clock) {
        this.file = file;
        this.set = set;
        this.backups = backups;
        this.clock = clock;
    }

    /** How many entries would be removed: those that ended before then. */
    public int old(Instant before) throws HistoryUnavailableException {
        Removal removal = new Removal(before);
        return file.history().look(removal::count);
    }

    /**
     * Removes what ended before then.
     *
     * @param by who wanted it; empty if it was the choice of how long entries are kept
     * @return how many entries
     * @throws HistoryUnavailableException with some of them removed, and the rest as they were
     */
    public int remove(Instant before, String by) throws HistoryUnavailableException {
        Removal removal = new Removal(before);
        History history = file.history();
        Instant now = clock.instant();
        int removed = 0;
        List<Long> old = history.look(reader -> removal.first(reader, BATCH));
        while (!old.isEmpty()) {
            List<Long> batch = old;
            removed +=
                    history.change(
                            (writer, events) -> removal.remove(writer, events, batch, now, by));
            old = history.look(reader -> removal.first(reader, BATCH));
        }
        if (removed > 0) {
            tidy();
        }
        return removed;
    }

    /** How many entries have the plate or name it. */
    public int holding(PlateTrace plate) throws HistoryUnavailableException {
        return look(new Forgetting(plate)).entryIds().size();
    }

    /**
     * Blanks a plate wherever it stands. If the copies could not be renewed, doing it again tries
     * that again.
     *
     * @param by who wants it
     */
    public ForgetResult forget(PlateTrace plate, String by) throws HistoryUnavailableException {
        Forgetting forgetting = new Forgetting(plate);
        Found soFar = look(forgetting);
        Instant now = clock.instant();
        ForgetResult result =
                file.history()
                        .change((writer, events) -> {
                            SortedSet<Long> ids =
                                    forgetting.look(writer, soFar, Integer.MAX_VALUE).entryIds();
                            int open = Forgetting.open(writer, ids);
                            if (open > 0) {
                                return new ForgetResult.NotYet(open);
                            }
                            for (long id : ids) {
                                forgetting.forget(writer, events, id, now, by);
                            }
                            return new ForgetResult.Done(ids.size(), "");
                        });
        return result instanceof ForgetResult.Done done
                ? new ForgetResult.Done(done.entries(), tidy())
                : result;
    }

    private Found look(Forgetting forgetting) throws HistoryUnavailableException {
        Found before;
        Found found = Found.nothing();
        do {
            before = found;
            Found from = found;
            found = file.history().look(reader -> forgetting.look(reader, from, PAGE));
        } while (found.entry() + found.event() > before.entry() + before.event());
        return found;
    }

    /** What was removed and forgotten so far, the newest first. */
    public List<Erasure> erasures() throws HistoryUnavailableException {
        return file.history()
                .query(
                        ERASURES,
                        row -> {
                            String before = row.getString("before");
                            return new Erasure(
                                    Instant.parse(row.getString("at")),
                                    row.getString("by"),
                                    row.getInt("entries"),
                                    before == null ? null : Instant.parse(before));
                        });
    }

    /**
     * Sees to it that what is gone from the history is in none of its other files either.
     *
     * @return why it could not be done, in technical words; empty if it was
     */
    String tidy() {
        try {
            History history = file.history();
            Erased erased = history.look(Erased::read);
            if (erased.event() > 0) {
                history.wipeLog();
                backups.renew(set.database(), erased);
            }
            return "";
        } catch (IOException | SQLException | HistoryUnavailableException e) {
            LOG.log(Level.WARNING, "copies of what is gone may be left", e);
            return String.valueOf(e.getMessage());
        }
    }
}
