package org.permitdesk.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.permitdesk.export.Finding.Broken;
import org.permitdesk.export.Finding.Fault;
import org.permitdesk.export.Finding.NotAnExport;
import org.permitdesk.export.Finding.Stopped;
import org.permitdesk.export.Finding.Unbroken;
import org.permitdesk.export.Finding.Unreadable;
import org.permitdesk.files.DurableFile;

/**
 * Finds out whether an exported file is, byte for byte, what was exported, and if not, where it
 * begins to differ. Against accidents and careless hands: whoever knows the format can compute
 * another chain.
 */
public final class Verification {
    private static final int TOLD_EVERY = 1_000;
    private static final String CSV_BEGINNING = Columns.POSITION;
    private static final String JSON_BEGINNING = "{\"format\":\"" + Layout.KIND + "\"";

    private final LineReader lines;
    private final long size;
    private final Progress progress;
    private final LineChain chain = new LineChain();
    private int place;
    private int total;
    private Instant from = Instant.MAX;
    private Instant until = Instant.MIN;

    private Verification(LineReader lines, long size, Progress progress) {
        this.lines = lines;
        this.size = size;
        this.progress = progress;
    }

    /** The same, for a name as it was typed. */
    public static Finding of(String file, Progress progress) {
        try {
            return of(Path.of(file), progress);
        } catch (InvalidPathException e) {
            return new Unreadable("not the name of a file");
        }
    }

    /**
     * Reads the file through; its size does not matter to the memory. Waits for the disk.
     *
     * @param progress in bytes
     */
    public static Finding of(Path file, Progress progress) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return of(bytes, Files.size(file), progress);
        } catch (NoSuchFileException gone) {
            return new Unreadable("no such file");
        } catch (IOException e) {
            return new Unreadable(DurableFile.reason(e));
        }
    }

    static Finding of(InputStream bytes, long size, Progress progress) throws IOException {
        return new Verification(new LineReader(bytes), size, progress).run();
    }

    private Finding run() throws IOException {
        byte[] first = lines.next(false);
        Format format = first == null ? null : format(first);
        if (first == null || format == null) {
            return new NotAnExport();
        }
        if (!begins(first, format)) {
            return broken(Fault.FIRST_LINE, Optional.empty());
        }
        boolean known = format == Format.JSON_LINES || Arrays.equals(first, CsvLayout.HEADER);
        while (true) {
            if (place % TOLD_EVERY == 0 && !progress.goOn(lines.read(), size)) {
                return new Stopped();
            }
            byte[] bytes = lines.next(format == Format.CSV);
            if (bytes == null) {
                return end();
            }
            place++;
            Line line = new Line(bytes, format);
            Optional<Line.Entry> entry = line.entry();
            if (!line.fits(chain) || entry.isEmpty() || !isNext(entry.get())) {
                return place == 1 && !known ? firstLineBroken() : broken(fault(line, entry), entry);
            }
        }
    }

    private static @Nullable Format format(byte[] first) {
        String beginning = new String(first, 0, Math.min(100, first.length), UTF_8);
        String withoutBom =
                beginning.startsWith(CsvLayout.BOM) ? beginning.substring(1) : beginning;
        if (withoutBom.startsWith(CSV_BEGINNING)) {
            return Format.CSV;
        }
        return beginning.startsWith(JSON_BEGINNING) ? Format.JSON_LINES : null;
    }

    /**
     * Begins the chain. The first line of a table has no hash of its own: one that this version
     * does not know is proven by the row after it, or by none.
     */
    private boolean begins(byte[] first, Format format) {
        if (format == Format.JSON_LINES) {
            return new Line(first, format).fits(chain);
        }
        int names = first.length - Format.CSV.afterHash().length();
        chain.next(first, Math.max(0, names));
        return new String(first, US_ASCII).endsWith(Format.CSV.afterHash());
    }

    /** Takes in what a line says that is proven. */
    private boolean isNext(Line.Entry entry) {
        if (place == 1) {
            total = entry.total();
        }
        if (entry.place() != place || entry.total() != total || place > total) {
            return false;
        }
        Instant at = entry.createdAt();
        from = at.isBefore(from) ? at : from;
        until = at.isAfter(until) ? at : until;
        return true;
    }

    private Finding end() {
        if (place == total && total > 0) {
            return new Unbroken(total, from, until);
        }
        place++;
        return broken(Fault.CUT_OFF, Optional.empty());
    }

    private Fault fault(Line line, Optional<Line.Entry> found) {
        if (total > 0 && place > total) {
            return Fault.ADDED;
        }
        // In a table, a quote that was put in takes the rest of the file into its row.
        if (!line.endsInLineEnd() && !line.isEnded()) {
            return Fault.CUT_OFF;
        }
        int there = found.map(Line.Entry::place).orElse(place);
        if (there == place) {
            return Fault.CHANGED;
        }
        return there > place ? Fault.MISSING : Fault.ADDED;
    }

    private Finding firstLineBroken() {
        place = 0;
        return broken(Fault.FIRST_LINE, Optional.empty());
    }

    private Broken broken(Fault fault, Optional<Line.Entry> found) {
        return new Broken(
                fault,
                place + 1,
                place,
                total > 0 ? total : found.map(Line.Entry::total).orElse(0),
                found.map(Line.Entry::referenceId).orElse(""));
    }
}
