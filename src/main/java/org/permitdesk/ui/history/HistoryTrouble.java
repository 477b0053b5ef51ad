package org.permitdesk.ui.history;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Recovery;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;

/** Says that the history cannot be read or written, or what it went through. UI thread only. */
public final class HistoryTrouble {
    /** The same in every language. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Notices notices;
    private final Background background;

    public HistoryTrouble(Notices notices, Background background) {
        this.notices = notices;
        this.background = background;
    }

    public void show(Throwable failure) {
        if (failure instanceof HistoryUnavailableException history) {
            notices.show(Notice.of("history." + history.reason(), history.location()));
        } else if (!(failure instanceof CancellationException)) { // the program is being closed
            background.unexpected(failure);
        }
    }

    void showRecovery(Recovery recovery) {
        notices.showFirst(
                Notice.of(
                        "history.restored." + recovery.extent(),
                        String.valueOf(recovery.damaged()),
                        recovery.upTo().map(TIME::format).orElse(""),
                        Long.toString(recovery.missing())));
    }

    /** Says it without an alarm: nothing is lost. */
    void showNoBackup(String detail) {
        notices.show(Notice.of("history.noBackup", detail));
    }
}
