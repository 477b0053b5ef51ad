package org.permitdesk.history;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.permitdesk.files.DurableFile;
import org.permitdesk.files.OwnerOnly;
import org.permitdesk.history.Recovery.Extent;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

/**
 * Puts a whole history in the place of a damaged one: the newest backup that is whole, and then
 * what the damaged one has beyond it, as far as the chain proves it. Nothing is moved before the
 * new one is complete, and nothing of the damaged one is changed.
 */
final class Repair {
    private static final System.Logger LOG = System.getLogger(Repair.class.getName());

    private static final String LAST_TIME = "SELECT at FROM event ORDER BY id DESC LIMIT 1";
    private static final String LAST_NOT_SENT =
            """
            SELECT entry_id FROM event WHERE id = (SELECT max(id) FROM event)
              AND state = 'NOT_SENT' AND cause <> 'PROGRAM_ENDED'
            """;

    private final FileSet set;
    private final Backups backups;
    private final Clock clock;

    Repair(FileSet set, Backups backups, Clock clock) {
        this.set = set;
        this.backups = backups;
        this.clock = clock;
    }

    /** The damaged one is where it was if this throws. */
    Recovery run() throws IOException, SQLException, HistoryUnavailableException {
        Optional<Head> wanted = Head.read(set.head());
        FileSet fresh = new FileSet(OwnerOnly.create(set.folder(), "history", ".new"));
        try {
            takeBackup(fresh.database());
            Restored restored = complete(fresh.database(), wanted);
            Check.whole(fresh.database(), Optional.of(restored.head()));
            Path aside = set.moveAside(clock);
            DurableFile.move(fresh.database(), set.database());
            restored.head().write(set.head());
            return new Recovery(restored.extent(), aside, restored.upTo(), restored.missing());
        } finally {
            fresh.delete();
        }
    }

    /** Fills the file with the newest backup that is whole, or else with a history of nothing. */
    private void takeBackup(Path empty) throws IOException, SQLException {
        for (Path backup : backups.newestFirst()) {
            try {
                Check.whole(backup, Optional.empty());
            } catch (HistoryUnavailableException e) {
                LOG.log(Level.WARNING, "this backup cannot be used", e);
                continue;
            }
            // Not Files.copy to a path, which would make a file that others can read.
            try (OutputStream out = Files.newOutputStream(empty)) {
                Files.copy(backup, out);
            }
            return;
        }
        Database.fill(empty);
    }

    private Restored complete(Path fresh, Optional<Head> wanted)
            throws SQLException, HistoryUnavailableException {
        try (Connection connection = Database.open(fresh)) {
            Salvage.add(set.database(), connection);
            Head found = Head.of(connection);
            Optional<LocalDateTime> upTo =
                    Optional.of(Sqlite.text(connection, LAST_TIME))
                            .filter(time -> !time.isEmpty())
                            .map(this::local);
            if (wanted.isPresent() && wanted.get().isIn(connection)) {
                return new Restored(Extent.WHOLE, found, upTo, 0);
            }
            Sqlite.transaction(connection, () -> leaveInDoubt(connection));
            long missing = wanted.map(head -> head.entryId() - found.entryId()).orElse(0L);
            Extent extent =
                    upTo.isEmpty()
                            ? Extent.NOTHING
                            : wanted.isPresent() ? Extent.UP_TO : Extent.UNSURE;
            return new Restored(extent, Head.of(connection), upTo, Math.max(0, missing));
        }
    }

    /** What was not sent when the restored history ends may have been sent since. */
    private Unknown leaveInDoubt(Connection restored) throws SQLException {
        Events events = new Events(restored, clock);
        Unknown lost = new Unknown(Doubt.HISTORY_RESTORED, "");
        long notSent = Sqlite.number(restored, LAST_NOT_SENT);
        if (notSent > 0) {
            // Whether it was to be tried again would be the next event.
            events.addOutcome(notSent, lost, null);
        }
        events.endLeftUnder(Rows.IN_FLIGHT, lost);
        events.endLeftUnder(Rows.QUEUED, lost);
        return lost;
    }

    /** By the zone rules that the list of entries goes by, not the JDK's. */
    private LocalDateTime local(String time) {
        Instant instant = Instant.parse(time);
        return LotZone.of(clock.getZone().getId())
                .map(zone -> zone.at(instant))
                .orElseGet(() -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private record Restored(Extent extent, Head head, Optional<LocalDateTime> upTo, long missing) {}
}
