package org.permitdesk.ui.history;

import java.util.Objects;
import org.permitdesk.Examples;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/** Entries with the plates N1, N2 and so on. */
final class Entries {
    private Entries() {}

    /** Adds them, all in flight. */
    static void add(HistoryFile file, int count) throws HistoryUnavailableException {
        for (int i = 1; i <= count; i++) {
            file.history()
                    .depart(
                            Examples.intent(
                                    Examples.nowhere(),
                                    new PermitUpdate(
                                            Examples.REFERENCE_ID,
                                            new Plate("N" + i),
                                            null,
                                            null,
                                            "",
                                            "")));
        }
    }

    /** The plate of a row; "…" if it has not been read. */
    static String plate(HistoryRow row) {
        return row.entry() == null
                ? "…"
                : Objects.requireNonNull(row.entry().update().plate()).value();
    }
}
