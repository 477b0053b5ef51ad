package org.permitdesk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** What the program was asked to do on its command line. */
sealed interface CommandLine {

    String USAGE =
            """
            Usage: permit-desk [--data-dir DIR] [--log-level LEVEL] [--version] [--help]
                   permit-desk --practice-controller [--port N]
                   permit-desk --verify-export FILE
                   permit-desk --self-test

              --data-dir DIR          keep preferences, history and saved token in DIR
              --log-level LEVEL       how much goes into the log: info, or finest for all
              --practice-controller   run the practice controller alone, until Ctrl+C
              --port N                its port, 0 to 65535; any free one without this
              --verify-export FILE    say whether an exported file is as it was written (exit code 0),
                                      was changed (1), or cannot be read as one (2)
              --self-test             open every screen for a moment, send a practice update, and say whether
                                      all went well (exit code 0) or what did not (1); nothing is kept
              --version               print the version
              --help                  print this\
            """;

    /**
     * Open the window.
     *
     * @param dataDir null for the system's own place
     * @param logLevel from which on events are logged
     */
    record Start(@Nullable String dataDir, Level logLevel) implements CommandLine {}

    record PracticeOnly(int port) implements CommandLine {}

    /** Say whether an exported file is unbroken. */
    record VerifyExport(String file) implements CommandLine {}

    /** Say whether the program works on this computer. */
    record SelfTest() implements CommandLine {}

    record Version() implements CommandLine {}

    record Help() implements CommandLine {}

    /** Not understood; the message says what. */
    record Wrong(String message) implements CommandLine {}

    static CommandLine parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        String dataDir = null;
        String port = null;
        String logLevel = null;
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
                case "--verify-export" -> {
                    return arguments.size() == 2 && rest.size() == 1 && !rest.element().isBlank()
                            ? new VerifyExport(rest.pop())
                            : new Wrong("--verify-export goes with the name of one file");
                }
                case "--self-test" -> {
                    return arguments.size() == 1
                            ? new SelfTest()
                            : new Wrong("--self-test stands alone");
                }
                case "--practice-controller" -> practice = true;
                case "--data-dir", "--log-level", "--port" -> {
                    // Empty, from a script's unset variable, it would mean the current folder.
                    if (rest.isEmpty() || rest.peek().isBlank()) {
                        return new Wrong(argument + " needs a value");
                    }
                    switch (argument) {
                        case "--port" -> port = rest.pop();
                        case "--log-level" -> logLevel = rest.pop();
                        default -> dataDir = rest.pop();
                    }
                }
                default -> {
                    return new Wrong("unknown argument: " + argument);
                }
            }
        }
        return practice
                ? practice(dataDir, logLevel, port)
                : start(dataDir, logLevel == null ? "info" : logLevel, port);
    }

    private static CommandLine start(
            @Nullable String dataDir, String logLevel, @Nullable String port) {
        if (port != null) {
            return new Wrong("--port goes with --practice-controller");
        }
        return switch (logLevel) {
            case "info" -> new Start(dataDir, Level.INFO);
            case "finest" -> new Start(dataDir, Level.FINEST);
            default -> new Wrong("--log-level must be info or finest, not " + logLevel);
        };
    }

    private static CommandLine practice(
            @Nullable String dataDir, @Nullable String logLevel, @Nullable String port) {
        if (logLevel != null) {
            return new Wrong("--log-level does not go with --practice-controller");
        }
        if (dataDir != null) {
            return new Wrong("--data-dir does not go with --practice-controller");
        }
        if (port != null && !(port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65535)) {
            return new Wrong("--port must be 0 to 65535, not " + port);
        }
        return new PracticeOnly(port == null ? 0 : Integer.parseInt(port));
    }
}
