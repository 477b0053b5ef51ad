package org.permitdesk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A main class in a process of its own, on the class path of the tests and without a display. The
 * two speak to each other in lines.
 */
public final class JavaChild implements AutoCloseable {
    /** As the pom has the program and its tests run. */
    private static final List<String> OPTIONS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:TieredStopAtLevel=1",
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Djava.awt.headless=true");

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader lines;

    private JavaChild(Process process) {
        this.process = process;
        lines = process.inputReader();
    }

    /** Starts it; what it says on the error stream goes to ours. */
    public static JavaChild start(Class<?> main, String... arguments) {
        return start(
                builder(List.of(), main, arguments).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    public static JavaChild start(ProcessBuilder builder) {
        try {
            return new JavaChild(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The process, for whoever wants to change more of it.
     *
     * @param options for Java, after those that all children have
     */
    public static ProcessBuilder builder(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command);
    }

    public Process process() {
        return process;
    }

    /** Waits for its next line. */
    public String line() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new AssertionError("the child has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void say(String line) {
        try {
            process.outputWriter().write(line + "\n");
            process.outputWriter().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end, and returns the exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the child does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Sends it a signal by name, such as {@code STOP}; not on Windows. */
    public void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("no signal " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
