package org.permitdesk.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.permitdesk.files.OwnerOnly;
import org.permitdesk.history.Sqlite;

/**
 * The index file, opened: one connection that writes, one for short questions and one for long
 * ones, so that none waits for another; the order that was asked for last, and among what was
 * sought in it; and what is frequent.
 */
record Index(
        Connection writer,
        Connection quick,
        Connection slow,
        AtomicReference<@Nullable Ranks> ranks,
        AtomicReference<@Nullable Sought> sought,
        Frequent frequent) {

    /** Opens what is there if it is one of this version, else begins anew. */
    static Index open(Path file) throws IOException, SQLException {
        Connection writer = writer(file);
        try {
            if (Sqlite.number(writer, "PRAGMA user_version") != Tables.VERSION) {
                writer.close();
                delete(file);
                writer = writer(file);
                Connection fresh = writer;
                Sqlite.transaction(
                        fresh,
                        () -> {
                            Tables.create(fresh);
                            return fresh;
                        });
            }
            return open(file, writer);
        } catch (SQLException | IOException e) {
            writer.close();
            throw e;
        }
    }

    private static Index open(Path file, Connection writer) throws SQLException {
        Connection quick = Sqlite.open(file);
        try {
            // 32 MB, for what is looked at again and again; SQLite's own measure is 2 MB.
            Sqlite.execute(quick, "PRAGMA cache_size = -32768");
            return new Index(
                    writer,
                    quick,
                    Sqlite.open(file),
                    new AtomicReference<>(),
                    new AtomicReference<>(),
                    new Frequent());
        } catch (SQLException e) {
            quick.close();
            throw e;
        }
    }

    private static Connection writer(Path file) throws IOException, SQLException {
        if (Files.notExists(file)) {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            // SQLite gives its companions (-wal, -shm) the permissions of the database.
            Files.createFile(file, OwnerOnly.file(folder));
        }
        Connection writer = Sqlite.open(file);
        try {
            Sqlite.execute(writer, "PRAGMA journal_mode = WAL");
            // A power cut may take the newest rows, which come again, and leaves the file whole.
            Sqlite.execute(writer, "PRAGMA synchronous = NORMAL");
            // What is forgotten in the history shall not be legible here.
            Sqlite.execute(writer, "PRAGMA secure_delete = ON");
            // Nobody else writes, and for who reads it is not worth waiting: see wipeLog.
            Sqlite.execute(writer, "PRAGMA busy_timeout = 0");
            return writer;
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
    }

    /**
     * Empties the write-ahead log, in which the former rows are still legible.
     *
     * @return false if a question is being answered from it: to be tried again
     */
    boolean wipeLog() throws SQLException {
        return Sqlite.number(writer, "PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }

    void close() throws SQLException {
        SQLException failed = null;
        for (Connection connection : List.of(slow, quick, writer)) {
            try {
                connection.close();
            } catch (SQLException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** To be made anew; closed before. */
    static void delete(Path file) throws IOException {
        for (String end : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
        }
    }
}
