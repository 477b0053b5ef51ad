package org.permitdesk;

import java.util.List;
import org.permitdesk.ui.history.HistoryCommand;

/** The windows that open from the history. UI thread only. */
final class HistoryWindows {
    private final ExportWindows export;

    HistoryWindows(ExportWindows export) {
        this.export = export;
    }

    /** What the history's menu offers, in its order. */
    List<HistoryCommand> commands() {
        return export.commands();
    }
}
