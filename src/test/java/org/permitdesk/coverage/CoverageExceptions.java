package org.permitdesk.coverage;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of lines that may have branches that no test runs. Each entry is a block of lines, with
 * an empty line after it: the file, the number of such branches and the line's text, and the
 * reason. Lines with # are for the reader.
 */
final class CoverageExceptions {
    private static final Pattern ENTRY =
            Pattern.compile("(?s)(\\S+\\.java)\\n([1-9][0-9]*) of: (\\S[^\\n]*)\\n(\\S.*)");

    private CoverageExceptions() {}

    /**
     * How many branches of each line may be missed.
     *
     * @throws IllegalArgumentException for an entry that is written otherwise, without a reason for
     *     instance, or stands there twice
     */
    static Map<CodeLine, Integer> parse(String list) {
        Map<CodeLine, Integer> exceptions = new TreeMap<>();
        String entries = list.replace("\r", "").replaceAll("(?m)^#.*\\n?", "").strip();
        for (String block : entries.isEmpty() ? new String[0] : entries.split("\\n\\n+")) {
            Matcher entry = ENTRY.matcher(block);
            if (!entry.matches()) {
                throw new IllegalArgumentException("not an entry of the list:\n" + block);
            }
            CodeLine line = new CodeLine(entry.group(1), entry.group(3).strip());
            if (exceptions.put(line, Integer.valueOf(entry.group(2))) != null) {
                throw new IllegalArgumentException("twice in the list:\n" + block);
            }
        }
        return exceptions;
    }
}
