package org.permitdesk.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.permitdesk.files.OwnerOnly;
import org.permitdesk.history.HistoryUnavailableException.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteException;

/** The history's file: made whole or not at all, and opened only if it is ours. */
final class Database {
    /** Marks the file as Permit Desk's ("PDsk"). */
    private static final int APPLICATION_ID = 0x5044736b;

    /** How SQLite answers when it is asked for {@code synchronous}. */
    private static final int FULL = 2;

    private static final int BUSY_MILLIS = 5_000;

    private Database() {}

    /**
     * A connection to the history, which is made if the file is not there.
     *
     * @throws HistoryUnavailableException with the file untouched
     */
    static Connection open(Path file) throws HistoryUnavailableException {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            if (Files.size(file) == 0) {
                // SQLite would take it for a new database, and the lost history would go unnoticed.
                throw new HistoryUnavailableException(Reason.DAMAGED, file, "the file is empty");
            }
            return checked(file);
        } catch (IOException | SQLException e) {
            throw new HistoryUnavailableException(reason(e), file, e);
        }
    }

    private static Connection checked(Path file) throws SQLException, HistoryUnavailableException {
        Connection connection = connect(file);
        try {
            if (pragma(connection, "application_id") != APPLICATION_ID) {
                throw new HistoryUnavailableException(
                        Reason.DAMAGED, file, "another program's file");
            }
            if (pragma(connection, "user_version") > Schema.VERSION) {
                throw new HistoryUnavailableException(Reason.NEWER, file, "of a newer version");
            }
            requireDurable(connection, file);
            upgrade(connection);
            return connection;
        } catch (SQLException | HistoryUnavailableException e) {
            connection.close();
            throw e;
        }
    }

    /** What is acknowledged must survive a power cut; otherwise nothing is sent at all. */
    private static void requireDurable(Connection connection, Path file)
            throws SQLException, HistoryUnavailableException {
        // Another program may have changed the mode, which the file remembers.
        execute(connection, "PRAGMA journal_mode = WAL");
        if (!"wal".equals(text(connection, "journal_mode"))
                || pragma(connection, "synchronous") != FULL) {
            throw new HistoryUnavailableException(
                    Reason.NOT_WRITABLE, file, "cannot be written so that it survives a power cut");
        }
    }

    private static void upgrade(Connection connection) throws SQLException {
        if (pragma(connection, "user_version") == Schema.VERSION) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            // Asked for again: another program may have done it meanwhile, and a transaction sees.
            execute(connection, "UPDATE entry SET id = id WHERE false");
            Schema.upgrade(connection, pragma(connection, "user_version"));
            execute(connection, "PRAGMA user_version = " + Schema.VERSION);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
        connection.setAutoCommit(true);
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
            try (Connection connection = connect(fresh)) {
                // Once is enough, the file remembers; asked for at each opening, it would be
                // written into other programs' files too.
                execute(connection, "PRAGMA journal_mode = WAL");
                connection.setAutoCommit(false);
                Schema.create(connection);
                execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
                execute(connection, "PRAGMA user_version = " + Schema.VERSION);
                connection.commit();
            }
            // Not ATOMIC_MOVE, which would replace what another instance has made meanwhile.
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // As good as ours.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // NORMAL loses acknowledged rows at a power cut.
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("PRAGMA " + name)) {
            return value.getInt(1);
        }
    }

    private static String text(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("PRAGMA " + pragma)) {
            return value.getString(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Reason reason(Exception e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return Reason.NOT_WRITABLE;
        }
        return switch (sqlite.getResultCode()) {
            // The last one is a table or column that is not there: every statement is ours.
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_CORRUPT_INDEX, SQLITE_ERROR ->
                    Reason.DAMAGED;
            default -> Reason.NOT_WRITABLE;
        };
    }
}
