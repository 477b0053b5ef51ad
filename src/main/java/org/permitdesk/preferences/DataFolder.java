package org.permitdesk.preferences;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.permitdesk.files.DurableFile;
import org.permitdesk.files.OwnerOnly;

/**
 * The folder where the program keeps its files: local to this machine and not roaming, because a
 * database that is open on two machines at once gets lost.
 *
 * @param path absolute; existed and could be written to when it was opened
 */
public record DataFolder(Path path) {

    /** What came of opening the folder. */
    public sealed interface Opening {
        record Ready(DataFolder folder) implements Opening {}

        /**
         * The program cannot keep its files there.
         *
         * @param path as given or chosen
         * @param detail the system's reason, in its own words; for diagnostics
         */
        record Unusable(String path, Reason reason, String detail) implements Opening {}
    }

    /** Each has one sentence in each language. */
    public enum Reason {
        /** The text is no path on this system. */
        NOT_A_PATH,
        /** Something that is not a folder has that name. */
        NOT_A_FOLDER,
        CANNOT_CREATE,
        CANNOT_WRITE
    }

    /**
     * Where the folder belongs when none is given: {@code %LOCALAPPDATA%\Permit Desk}, {@code
     * ~/Library/Application Support/Permit Desk} or {@code $XDG_DATA_HOME/permit-desk}. Touches no
     * file.
     *
     * @param osName the system property {@code os.name}
     * @param home the system property {@code user.home}
     */
    public static Path standard(String osName, Map<String, String> environment, Path home) {
        String system = osName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path base = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("Permit Desk");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Permit Desk");
        }
        // The XDG Base Directory Specification has a relative path ignored.
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local").resolve("share");
        return base.resolve("permit-desk");
    }

    /** Opens the folder that was named on the command line; a relative one counts from here. */
    public static Opening open(String given) {
        try {
            return open(Path.of(given));
        } catch (InvalidPathException noPath) {
            return new Opening.Unusable(given, Reason.NOT_A_PATH, noPath.getReason());
        }
    }

    /**
     * Makes sure that the folder is there and can be written to. A new one is its owner's alone
     * ({@code rwx------}; on Windows it inherits the user profile's access list); the permissions
     * of an existing one are its owner's business. Blocks on the file system.
     */
    public static Opening open(Path chosen) {
        Path folder = chosen.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        } catch (FileAlreadyExistsException notAFolder) {
            return unusable(folder, Reason.NOT_A_FOLDER, notAFolder);
        } catch (IOException failed) {
            return unusable(folder, Reason.CANNOT_CREATE, failed);
        }
        try {
            // Tried, not asked: Files.isWritable knows nothing of a read-only or full disk.
            Files.delete(OwnerOnly.create(folder, ".permit-desk-", ".tmp"));
            return new Opening.Ready(new DataFolder(folder));
        } catch (IOException failed) {
            return unusable(folder, Reason.CANNOT_WRITE, failed);
        }
    }

    private static Opening unusable(Path folder, Reason reason, IOException failed) {
        return new Opening.Unusable(folder.toString(), reason, DurableFile.reason(failed));
    }
}
