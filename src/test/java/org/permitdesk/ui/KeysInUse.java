package org.permitdesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of words that stand in the sources: in the code of the screens, and in FXML. */
final class KeysInUse {
    private static final Path CODE = Path.of("src/main/java/org/permitdesk");
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern ASKED_FOR =
            Pattern.compile(
                    "(?:\\b(?:texts|words)\\s*\\.\\s*get|Notice\\.of)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern COMPLETED = Pattern.compile("\"([a-zA-Z.]+\\.)\"\\s*\\+");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(fxml|css|db|properties)");

    private KeysInUse() {}

    /** What the code asks words for by a whole key. */
    static Set<String> askedFor() {
        return found(ASKED_FOR, code());
    }

    /** The beginnings of keys that the code completes with the name of a constant. */
    static Set<String> completed() {
        return found(COMPLETED, code());
    }

    /** All literals in the code, keys or not. */
    static Set<String> literals() {
        return found(LITERAL, code());
    }

    /** The literals that look like one of these keys, wherever the code hands them on. */
    static Set<String> lookingLike(Set<String> keys) {
        String beginnings =
                keys.stream()
                        .filter(key -> key.contains("."))
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .distinct()
                        .collect(Collectors.joining("|"));
        Pattern key = Pattern.compile("(" + beginnings + ")(\\.[a-zA-Z_]+)+");
        return literals().stream()
                .filter(key.asMatchPredicate())
                .filter(FILE_NAME.asMatchPredicate().negate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> inFxml() {
        return found(IN_FXML, texts(RESOURCES, file -> file.toString().endsWith(".fxml")));
    }

    /** Only the screens and what wires them know of words. */
    private static List<String> code() {
        return texts(CODE, KeysInUse::knowsWords);
    }

    private static Set<String> found(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(wanted).map(KeysInUse::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean knowsWords(Path file) {
        Path inside = CODE.relativize(file);
        return file.toString().endsWith(".java")
                && (inside.getNameCount() == 1 || inside.startsWith("ui"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
