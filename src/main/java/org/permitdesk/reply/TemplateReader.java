package org.permitdesk.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.permitdesk.reply.Template.Part;
import org.permitdesk.reply.Template.Reading;
import org.permitdesk.reply.TemplateProblem.Kind;

/** Reads one template, line by line. No placeholder goes beyond its line. */
final class TemplateReader {
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final ReplyLanguage language;
    private final List<TemplateProblem> problems = new ArrayList<>();

    TemplateReader(ReplyLanguage language) {
        this.language = language;
    }

    Reading read(String text) {
        if (text.length() > Template.MAX_LENGTH) {
            // The rest would be read in vain, and may be a whole page pasted by mistake.
            add(Kind.TOO_LONG, String.valueOf(text.length()));
            return new Reading.Faulty(problems);
        }
        if (text.isBlank()) {
            add(Kind.EMPTY, "");
        }
        List<List<Part>> lines = LINE_END.splitAsStream(text).map(this::line).toList();
        return problems.isEmpty()
                ? new Reading.Usable(new Template(lines))
                : new Reading.Faulty(problems);
    }

    private List<Part> line(String line) {
        line.codePoints()
                .filter(TemplateReader::isForbidden)
                .forEach(c -> add(Kind.CHARACTER, "U+%04X".formatted(c)));
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c != '{' && c != '}') {
                words.append(c);
                at++;
            } else if (line.startsWith(String.valueOf(c), at + 1)) {
                words.append(c);
                at += 2;
            } else if (c == '}') {
                add(Kind.NOT_OPENED, line.substring(0, at + 1));
                at++;
            } else {
                parts.add(new Part.Words(words.toString()));
                words.setLength(0);
                at = placeholder(line, at, parts);
            }
        }
        parts.add(new Part.Words(words.toString()));
        return parts;
    }

    /**
     * Reads a placeholder.
     *
     * @param from its brace
     * @return where the line goes on
     */
    private int placeholder(String line, int from, List<Part> parts) {
        int end = line.indexOf('}', from);
        int next = line.indexOf('{', from + 1);
        if (end < 0 || (next >= 0 && next < end)) {
            add(Kind.NOT_CLOSED, line.substring(from));
            return from + 1;
        }
        String name = line.substring(from + 1, end);
        Optional<Placeholder> known = Placeholder.named(name, language);
        if (known.isPresent()) {
            parts.add(new Part.Value(known.get()));
        } else {
            add(Kind.UNKNOWN_PLACEHOLDER, name);
        }
        return end + 1;
    }

    /** What no mail program shows, and a file of preferences cannot hold. */
    private static boolean isForbidden(int c) {
        return (Character.isISOControl(c) && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private void add(Kind kind, String detail) {
        problems.add(new TemplateProblem(kind, detail));
    }
}
