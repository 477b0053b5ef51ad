package org.permitdesk.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.permitdesk.files.DurableFile;
import org.permitdesk.files.OwnerOnly;
import org.permitdesk.history.HistoryUnavailableException.Reason;

/** The history's file: made whole or not at all, and written so that it survives a power cut. */
final class Database {
    /** Marks the file as Permit Desk's ("PDsk"). */
    static final int APPLICATION_ID = 0x5044736b;

    /** How SQLite answers when it is asked for {@code synchronous}. */
    private static final int FULL = 2;

    private Database() {}

    /**
     * A connection to a history that {@link Check} has found whole, its tables brought up to date.
     *
     * @throws HistoryUnavailableException if it cannot be written so that it survives a power cut
     */
    static Connection open(Path file) throws SQLException, HistoryUnavailableException {
        Connection connection = Sqlite.open(file);
        try {
            requireDurable(connection, file);
            upgrade(connection);
            return connection;
        } catch (SQLException | HistoryUnavailableException e) {
            connection.close();
            throw e;
        }
    }

    /** What is acknowledged must survive a power cut; otherwise nothing is sent at all. */
    static void requireDurable(Connection connection, Path file)
            throws SQLException, HistoryUnavailableException {
        // Another program may have changed the mode, which the file remembers.
        Sqlite.execute(connection, "PRAGMA journal_mode = WAL");
        if (!"wal".equals(Sqlite.text(connection, "PRAGMA journal_mode"))
                || Sqlite.number(connection, "PRAGMA synchronous") != FULL) {
            throw new HistoryUnavailableException(
                    Reason.NOT_WRITABLE, file, "cannot be written so that it survives a power cut");
        }
        // What is removed leaves no bytes behind.
        Sqlite.execute(connection, "PRAGMA secure_delete = ON");
        // SQLite drops a log with a flipped bit without a word. So no more is in it than the last
        // transaction, and that in the database too, unless the program ends in between.
        Sqlite.execute(connection, "PRAGMA wal_autocheckpoint = 1");
    }

    private static void upgrade(Connection connection) throws SQLException {
        if (version(connection) == Schema.VERSION) {
            return;
        }
        Sqlite.transaction(
                connection,
                () -> {
                    // Asked for again: another program may have done it meanwhile.
                    Schema.upgrade(connection, version(connection));
                    setVersion(connection);
                    return connection;
                });
    }

    /**
     * Makes the file unless it is there. Under a temporary name first: a crash must not leave half
     * a database under the real one.
     */
    static void create(Path file) throws IOException, SQLException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        // SQLite gives its companions (-wal, -shm) the permissions of the database.
        Path fresh = OwnerOnly.create(folder, "history", ".new");
        try {
            fill(fresh);
            // Does not replace what another instance has made meanwhile.
            DurableFile.move(fresh, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // As good as ours.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Makes a history without an entry out of an empty file. */
    static void fill(Path empty) throws SQLException {
        try (Connection connection = Sqlite.open(empty)) {
            Sqlite.execute(connection, "PRAGMA journal_mode = WAL");
            Sqlite.transaction(
                    connection,
                    () -> {
                        Schema.create(connection);
                        Sqlite.execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
                        setVersion(connection);
                        return connection;
                    });
        }
    }

    static int version(Connection connection) throws SQLException {
        return (int) Sqlite.number(connection, "PRAGMA user_version");
    }

    private static void setVersion(Connection connection) throws SQLException {
        Sqlite.execute(connection, "PRAGMA user_version = " + Schema.VERSION);
    }
}
