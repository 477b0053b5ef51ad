package org.permitdesk.ui.keeping;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.permitdesk.Examples;
import org.permitdesk.export.Export;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.HandClock;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/** A history with its search in a folder, and updates of plates in it. */
final class KeptHistory implements AutoCloseable {
    final HandClock clock = new HandClock("2024-02-29T12:00:00Z");
    final Notices notices = new Notices();
    final HistoryTrouble trouble = new HistoryTrouble(notices, Background.sameThread());
    final HistoryFile file;
    final Search search;

    KeptHistory(Path folder) {
        file = new HistoryFile(folder.resolve("history.db"), clock);
        search = new Search(folder.resolve("history-index.db"), file);
    }

    Export export(Clock at) {
        return new Export(ids -> file.history().entries(ids), "0.1.0", at);
    }

    /** One more update that was applied. */
    long done(String plate) throws HistoryUnavailableException {
        return ended(plate, new Outcome.Done("permit-1"));
    }

    long ended(String plate, Outcome outcome) throws HistoryUnavailableException {
        PermitUpdate update =
                new PermitUpdate(
                        new ReferenceId("permit-1"),
                        new Plate(plate),
                        null,
                        null,
                        "not " + plate + " but",
                        "");
        History history = file.history();
        long id = history.depart(Examples.intent(Examples.nowhere(), update));
        history.finish(id, outcome, null);
        return id;
    }

    List<HistoryEntry> entries() throws HistoryUnavailableException {
        return file.history().newest(100);
    }

    @Override
    public void close() {
        search.close();
        file.close();
    }
}
