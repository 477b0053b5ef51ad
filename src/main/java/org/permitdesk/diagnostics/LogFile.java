package org.permitdesk.diagnostics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.permitdesk.files.DurableFile;
import org.permitdesk.files.OwnerOnly;

/**
 * The log: up to five files of 5 MB, {@code permit-desk-0.log} being the newest, in a folder that
 * only its owner can enter. It takes what anyone in the program logs, and from libraries what went
 * wrong. Any thread; opening and reading wait for the disk.
 */
public final class LogFile implements AutoCloseable {
    static final int FILES = 5;

    /** A file is left for the next one after the line that goes beyond this. */
    static final int BYTES = 5_000_000 - 3 * LogLine.LONGEST - 100;

    private static final Logger ROOT = Logger.getLogger("");

    /** Held, or it would be collected, and its level with it. */
    private static final Logger OURS = Logger.getLogger("org.permitdesk");

    private final Path folder;
    private final @Nullable Handler handler;
    private final String trouble;

    private LogFile(Path folder, @Nullable Handler handler, String trouble) {
        this.folder = folder;
        this.handler = handler;
        this.trouble = trouble;
    }

    /**
     * Opens the log; if the folder cannot be written to, whatever is logged goes nowhere.
     *
     * @param level from which on the program's own events are written
     */
    public static LogFile open(Path folder, Level level) {
        try {
            OwnerOnly.createFolder(folder);
            // The handler's own letters begin with a per cent sign.
            String pattern =
                    folder.resolve("permit-desk-").toString().replace("%", "%%") + "%g.log";
            Handler handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new LogLine());
            handler.setLevel(Level.ALL);
            handler.setFilter(LogFile::isWorthWriting);
            OURS.setLevel(level);
            ROOT.addHandler(handler);
            return new LogFile(folder, handler, "");
        } catch (IOException e) {
            return new LogFile(folder, null, DurableFile.reason(e));
        }
    }

    private static boolean isWorthWriting(LogRecord event) {
        return LogLine.isOurs(event) || event.getLevel().intValue() >= Level.WARNING.intValue();
    }

    public Path folder() {
        return folder;
    }

    /** The system's words for why nothing can be written, or empty. */
    public Optional<String> trouble() {
        return Optional.of(trouble).filter(reason -> !reason.isEmpty());
    }

    /** The newest lines, the newest last, also of earlier runs of the program. */
    public List<String> lastLines(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int age = 0; age < FILES && lines.size() < count; age++) {
            Path file = folder.resolve("permit-desk-" + age + ".log");
            if (Files.exists(file)) {
                // Not readAllLines, which refuses a file whose last character was cut off.
                lines.addAll(0, new String(Files.readAllBytes(file), UTF_8).lines().toList());
            }
        }
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    @Override
    public void close() {
        if (handler != null) {
            ROOT.removeHandler(handler);
            handler.close();
            OURS.setLevel(null);
        }
    }
}
