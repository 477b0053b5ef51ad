package org.permitdesk;

import java.util.List;
import org.permitdesk.ui.history.HistoryCommand;

/** The windows that open from the history. UI thread only. */
final class HistoryWindows {

    /** What the history's menu offers, in its order. */
    List<HistoryCommand> commands() {
        return List.of();
    }
}
