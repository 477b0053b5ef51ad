package org.permitdesk.token;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.permitdesk.files.DurableFile;
import org.permitdesk.files.OwnerOnly;
import org.permitdesk.update.ApiToken;

/**
 * The file {@code tokens.json}: what {@link TokenJson} reads, for its owner alone. It is replaced
 * as a whole, so that a reader, or a power cut, finds the old tokens or the new ones. Without
 * tokens there is no file.
 */
final class TokenFile {
    private static final String PREFIX = "tokens-";
    private static final String SUFFIX = ".tmp";

    private final Path folder;
    private final Path path;

    TokenFile(Path folder) {
        this.folder = folder;
        this.path = folder.resolve("tokens.json");
    }

    Path path() {
        return path;
    }

    /**
     * Every token by its key; none when there is no file.
     *
     * @return empty when the file is damaged
     */
    Optional<Map<String, ApiToken>> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException noneKeptYet) {
            return Optional.of(Map.of());
        }
        return TokenJson.parse(bytes);
    }

    void write(Map<String, ApiToken> tokens) throws IOException {
        Path next = prepared(tokens);
        try {
            Files.move(next, path, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /**
     * Puts a new file in the place of a damaged one.
     *
     * @return where the damaged one is now
     */
    Path writeAfresh(Map<String, ApiToken> tokens) throws IOException {
        Path next = prepared(tokens);
        try {
            Path aside = Files.move(path, freeName());
            Files.move(next, path, ATOMIC_MOVE);
            return aside;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    void delete() throws IOException {
        removeRemnants();
        Files.deleteIfExists(path);
    }

    private Path freeName() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> path.resolveSibling("tokens.damaged-" + number + ".json"))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    /** All that can fail for want of space or rights is done here, before a file is replaced. */
    private Path prepared(Map<String, ApiToken> tokens) throws IOException {
        Files.createDirectories(folder);
        removeRemnants();
        Path next = OwnerOnly.createForSecret(folder, PREFIX, SUFFIX);
        try {
            DurableFile.write(next, TokenJson.format(tokens));
            return next;
        } catch (IOException failure) {
            Files.deleteIfExists(next);
            throw failure;
        }
    }

    /** What a program that was ended halfway through writing has left; tokens are in it too. */
    private void removeRemnants() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> remnants =
                Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path remnant : remnants) {
                Files.deleteIfExists(remnant);
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
    }
}
