package org.permitdesk;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.permitdesk.diagnostics.LogLine;
import org.permitdesk.export.Finding;
import org.permitdesk.export.Progress;
import org.permitdesk.export.Verification;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.export.FindingWords;

/**
 * The command line. It does not extend Application, because that would ask for JavaFX on the module
 * path.
 */
public final class Main {
    /** When Java came here. */
    @SuppressWarnings("TimeInStaticInitializer") // this time is the one that is wanted
    static final Instant ENTERED = Instant.now();

    static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;
    private static final int NOT_READABLE = 2;

    /** How JavaFX begins to say that it lies on the class path. */
    static final String ON_CLASS_PATH = "Unsupported JavaFX configuration: classes were loaded";

    /** All of JavaFX speaks through it. Held, or it would be collected, and its filter with it. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Does what the arguments say, and returns the exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return switch (CommandLine.parse(arguments)) {
            case CommandLine.Help() -> say(out, CommandLine.USAGE, 0);
            case CommandLine.Version() -> say(out, "Permit Desk " + Desktop.version(), 0);
            case CommandLine.Wrong(String message) ->
                    say(err, message + "\n" + CommandLine.USAGE, WRONG_ARGUMENTS);
            case CommandLine.VerifyExport(String file) -> verify(file, out, err);
            case CommandLine.PracticeOnly(int port) -> practice(port, out, err);
            case CommandLine.SelfTest test -> open(test, err);
            case CommandLine.Start start -> open(start, err);
        };
    }

    private static int open(CommandLine command, PrintStream err) {
        if (lacksDisplay(System.getProperty("os.name"), System.getenv())
                && !"Headless".equals(System.getProperty("glass.platform"))) {
            return say(
                    err,
                    "Permit Desk opens a window, and there is no display here: DISPLAY is not set.",
                    FAILED);
        }
        quietJavafx();
        sayOnlyTrouble();
        useSystemProxies();
        Desktop.open(command);
        return 0;
    }

    /**
     * Keeps one warning of JavaFX off the console: that it was loaded from the class path. There it
     * is meant to be, and whoever reads the console would look for a fault. Everything else it says
     * stays.
     */
    static void quietJavafx() {
        JAVAFX.setFilter(Main::isWorthSaying);
    }

    /**
     * The console says what went wrong, as the log does: some systems keep what a program with a
     * window says there, and messages of failures may quote what was typed.
     */
    private static void sayOnlyTrouble() {
        for (Handler console : Logger.getLogger("").getHandlers()) {
            console.setFormatter(new LogLine());
            console.setLevel(Level.WARNING);
        }
    }

    /**
     * Lets "as the system says" mean the system's proxy settings. Java looks at this once, before
     * its first connection. Whoever has set it otherwise meant it.
     */
    static void useSystemProxies() {
        System.getProperties().putIfAbsent("java.net.useSystemProxies", "true");
    }

    private static boolean isWorthSaying(LogRecord warning) {
        String words = warning.getMessage();
        return words == null || !words.startsWith(ON_CLASS_PATH);
    }

    /** JavaFX on Linux draws through X11, also under Wayland. */
    static boolean lacksDisplay(String osName, Map<String, String> environment) {
        return osName.toLowerCase(Locale.ROOT).startsWith("linux")
                && environment.getOrDefault("DISPLAY", "").isEmpty();
    }

    /** The window that was there already was asked for, and is in front now. */
    static void sayThatItWasOpen() {
        System.out.println("Permit Desk was open already; its window is in front now.");
    }

    /** How the self-test ended, null for well. */
    static void sayHowItEnded(@Nullable Throwable failure) {
        if (failure == null) {
            System.out.println("All screens opened, and a practice update was done.");
        } else {
            failure.printStackTrace(System.err);
        }
    }

    private static int practice(int port, PrintStream out, PrintStream err) {
        try (PracticeController controller = PracticeController.start(port)) {
            out.println("Practice controller at " + controller.endpoint().updateUri());
            out.println("API token: " + PracticeController.token().reveal());
            controller
                    .permits()
                    .forEach(permit -> out.println("  " + permit.referenceId().value()));
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException e) {
            return say(err, "The practice controller cannot start: " + e.getMessage(), FAILED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** In English, like all words of the console. */
    private static int verify(String file, PrintStream out, PrintStream err) {
        Finding finding = Verification.of(file, Progress.NONE);
        String words = new FindingWords(Texts.of("en")).sentence(file, finding);
        return switch (finding) {
            case Finding.Unbroken unbroken -> say(out, words, 0);
            case Finding.Broken broken -> say(out, words, FAILED);
            case Finding.NotAnExport no -> say(err, words, NOT_READABLE);
            case Finding.Unreadable no -> say(err, words, NOT_READABLE);
            case Finding.Stopped never -> throw new IllegalStateException("nobody stops it here");
        };
    }

    private static int say(PrintStream stream, String words, int code) {
        stream.println(words);
        return code;
    }
}
