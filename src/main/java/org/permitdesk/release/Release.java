package org.permitdesk.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Which build of the program this is. It names no time: whoever builds the same source gets the
 * same bytes.
 *
 * @param version such as {@code 0.1.0}
 * @param commit the whole Git commit ID; empty if there was no repository
 * @param changed whether there was more in the folder than in the commit
 */
public record Release(String version, String commit, boolean changed) {
    private static final int SHORT = 12;

    /** This one, as the build knows it. Reads a file. */
    public static Release current() {
        Properties properties = new Properties();
        try (InputStream file =
                Objects.requireNonNull(
                        Release.class.getResourceAsStream("/org/permitdesk/version.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Release(
                properties.getProperty("version"),
                properties.getProperty("commit"),
                Boolean.parseBoolean(properties.getProperty("changed")));
    }

    /** As much of the commit ID as tells it from all others. */
    public String build() {
        return commit.substring(0, Math.min(SHORT, commit.length()));
    }

    /** Version and build, in English. */
    public String words() {
        if (commit.isEmpty()) {
            return version;
        }
        return version + ", build " + build() + (changed ? " and changes" : "");
    }
}
