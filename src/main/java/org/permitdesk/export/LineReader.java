package org.permitdesk.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, byte for byte. A line end between quotes may belong to the line. */
final class LineReader {
    /** No line is longer; where one seems to be, a quote was put in. */
    static final int MOST = 1 << 26;

    private final InputStream file;
    private final byte[] chunk = new byte[1 << 16];
    private int from;
    private int to;
    private long read;

    LineReader(InputStream file) {
        this.file = file;
    }

    /** How many bytes have been read. */
    long read() {
        return read;
    }

    /**
     * The next line with its end, LF or CR LF; without one at the end of the file, or after {@value
     * #MOST} bytes. Null if there is none.
     *
     * @param quotes whether a line ends only where an even number of quotes is before
     */
    byte @Nullable [] next(boolean quotes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
        boolean quoted = false;
        while (line.size() < MOST && fill()) {
            int start = from;
            boolean ended = false;
            while (from < to && !ended) {
                byte b = chunk[from++];
                quoted ^= quotes && b == '"';
                ended = b == '\n' && !quoted;
            }
            line.write(chunk, start, from - start);
            if (ended) {
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, file.read(chunk));
            read += to;
        }
        return to > 0;
    }
}
