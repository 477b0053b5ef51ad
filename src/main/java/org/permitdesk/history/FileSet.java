package org.permitdesk.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.permitdesk.files.OwnerOnly;

/**
 * The files that are one history: the database and what SQLite and this room keep beside it.
 *
 * @param database where it is, whether it exists or not
 */
record FileSet(Path database) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT);

    private static final String DAMAGED = "damaged";

    static Path companion(Path database, String suffix) {
        return database.resolveSibling(database.getFileName() + suffix);
    }

    Path folder() {
        return Objects.requireNonNull(database.toAbsolutePath().getParent());
    }

    /** See {@link Head}. */
    Path head() {
        return companion(database, "-head");
    }

    /** What SQLite keeps: without its write-ahead log, a database may lack its newest rows. */
    private Stream<Path> sqlite() {
        return Stream.of("", "-wal", "-shm", "-journal").map(end -> companion(database, end));
    }

    /** Whether there is a trace of a history, if its database is gone. */
    boolean isLeftOver() {
        return Files.exists(head()) || Files.exists(companion(database, "-wal"));
    }

    /**
     * Moves what SQLite keeps out of the way, together, and a copy of the head with it. The head
     * itself stays until the next one: it is what keeps a new history from beginning in silence.
     *
     * @return the folder where it lies now
     * @throws IOException with everything in its place
     */
    Path moveAside(Clock clock) throws IOException {
        Path aside = newFolder(folder().resolve(DAMAGED), clock);
        List<Path> members = sqlite().filter(Files::exists).toList();
        try {
            if (Files.exists(head())) {
                Files.copy(head(), aside.resolve(head().getFileName()));
            }
            for (Path member : members) {
                Files.move(member, aside.resolve(member.getFileName()));
            }
            return aside;
        } catch (IOException e) {
            for (Path member : members) {
                Path moved = aside.resolve(member.getFileName());
                if (Files.exists(moved)) {
                    Files.move(moved, member);
                }
            }
            throw e;
        }
    }

    private static Path newFolder(Path parent, Clock clock) throws IOException {
        Files.createDirectories(parent, OwnerOnly.folder(parent));
        String time = name(clock.instant());
        for (int count = 1; ; count++) {
            Path folder = parent.resolve(count == 1 ? time : time + "-" + count);
            try {
                return Files.createDirectory(folder, OwnerOnly.folder(folder));
            } catch (FileAlreadyExistsException another) {
                // Damaged twice within a second; each set keeps a folder of its own.
            }
        }
    }

    /** Deletes the sets that were moved out of the way before then. */
    void deleteMovedAside(Instant before) throws IOException {
        Path parent = folder().resolve(DAMAGED);
        if (!Files.isDirectory(parent)) {
            return;
        }
        String time = name(before);
        try (Stream<Path> sets = Files.list(parent)) {
            for (Path set : sets.filter(s -> fileName(s).compareTo(time) <= 0).toList()) {
                try (Stream<Path> files = Files.walk(set)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }

    private static String name(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /** Removes a set that was only in the making. */
    void delete() throws IOException {
        for (Path member : sqlite().toList()) {
            Files.deleteIfExists(member);
        }
    }
}
