package org.permitdesk.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.permitdesk.files.DurableFile;
import org.permitdesk.files.OwnerOnly;
import org.sqlite.SQLiteConnection;

/**
 * Copies of the history, one for each of the last days on which the program was used. Each is a
 * single file, and was found whole after it was written.
 */
final class Backups {
    static final int KEPT = 7;

    private static final String UNFINISHED = ".new";
    private static final String DAY = "history-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.db";

    private static final System.Logger LOG = System.getLogger(Backups.class.getName());

    private final FileSet set;
    private final Path folder;
    private final Clock clock;

    Backups(FileSet set, Clock clock) {
        this.set = set;
        this.folder = set.folder().resolve("backups");
        this.clock = clock;
    }

    /** Copies the history unless today's copy is there, and removes what is older than the rest. */
    synchronized void makeToday(Path history)
            throws IOException, SQLException, HistoryUnavailableException {
        Path today = folder.resolve(name(LocalDate.now(clock)));
        if (Files.notExists(today)) {
            copy(history, today);
            for (Path older : newestFirst().stream().skip(KEPT).toList()) {
                Files.delete(older);
            }
        }
    }

    /** Keeps a history as the earlier version wrote it. */
    void makeBeforeUpgrade(Path history, int version)
            throws IOException, SQLException, HistoryUnavailableException {
        String name = "before-upgrade-from-" + version + "-" + name(LocalDate.now(clock));
        copy(history, folder.resolve(name));
    }

    /**
     * Puts a new copy in the place of those that still have what was taken out of the history. Sets
     * that were damaged go where a plate was forgotten since: nothing can be taken out of them.
     */
    synchronized void renew(Path history, Erased erased)
            throws IOException, SQLException, HistoryUnavailableException {
        List<Path> stale = endingBefore(erased.event());
        if (!stale.isEmpty()) {
            Path fresh = checkedCopy(history);
            try {
                for (Path old : stale) {
                    Files.delete(old);
                }
                Path today = folder.resolve(name(LocalDate.now(clock)));
                Files.deleteIfExists(today);
                DurableFile.move(fresh, today);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
        if (!erased.forgottenAt().isEmpty()) {
            set.deleteMovedAside(Instant.parse(erased.forgottenAt()));
        }
    }

    /** Of an earlier version are those made before an upgrade, and so before the event. */
    private List<Path> endingBefore(long event) throws IOException {
        List<Path> stale = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return stale;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path backup : files.filter(named(".*\\.db")).toList()) {
                try (Connection reader = Sqlite.readOnly(backup)) {
                    if (Database.version(reader) < Schema.VERSION
                            || Sqlite.number(reader, "SELECT max(id) FROM event") < event) {
                        stale.add(backup);
                    }
                } catch (SQLException unreadable) {
                    LOG.log(Level.WARNING, "this backup cannot be used", unreadable);
                    stale.add(backup);
                }
            }
        }
        return stale;
    }

    /**
     * The daily ones. Those with a day that has yet to come are last: they were made while the
     * clock was wrong.
     */
    List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String today = name(LocalDate.now(clock));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(named(DAY))
                    .sorted(
                            Comparator.comparing((Path file) -> fileName(file).compareTo(today) > 0)
                                    .thenComparing(Backups::fileName, Comparator.reverseOrder()))
                    .toList();
        }
    }

    private void copy(Path history, Path backup)
            throws IOException, SQLException, HistoryUnavailableException {
        Path fresh = checkedCopy(history);
        try {
            DurableFile.move(fresh, backup);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Under a name for what is unfinished. */
    private Path checkedCopy(Path history)
            throws IOException, SQLException, HistoryUnavailableException {
        Files.createDirectories(folder, OwnerOnly.folder(folder));
        removeUnfinished();
        Path fresh = OwnerOnly.create(folder, "history", UNFINISHED);
        try {
            copyPages(history, fresh);
            Check.whole(fresh, Optional.empty());
            return fresh;
        } catch (SQLException | HistoryUnavailableException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }

    /** Of an earlier run that was ended in the middle. */
    private void removeUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(named("history.*\\" + UNFINISHED)).toList()) {
                Files.delete(left);
            }
        }
    }

    /** By SQLite's online backup: all of one moment, while others write. */
    private static void copyPages(Path history, Path fresh)
            throws SQLException, HistoryUnavailableException {
        try (Connection source = Sqlite.readOnly(history)) {
            int all = -1;
            int result =
                    source.unwrap(SQLiteConnection.class)
                            .getDatabase()
                            .backup("main", fresh.toString(), null, 100, 50, all);
            if (result != 0) {
                throw new SQLException("the copy failed with SQLite's code " + result);
            }
        }
        try (Connection copy = Sqlite.open(fresh)) {
            // A single file, with nothing beside it that could be left behind.
            Sqlite.execute(copy, "PRAGMA journal_mode = DELETE");
        }
    }

    private static String name(LocalDate day) {
        return "history-" + day + ".db";
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }

    private static Predicate<Path> named(String regex) {
        return file -> fileName(file).matches(regex);
    }
}
