package org.permitdesk.history;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.permitdesk.history.Chain.Link;

/** Gets out of a damaged history what is beyond a backup. */
final class Salvage {
    private static final System.Logger LOG = System.getLogger(Salvage.class.getName());

    /** Entries with a plate that was forgotten since are taken over as they were left. */
    private static final String FORGOTTEN =
            """
            (SELECT entry_id FROM damaged.event WHERE state = 'FORGOTTEN' AND id > ?1 AND id <= ?2)
            """;

    private static final List<String> TAKE_OVER =
            List.of(
                    "DELETE FROM main.event WHERE entry_id IN " + FORGOTTEN,
                    "DELETE FROM main.entry WHERE id IN " + FORGOTTEN,
                    """
                    DELETE FROM main.event WHERE EXISTS (SELECT 1 FROM damaged.gap
                      WHERE main.event.id BETWEEN first AND last AND first <= ?1 AND first <= ?2)
                    """,
                    """
                    DELETE FROM main.entry WHERE ?1 <= ?2
                      AND NOT EXISTS (SELECT 1 FROM main.event WHERE entry_id = main.entry.id)
                    """,
                    "DELETE FROM main.gap WHERE ?1 <= ?2",
                    "INSERT INTO gap SELECT * FROM damaged.gap WHERE ?1 <= ?2 AND first <= ?2",
                    """
                    INSERT INTO entry SELECT * FROM damaged.entry
                    WHERE id IN (SELECT entry_id FROM damaged.event WHERE id > ?1 AND id <= ?2)
                      AND id NOT IN (SELECT id FROM main.entry)
                    """,
                    """
                    INSERT INTO event SELECT * FROM damaged.event
                    WHERE id <= ?2 AND (id > ?1 OR entry_id IN
                    """
                            + FORGOTTEN
                            + ") ORDER BY id");

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
        if (to.equals(from)) {
            return to;
        }
        for (String sql : TAKE_OVER) {
            try (PreparedStatement statement = backup.prepareStatement(sql)) {
                statement.setLong(1, from.eventId());
                statement.setLong(2, to.eventId());
                statement.executeUpdate();
            }
        }
        if (!Chain.isWhole(backup)) {
            throw new SQLException("what it says was removed or forgotten is not what it was");
        }
        return to;
    }
}
