package org.permitdesk.reply;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text with placeholders such as {@code {plate}}; two braces of a kind stand for the braces
 * themselves.
 *
 * <p>A line with a placeholder that has no value is left out as a whole: a reply about a plate must
 * not have a hole where the amount would be.
 */
public final class Template {
    /** In characters, line ends among them. */
    public static final int MAX_LENGTH = 4000;

    private final List<List<Part>> lines;

    Template(List<List<Part>> lines) {
        this.lines = lines;
    }

    /** A piece of a line. */
    sealed interface Part {
        record Words(String words) implements Part {}

        record Value(Placeholder of) implements Part {}
    }

    /** What a text was read as. */
    public sealed interface Reading {
        record Usable(Template template) implements Reading {}

        /** In the order in which they stand in the text; at least one. */
        record Faulty(List<TemplateProblem> problems) implements Reading {}
    }

    /**
     * Reads a template. Every kind of line end counts as one; placeholders have the names of the
     * language.
     */
    public static Reading parse(String text, ReplyLanguage language) {
        return new TemplateReader(language).read(text);
    }

    /** Whether a text can be used as a template. */
    public static boolean isUsable(String text, ReplyLanguage language) {
        return parse(text, language) instanceof Reading.Usable;
    }

    /**
     * A template filled in.
     *
     * @param text lines ended by {@code \n}, none at the end; empty if every line was left out
     * @param mentioned whose values are in it
     */
    public record Filled(String text, Set<Placeholder> mentioned) {}

    /**
     * Puts values in the place of the placeholders, word for word: braces in a value are only
     * braces.
     *
     * @param values none for what has no value
     */
    public Filled fill(Map<Placeholder, String> values) {
        List<String> filled = new ArrayList<>();
        Set<Placeholder> mentioned = EnumSet.noneOf(Placeholder.class);
        boolean leftOut = true; // as if before the first line: no reply begins with a gap
        for (List<Part> line : lines) {
            Optional<String> words = fill(line, values);
            if (words.isEmpty()) {
                leftOut = true;
            } else if (!leftOut || !words.get().isBlank() || !endsInGap(filled)) {
                leftOut = leftOut && words.get().isBlank();
                filled.add(words.get());
                mentioned.addAll(placeholders(line));
            }
        }
        while (!filled.isEmpty() && filled.getLast().isBlank()) {
            filled.removeLast();
        }
        return new Filled(String.join("\n", filled), mentioned);
    }

    /** A paragraph that is left out takes the blank line after it along. */
    private static boolean endsInGap(List<String> lines) {
        return lines.isEmpty() || lines.getLast().isBlank();
    }

    private static Optional<String> fill(List<Part> line, Map<Placeholder, String> values) {
        StringBuilder words = new StringBuilder();
        for (Part part : line) {
            String value =
                    switch (part) {
                        case Part.Words(String literal) -> literal;
                        case Part.Value(Placeholder of) -> values.get(of);
                    };
            if (value == null) {
                return Optional.empty();
            }
            words.append(value);
        }
        return Optional.of(words.toString());
    }

    private static List<Placeholder> placeholders(List<Part> line) {
        return line.stream()
                .filter(Part.Value.class::isInstance)
                .map(part -> ((Part.Value) part).of())
                .toList();
    }
}
