package org.permitdesk.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Java that the program runs on, which brings its own licence. */
final class JavaRuntime {
    static final String LICENCE = "GPL-2.0-with-classpath-exception";

    private JavaRuntime() {}

    static Part part() throws IOException {
        return new Part(
                Part.JAVA,
                "Java",
                System.getProperty("java.runtime.version", ""),
                isOpen(text()) ? List.of(LICENCE) : List.of());
    }

    /** Builds of OpenJDK have this licence; others may have one of their own. */
    static boolean isOpen(String text) {
        return text.contains("GNU General Public License")
                && text.contains("\"CLASSPATH\" EXCEPTION");
    }

    /** The text that lies with it; empty if none does. */
    static String text() throws IOException {
        Path file = Path.of(System.getProperty("java.home"), "legal", "java.base", "LICENSE");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
