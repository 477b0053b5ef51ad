package org.permitdesk.ui;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A message bundle as it is written. Java itself overlooks a key that comes twice. */
record BundleFile(Path path, Map<String, String> words, List<String> repeatedKeys) {
    static final String ENGLISH = "messages.properties";
    static final String FRENCH = "messages_fr.properties";

    /** Reads it as UTF-8, and fails where it is not; Java itself would go on in ISO 8859-1. */
    static BundleFile read(String name) throws IOException {
        Path path = Path.of("src/main/resources/org/permitdesk/ui", name);
        Map<String, String> words = new TreeMap<>();
        List<String> repeated = new ArrayList<>();
        Properties file =
                new Properties() {
                    @Override
                    public synchronized @Nullable Object put(Object key, Object value) {
                        if (words.put((String) key, (String) value) != null) {
                            repeated.add((String) key);
                        }
                        return null;
                    }
                };
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            file.load(reader);
        }
        return new BundleFile(path, words, repeated);
    }

    /** The other one's lines that this one lacks, ready to be put in and translated. */
    String missingLines(BundleFile other) {
        StringBuilder lines = new StringBuilder();
        other.words()
                .forEach((key, value) -> {
                    if (!words.containsKey(key)) {
                        String line = key + "=" + value.replace("\n", "\\n");
                        lines.append(line).append('\n');
                    }
                });
        return lines.toString();
    }
}
