package org.permitdesk.ui.history;

import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;

/** Says that the history cannot be read or written. UI thread only. */
public final class HistoryTrouble {
    private final Notices notices;
    private final Background background;

    public HistoryTrouble(Notices notices, Background background) {
        this.notices = notices;
        this.background = background;
    }

    public void show(Throwable failure) {
        if (failure instanceof HistoryUnavailableException history) {
            notices.show(Notice.of("history." + history.reason(), history.location()));
        } else {
            background.unexpected(failure);
        }
    }
}
