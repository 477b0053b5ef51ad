package org.permitdesk.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.permitdesk.export.ExportResult.Failed;
import org.permitdesk.export.ExportResult.Failed.Reason;
import org.permitdesk.export.ExportResult.Stopped;
import org.permitdesk.export.ExportResult.Written;
import org.permitdesk.files.DurableFile;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryUnavailableException;

/**
 * Writes entries of the history to a file that {@link Verification} can prove. Needs the same
 * memory for ten entries as for a million. Any thread, but not the one that draws the window.
 */
public final class Export {
    private static final System.Logger LOG = System.getLogger(Export.class.getName());

    /** How many entries are in memory at a time. */
    static final int CHUNK = 1_000;

    private static final int BUFFER = 1 << 16;

    /** Where entries are read. */
    public interface Entries {
        /** The entries with these ids, in their order; without those that are gone. */
        List<HistoryEntry> read(List<Long> ids) throws HistoryUnavailableException;
    }

    /** How the bytes get to the disk; tests put a full one in its place. */
    interface Disk {
        OutputStream open(Path file) throws IOException;
    }

    private final Entries entries;
    private final String program;
    private final Clock clock;
    private final Disk disk;

    /**
     * Exports from these entries.
     *
     * @param program the version of Permit Desk, for the file's first line
     */
    public Export(Entries entries, String program, Clock clock) {
        this(entries, program, clock, Export::open);
    }

    Export(Entries entries, String program, Clock clock, Disk disk) {
        this.entries = entries;
        this.program = program;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * Writes the file under another name beside the target first, so that a target that is there
     * stays as it is until the new one is complete and on the disk.
     *
     * @param ids of the entries, in the order of the file; one at least, for a file with none could
     *     not be told from one that lost them
     * @param selection which entries these are, in words
     * @param target is replaced if it is there: ask before; gets the format's extension if it has
     *     none
     * @param progress asked before each {@value #CHUNK} entries
     * @throws HistoryUnavailableException with no file left behind
     */
    public ExportResult write(
            long[] ids, String selection, Format format, Path target, Progress progress)
            throws HistoryUnavailableException {
        if (ids.length == 0) {
            throw new IllegalArgumentException("nothing to export");
        }
        Target to = new Target(Target.named(target, format));
        Path temporary;
        try {
            temporary = to.temporary();
        } catch (IOException e) {
            return new Failed(to.reason(e, false), DurableFile.reason(e));
        }
        try {
            return write(ids, selection, format, to, temporary, progress);
        } finally {
            remove(temporary);
        }
    }

    private ExportResult write(
            long[] ids,
            String selection,
            Format format,
            Target to,
            Path temporary,
            Progress progress)
            throws HistoryUnavailableException {
        boolean complete = false;
        try {
            try (OutputStream file = disk.open(temporary)) {
                Lines lines = new Lines(file, format);
                lines.begin(new Layout.About(program, clock.instant(), selection, ids.length));
                for (int at = 0; at < ids.length; at += CHUNK) {
                    if (!progress.goOn(at, ids.length)) {
                        return new Stopped();
                    }
                    int end = Math.min(ids.length, at + CHUNK);
                    List<Long> wanted = Arrays.stream(ids, at, end).boxed().toList();
                    List<HistoryEntry> read = entries.read(wanted);
                    if (read.size() < wanted.size()) {
                        return new Failed(Reason.ENTRIES_GONE, "");
                    }
                    lines.write(read);
                }
            }
            if (!progress.goOn(ids.length, ids.length)) {
                return new Stopped();
            }
            force(temporary);
            complete = true;
            to.take(temporary);
            return new Written(ids.length, to.file().toString());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an export could not be written", e);
            return new Failed(to.reason(e, complete), DurableFile.reason(e));
        }
    }

    /** Lines of one file, as they are written. */
    private static final class Lines {
        private final OutputStream file;
        private final Layout layout;
        private final byte[] beforeHash;
        private final byte[] afterHash;
        private final LineChain chain = new LineChain();
        private int place;
        private int total;

        Lines(OutputStream file, Format format) {
            this.file = file;
            layout =
                    switch (format) {
                        case CSV -> new CsvLayout();
                        case JSON_LINES -> new JsonLinesLayout();
                    };
            beforeHash = format.beforeHash().getBytes(StandardCharsets.US_ASCII);
            afterHash = format.afterHash().getBytes(StandardCharsets.US_ASCII);
        }

        void begin(Layout.About about) throws IOException {
            total = about.entries();
            file.write(layout.first(about, chain));
        }

        void write(List<HistoryEntry> entries) throws IOException {
            for (HistoryEntry entry : entries) {
                place++;
                byte[] body = layout.body(Columns.values(entry, place, total));
                file.write(body);
                file.write(beforeHash);
                file.write(chain.next(body, body.length));
                file.write(afterHash);
            }
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.WRITE), BUFFER);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Its folder may have gone with a drive that was pulled out.
            LOG.log(Level.WARNING, "the unfinished export could not be removed", e);
        }
    }
}
