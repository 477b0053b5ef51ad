package org.permitdesk.preferences;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.permitdesk.files.DurableFile;
import org.permitdesk.preferences.PreferencesProblem.Kind;
import tools.jackson.databind.node.ObjectNode;

/** The JSON file on the disk. Whatever a person wrote into it is never lost. */
final class StoredFile {
    /** Far more than a thousand profiles; nobody's preferences. */
    static final int MAX_BYTES = 1 << 20;

    // No colons: Windows allows none in a file's name.
    private static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);

    private final Path file;
    private final Clock clock;

    StoredFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    sealed interface Found {
        record Absent() implements Found {}

        record Json(ObjectNode object) implements Found {}

        /** It was no JSON and now has another name: from here on as good as absent. */
        record SetAside(PreferencesProblem problem) implements Found {}

        /** It is there, but must not be touched. */
        record Locked(PreferencesProblem problem) implements Found {}
    }

    /** Reads the file; if that is no JSON object, gives it a dated name and says so. */
    Found readOrSetAside() {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return new Found.Locked(problem(Kind.NOT_READABLE, "not a file"));
            }
            byte[] bytes = read();
            Optional<ObjectNode> object =
                    bytes.length > MAX_BYTES ? Optional.empty() : JsonText.parse(bytes);
            return object.<Found>map(Found.Json::new).orElseGet(this::setAside);
        } catch (NoSuchFileException absent) {
            return new Found.Absent();
        } catch (IOException failed) {
            return new Found.Locked(problem(Kind.NOT_READABLE, DurableFile.reason(failed)));
        }
    }

    /**
     * Replaces the file. The one before stays beside it as {@code .previous}: JSON written anew
     * means the same, but a person's own layout is gone from it.
     */
    void write(ObjectNode object) throws IOException {
        byte[] text = JsonText.print(object);
        if (text.length > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes");
        }
        if (Files.exists(file)) {
            DurableFile.replace(sibling(".previous"), Files.readAllBytes(file));
        }
        DurableFile.replace(file, text);
    }

    PreferencesProblem problem(Kind kind, String detail) {
        return new PreferencesProblem(kind, String.valueOf(file.getFileName()), detail);
    }

    private byte[] read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    private Found setAside() {
        String dated = ".unreadable-" + DATED.format(LocalDateTime.now(clock));
        Path name = sibling(dated);
        for (int number = 2; ; number++) {
            try {
                Files.move(file, name);
                return new Found.SetAside(
                        problem(Kind.SET_ASIDE, String.valueOf(name.getFileName())));
            } catch (FileAlreadyExistsException taken) {
                name = sibling(dated + "-" + number);
            } catch (IOException failed) {
                return new Found.Locked(problem(Kind.NOT_SET_ASIDE, DurableFile.reason(failed)));
            }
        }
    }

    private Path sibling(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
