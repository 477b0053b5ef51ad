package org.permitdesk.history;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.permitdesk.history.Chain.Link;

/** Gets out of a damaged history what is beyond a backup. */
final class Salvage {
    private static final System.Logger LOG = System.getLogger(Salvage.class.getName());

    private static final String ENTRIES =
            """
            INSERT INTO entry SELECT * FROM damaged.entry
            WHERE id IN (SELECT entry_id FROM damaged.event WHERE id > ? AND id <= ?)
              AND id NOT IN (SELECT id FROM main.entry)
            """;

    private static final String EVENTS =
            "INSERT INTO event SELECT * FROM damaged.event WHERE id > ? AND id <= ?";

    private Salvage() {}

    /**
     * Adds the events that go on where the backup ends, with their entries, up to the first that is
     * not as it was written. Events after that prove nothing: one that took an entry back may be
     * among the lost.
     *
     * @param backup left as it was where nothing can be added
     */
    static void add(Path damaged, Connection backup) throws SQLException {
        if (Files.notExists(damaged)) {
            return;
        }
        Link from = Chain.last(backup);
        try {
            Link to = provenEnd(damaged, from);
            attach(backup, damaged);
            Sqlite.transaction(backup, () -> copy(backup, from, to));
        } catch (SQLException unreadable) {
            LOG.log(Level.WARNING, "nothing can be got out of the damaged history", unreadable);
        }
    }

    private static Link provenEnd(Path damaged, Link from) throws SQLException {
        try (Connection reader = Sqlite.readOnly(damaged)) {
            return Chain.follow(reader, from);
        }
    }

    private static void attach(Connection backup, Path damaged) throws SQLException {
        try (PreparedStatement attach = backup.prepareStatement("ATTACH ? AS damaged")) {
            attach.setString(1, Sqlite.uri(damaged));
            attach.executeUpdate();
        }
    }

    private static Link copy(Connection backup, Link from, Link to) throws SQLException {
        copy(backup, ENTRIES, from, to);
        copy(backup, EVENTS, from, to);
        return to;
    }

    private static void copy(Connection backup, String sql, Link from, Link to)
            throws SQLException {
        try (PreparedStatement copy = backup.prepareStatement(sql)) {
            copy.setLong(1, from.eventId());
            copy.setLong(2, to.eventId());
            copy.executeUpdate();
        }
    }
}
