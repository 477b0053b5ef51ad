package org.permitdesk.history;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The history before it is opened, so that the window need not wait for it. Any thread but the one
 * that draws the window.
 */
public final class HistoryFile implements AutoCloseable {
    private final Path file;
    private final Clock clock;
    private @Nullable History history;

    public HistoryFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * The history, opened at the first call.
     *
     * @throws HistoryUnavailableException at this call; a later one tries again, since a disk may
     *     have been freed
     */
    public synchronized History history() throws HistoryUnavailableException {
        if (history == null) {
            history = History.open(file, clock);
        }
        return history;
    }

    @Override
    public synchronized void close() {
        if (history != null) {
            history.close();
        }
    }
}
