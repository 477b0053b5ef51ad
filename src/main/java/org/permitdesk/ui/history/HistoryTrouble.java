package org.permitdesk.ui.history;

import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;

/** Says that the history cannot be read or written. UI thread only. */
public final class HistoryTrouble {
    private final Notices notices;

    public HistoryTrouble(Notices notices) {
        this.notices = notices;
    }

    public void show(Throwable failure) {
        notices.show(
                failure instanceof HistoryUnavailableException history
                        ? Notice.of("history." + history.reason(), history.location())
                        : Notice.of("unexpected", failure.toString()));
    }
}
