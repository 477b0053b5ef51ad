package org.permitdesk.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.search.Question;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;

/**
 * Asks the search, one question at a time: while one is being answered, only the newest waits, and
 * those between are dropped. UI thread only; answered in the background.
 */
final class SearchModel {
    private final Search search;
    private final Background background;
    private final int limit;
    private final Answers answers;
    private final Consumer<Throwable> failed;

    private @Nullable Question newest;
    private boolean busy;

    /** Counts the questions. */
    private int asked;

    /** What comes back for a question that no newer one has overtaken. */
    interface Answers {
        /**
         * The first entries that fit.
         *
         * @param all whether there are no more of them
         */
        void first(Question question, List<HistoryEntry> entries, boolean all);

        /** The ids of all that fit, in their order. */
        void all(Question question, long[] ids);
    }

    /**
     * Asks.
     *
     * @param limit how many entries are given at once
     */
    SearchModel(
            Search search,
            Background background,
            int limit,
            Answers answers,
            Consumer<Throwable> failed) {
        this.search = search;
        this.background = background;
        this.limit = limit;
        this.answers = answers;
        this.failed = failed;
    }

    void ask(Question question) {
        asked++;
        newest = question;
        if (busy) {
            search.interrupt();
        } else {
            next();
        }
    }

    private void next() {
        Question question = newest;
        newest = null;
        busy = question != null;
        if (question != null) {
            background.run(
                    () -> search.first(question, limit),
                    entries -> first(question, entries),
                    this::fail);
        }
    }

    private void first(Question question, List<HistoryEntry> entries) {
        boolean all = entries.size() < limit;
        if (newest == null) {
            answers.first(question, entries, all);
        }
        boolean more = newest == null && !all;
        // Whoever was answered may have asked again.
        next();
        if (more) {
            int before = asked;
            // The next letter may follow, and would find the processor busy with what nobody reads.
            background.afterAWhile(() -> {
                if (asked == before) {
                    busy = true;
                    background.run(() -> all(question), ids -> all(question, ids), this::fail);
                }
            });
        }
    }

    private Optional<long[]> all(Question question) throws HistoryUnavailableException {
        try {
            return Optional.of(search.all(question));
        } catch (CancellationException overtaken) {
            return Optional.empty();
        }
    }

    private void all(Question question, Optional<long[]> ids) {
        if (newest == null) {
            ids.ifPresent(found -> answers.all(question, found));
        }
        next();
    }

    private void fail(Throwable failure) {
        failed.accept(failure);
        next();
    }
}
