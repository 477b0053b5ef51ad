package org.permitdesk;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.permitdesk.ui.export.FileQuestion;

/**
 * Answers as a user who takes the proposed name, in one folder, and reads what was written last.
 */
final class GivenFile implements FileQuestion {
    private final Path folder;
    private Optional<File> last = Optional.empty();

    GivenFile(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<File> toWrite(String name, String kind, String extension) {
        last = Optional.of(folder.resolve(name).toFile());
        return last;
    }

    @Override
    public Optional<File> toRead() {
        return last;
    }

    @Override
    public Optional<File> folder() {
        return Optional.of(folder.toFile());
    }
}
