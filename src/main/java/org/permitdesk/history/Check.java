package org.permitdesk.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.permitdesk.history.HistoryUnavailableException.Reason;

/** Whether a file is a whole history. Every row is read, and no byte changed. */
final class Check {
    private Check() {}

    /**
     * Finds out whether a history is as it was written.
     *
     * @param head what must be in it
     * @return the version of its tables, which may be an earlier one
     * @throws HistoryUnavailableException if it is damaged, newer than this program or not to be
     *     read
     */
    static int whole(Path file, Optional<Head> head) throws HistoryUnavailableException {
        try {
            if (Files.size(file) == 0) {
                // SQLite would take it for a new database, and the lost history would go unnoticed.
                throw damaged(file, "the file is empty");
            }
            try (Connection reader = Sqlite.readOnly(file)) {
                // All that follows sees the same, whatever another program writes.
                Sqlite.execute(reader, "BEGIN");
                return whole(file, reader, head);
            }
        } catch (IOException | SQLException e) {
            throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
        }
    }

    private static int whole(Path file, Connection reader, Optional<Head> head)
            throws SQLException, HistoryUnavailableException {
        if (Sqlite.number(reader, "PRAGMA application_id") != Database.APPLICATION_ID) {
            throw damaged(file, "another program's file");
        }
        int version = Database.version(reader);
        if (version > Schema.VERSION) {
            throw new HistoryUnavailableException(Reason.NEWER, file, "of a newer version");
        }
        String integrity = Sqlite.text(reader, "PRAGMA integrity_check");
        if (version < 1 || !integrity.equals("ok")) {
            throw damaged(file, integrity);
        }
        if (version == Schema.VERSION) {
            checkRows(file, reader, head);
        } else if (version == EarlierChain.VERSION && !EarlierChain.isWhole(reader, head)) {
            // The upgrade makes a new chain, which would vouch for what is wrong.
            throw damaged(file, "not as version 2 wrote it");
        }
        return version;
    }

    private static void checkRows(Path file, Connection reader, Optional<Head> head)
            throws SQLException, HistoryUnavailableException {
        if (!Schema.isIn(reader)) {
            throw damaged(file, "its tables are not what they were");
        }
        if (!Chain.isWhole(reader)) {
            long proven = Chain.follow(reader, Chain.Link.NONE).eventId();
            throw damaged(file, "not as it was written; proven up to event " + proven);
        }
        if (head.isPresent() && !head.get().isIn(reader)) {
            throw damaged(file, "it ends before event " + head.get().last().eventId());
        }
    }

    private static HistoryUnavailableException damaged(Path file, String detail) {
        return new HistoryUnavailableException(Reason.DAMAGED, file, detail);
    }
}
