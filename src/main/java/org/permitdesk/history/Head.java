package org.permitdesk.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.permitdesk.files.DurableFile;
import org.permitdesk.history.Chain.Link;

/**
 * The newest event and entry, noted beside the database after each commit. A chain cannot show that
 * its end is gone, as when SQLite drops a write-ahead log with a flipped bit without a word, or
 * somebody puts yesterday's file in place.
 *
 * <p>It is never ahead of what is committed. Behind is no harm, so that nobody waits until it is on
 * the disk.
 */
record Head(Link last, long entryId) {
    private static final System.Logger LOG = System.getLogger(Head.class.getName());

    /** Written twice, so that a flipped bit in it is no false alarm. */
    private static final Pattern TWICE =
            Pattern.compile("(([0-9]{19}) ([0-9]{19}) ([0-9A-F]{64})\n)\\1");

    static Head of(Connection connection) throws SQLException {
        return new Head(
                Chain.last(connection), Sqlite.number(connection, "SELECT max(id) FROM entry"));
    }

    /** Empty if there is none, or none that can be trusted. */
    static Optional<Head> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Matcher head = TWICE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!head.matches()) {
            LOG.log(Level.WARNING, "unreadable, the end of the history is not checked: {0}", file);
            return Optional.empty();
        }
        Link last = new Link(Long.parseLong(head.group(2)), head.group(4));
        return Optional.of(new Head(last, Long.parseLong(head.group(3))));
    }

    /** Notes it. A failure is logged: the history is whole without it. */
    void write(Path file) {
        String line =
                String.format(
                        Locale.ROOT, "%019d %019d %s\n", last.eventId(), entryId, last.hash());
        byte[] bytes = line.repeat(2).getBytes(StandardCharsets.ISO_8859_1);
        try {
            if (Files.exists(file) && Files.size(file) == bytes.length) {
                // Over the old one, of the same length: a full disk has room for it.
                Files.write(file, bytes, StandardOpenOption.WRITE);
            } else {
                DurableFile.replace(file, bytes);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the newest event could not be noted", e);
        }
    }

    /**
     * Whether the history has this event, or had it until it was removed, and so all that were
     * written before it.
     */
    boolean isIn(Connection connection) throws SQLException {
        return Gaps.read(connection).hold(last.eventId())
                || Chain.link(connection, last.eventId()).equals(last);
    }
}
