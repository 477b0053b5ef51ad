package org.permitdesk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the program was asked to do on its command line. */
sealed interface CommandLine {

    String USAGE =
            """
            Usage: permit-desk [--data-dir DIR] [--version] [--help]
                   permit-desk --practice-controller [--port N]

              --data-dir DIR          keep preferences, history and saved token in DIR
              --practice-controller   run the practice controller alone, until Ctrl+C
              --port N                its port, 0 to 65535; any free one without this
              --version               print the version
              --help                  print this\
            """;

    /**
     * Open the window.
     *
     * @param dataDir null for the system's own place
     */
    record Start(@Nullable String dataDir) implements CommandLine {}

    record PracticeOnly(int port) implements CommandLine {}

    record Version() implements CommandLine {}

    record Help() implements CommandLine {}

    /** Not understood; the message says what. */
    record Wrong(String message) implements CommandLine {}

    static CommandLine parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        String dataDir = null;
        String port = null;
        boolean practice = false;
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            switch (argument) {
                case "--help" -> {
                    return new Help();
                }
                case "--version" -> {
                    return new Version();
                }
                case "--practice-controller" -> practice = true;
                case "--data-dir", "--port" -> {
                    // Empty, from a script's unset variable, it would mean the current folder.
                    if (rest.isEmpty() || rest.peek().isBlank()) {
                        return new Wrong(argument + " needs a value");
                    }
                    if (argument.equals("--port")) {
                        port = rest.pop();
                    } else {
                        dataDir = rest.pop();
                    }
                }
                default -> {
                    return new Wrong("unknown argument: " + argument);
                }
            }
        }
        return practice ? practice(dataDir, port) : start(dataDir, port);
    }

    private static CommandLine start(@Nullable String dataDir, @Nullable String port) {
        return port == null
                ? new Start(dataDir)
                : new Wrong("--port goes with --practice-controller");
    }

    private static CommandLine practice(@Nullable String dataDir, @Nullable String port) {
        if (dataDir != null) {
            return new Wrong("--data-dir does not go with --practice-controller");
        }
        if (port != null && !(port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65535)) {
            return new Wrong("--port must be 0 to 65535, not " + port);
        }
        return new PracticeOnly(port == null ? 0 : Integer.parseInt(port));
    }
}
