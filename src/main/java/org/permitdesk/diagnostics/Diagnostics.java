package org.permitdesk.diagnostics;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What support asks for, as plain text in English: facts, the last lines of the log, threads. No
 * field's content, no token, and the home folder as {@code ~}, for its name is often a person's.
 */
public final class Diagnostics {
    private static final int LINES = 200;
    private static final int FRAMES = 5;

    private final List<Fact> facts;
    private final LogFile log;
    private final String home;

    /**
     * Diagnostics of these facts, in this order.
     *
     * @param home the system property {@code user.home}
     */
    public Diagnostics(List<Fact> facts, LogFile log, String home) {
        this.facts = List.copyOf(facts);
        this.log = log;
        this.home = home;
    }

    /** Gathers them; reads files and asks the rooms, so not on the UI thread. */
    public String text() {
        return withoutHome(
                Stream.of(
                                facts.stream().map(Fact::line),
                                Stream.of("", "Last lines of the log"),
                                lastLines().stream(),
                                Stream.of("", "Threads"),
                                threads())
                        .flatMap(part -> part)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private List<String> lastLines() {
        try {
            return log.lastLines(LINES);
        } catch (IOException e) {
            return List.of("not known: " + FailureWords.of(e));
        }
    }

    private static Stream<String> threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(Diagnostics::thread)
                .sorted(Comparator.naturalOrder());
    }

    private static String thread(Map.Entry<Thread, StackTraceElement[]> entry) {
        Thread thread = entry.getKey();
        return OneLine.of(
                Arrays.stream(entry.getValue())
                        .limit(FRAMES)
                        .map(frame -> " at " + frame)
                        .collect(
                                Collectors.joining(
                                        "",
                                        thread.getName()
                                                + (thread.isDaemon() ? ", daemon, " : ", ")
                                                + thread.getState(),
                                        "")));
    }

    /** Not where the name only begins so: {@code /home/ann} is no part of {@code /home/anna}. */
    private String withoutHome(String text) {
        return home.length() < 2
                ? text
                : text.replaceAll(Pattern.quote(home) + "(?![\\p{L}\\p{N}._-])", "~");
    }
}
