package org.permitdesk.release;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The text of a part's licence: as it lies in the part's own jar; where its makers put none in, as
 * we keep it.
 */
public final class LicenceText {
    private static final Pattern IN_JAR =
            Pattern.compile(
                    "META-INF/(maven/[^/]+/[^/]+/)?"
                            + "([^/]*(LICENSE|NOTICE)[^/]*|AL2\\.0|LGPL2\\.1)");

    /** The makers' own words before texts that they refer to. */
    private static final Comparator<JarEntry> ORDER =
            Comparator.comparing((JarEntry entry) -> !entry.getName().endsWith("LICENSE"))
                    .thenComparing(JarEntry::getName);

    private LicenceText() {}

    /** Reads files. Empty if there is no text at hand. */
    public static String of(Part part) throws IOException {
        if (part.group().equals(Part.JAVA)) {
            return JavaRuntime.text();
        }
        String own = inJar(part);
        String kept = own.isEmpty() ? resource("licences/" + part.group() + ".txt") : own;
        return kept.isEmpty() ? common(part.licences()) : kept;
    }

    private static String inJar(Part part) throws IOException {
        String jar = part.name() + "-" + part.version() + ".jar";
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (new File(path).getName().equals(jar)) {
                return texts(new File(path));
            }
        }
        return "";
    }

    private static String texts(File path) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JarFile jar = new JarFile(path)) {
            for (JarEntry entry : jar.stream().filter(LicenceText::isText).sorted(ORDER).toList()) {
                try (InputStream file = jar.getInputStream(entry)) {
                    texts.add(text(file).strip());
                }
            }
        }
        return String.join("\n\n\n", texts);
    }

    private static boolean isText(JarEntry entry) {
        return IN_JAR.matcher(entry.getName()).matches();
    }

    /** Of licences that are the same word for word, whoever gives them. */
    private static String common(List<String> licences) throws IOException {
        for (String licence : licences) {
            String text =
                    switch (licence) {
                        case "Apache-2.0" -> resource("/org/permitdesk/LICENSE");
                        case "OFL-1.1" -> resource("/org/permitdesk/ui/fonts/OFL.txt");
                        case JavaRuntime.LICENCE -> JavaRuntime.text();
                        default -> "";
                    };
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = LicenceText.class.getResourceAsStream(name)) {
            return file == null ? "" : text(file);
        }
    }

    private static String text(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
}
