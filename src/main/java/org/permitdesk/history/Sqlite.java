package org.permitdesk.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.permitdesk.history.HistoryUnavailableException.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteException;

/** Connections to SQLite files, and what its failures mean. */
public final class Sqlite {
    private static final int BUSY_MILLIS = 5_000;

    private Sqlite() {}

    /** For reading and writing; makes the file if it is not there. */
    public static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // NORMAL loses acknowledged rows at a power cut.
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    /** For looking at a file of which no byte may change, nor at its write-ahead log. */
    static Connection readOnly(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return DriverManager.getConnection("jdbc:sqlite:" + uri(file), config.toProperties());
    }

    /** The file's name for SQLite, such that it is only read. */
    static String uri(Path file) {
        // Where nobody else writes, SQLite need not make the two files it talks to others through.
        boolean alone = Files.notExists(FileSet.companion(file, "-wal"));
        return file.toUri() + (alone ? "?immutable=1" : "?mode=ro");
    }

    /** What is done all together or not at all. */
    public interface Transaction<T> {
        T run() throws SQLException;
    }

    /**
     * Runs it on a connection in auto-commit mode. Not in JDBC's own way of transactions: where a
     * full disk makes SQLite roll back by itself, that one is left without a transaction, and
     * commits every later statement alone.
     */
    public static <T> T transaction(Connection connection, Transaction<T> transaction)
            throws SQLException {
        return transaction("BEGIN IMMEDIATE", connection, transaction);
    }

    /** Reads several things as they are at one moment, whoever writes meanwhile. */
    public static <T> T snapshot(Connection connection, Transaction<T> reading)
            throws SQLException {
        return transaction("BEGIN", connection, reading);
    }

    private static <T> T transaction(
            String begin, Connection connection, Transaction<T> transaction) throws SQLException {
        execute(connection, begin);
        try {
            T result = transaction.run();
            execute(connection, "COMMIT");
            return result;
        } catch (SQLException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, SQLException cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException doneBySqlite) {
            cause.addSuppressed(doneBySqlite);
        }
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row as a number, 0 where there is none. */
    public static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** The first column of all rows, a line each. */
    public static String text(Connection connection, String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                text.append(text.isEmpty() ? "" : "\n").append(row.getString(1));
            }
        }
        return text.toString();
    }

    public static Reason reason(Exception e) {
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
