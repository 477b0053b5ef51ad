package org.permitdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.export.Export;
import org.permitdesk.export.Format;
import org.permitdesk.export.Progress;
import org.permitdesk.history.EntryState;

class MainTest {
    private static final long PATIENCE_SECONDS = 10;

    /** What a run of the program said, and how it ended. */
    private record Run(int code, String out, String err) {
        static Run of(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code =
                    Main.run(
                            List.of(arguments),
                            new PrintStream(out, true, UTF_8),
                            new PrintStream(err, true, UTF_8));
            return new Run(code, lines(out), lines(err));
        }

        private static String lines(ByteArrayOutputStream printed) {
            return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
        }
    }

    private static String versionInPom() throws Exception {
        return XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/version",
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(Path.of("pom.xml").toFile()));
    }

    @Test
    void knowsTheVersionOfTheBuild() throws Exception {
        assertThat(Desktop.version()).isNotBlank().isEqualTo(versionInPom());
    }

    @Test
    void printsTheVersion() {
        assertThat(Run.of("--version"))
                .isEqualTo(new Run(0, "Permit Desk " + Desktop.version() + "\n", ""));
    }

    @Test
    void printsTheUsage() {
        assertThat(Run.of("--help")).isEqualTo(new Run(0, CommandLine.USAGE + "\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fullscreen", "--data-dir", "--log-level", "--port", "token"})
    void saysHowItIsUsedWhenItDoesNotUnderstand(String argument) {
        Run run = Run.of(argument);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(argument).endsWith(CommandLine.USAGE + "\n");
    }

    @Test
    void lacksADisplayOnLinuxWithoutX11() {
        assertThat(Main.lacksDisplay("Linux", Map.of())).isTrue();
        assertThat(Main.lacksDisplay("Linux", Map.of("DISPLAY", ""))).isTrue();
        assertThat(Main.lacksDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    }

    @Test
    void hasADisplayOnLinuxWithX11() {
        assertThat(Main.lacksDisplay("Linux", Map.of("DISPLAY", ":0"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void hasADisplayWhereTheSystemHasOne(String system) {
        assertThat(Main.lacksDisplay(system, Map.of())).isFalse();
    }

    @Test
    void goesByTheSystemsProxySettingsUnlessToldOtherwise() {
        String key = "java.net.useSystemProxies";
        String before = System.getProperty(key);
        try {
            System.clearProperty(key);
            Main.useSystemProxies();
            assertThat(System.getProperty(key)).isEqualTo("true");

            System.setProperty(key, "false");
            Main.useSystemProxies();
            assertThat(System.getProperty(key)).isEqualTo("false");
        } finally {
            if (before == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, before);
            }
        }
    }

    @Test
    void servesPracticeUntilItIsInterrupted() throws Exception {
        PipedInputStream said = new PipedInputStream();
        PrintStream out = new PrintStream(new PipedOutputStream(said), true, UTF_8);
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread program =
                Thread.ofVirtual()
                        .start(() ->
                                code.complete(
                                        Main.run(List.of("--practice-controller"), out, out)));
        String first = new BufferedReader(new InputStreamReader(said, UTF_8)).readLine();
        URI address = URI.create(first.replace("Practice controller at ", ""));
        connect(address);

        program.interrupt();

        assertThat(code.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isZero();
        assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);
    }

    private static void connect(URI address) throws IOException {
        new Socket(address.getHost(), address.getPort()).close();
    }

    @Test
    void saysThatItCannotHaveThePort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Run run = Run.of("--practice-controller", "--port", "" + other.getLocalPort());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).startsWith("The practice controller cannot start: ");
        }
    }

    private static Path exported(Path folder) throws Exception {
        Path file = folder.resolve("export.csv");
        new Export(
                        ids ->
                                List.of(
                                        Examples.entry(
                                                1,
                                                Instant.parse("2026-11-23T20:00:00Z"),
                                                Examples.nowhere(),
                                                Examples.FULL,
                                                new EntryState.Queued())),
                        "0.1.0",
                        Clock.systemUTC())
                .write(new long[] {1}, "", Format.CSV, file, Progress.NONE);
        return file;
    }

    @Test
    void saysThatAnExportIsUnbroken(@TempDir Path folder) throws Exception {
        Path file = exported(folder);

        assertThat(Run.of("--verify-export", file.toString()))
                .isEqualTo(
                        new Run(
                                0,
                                file
                                        + " is unbroken: one entry, from 2026-11-23 20:00:00 UTC to"
                                        + " 2026-11-23 20:00:00 UTC, as they were exported.\n",
                                ""));
    }

    @Test
    void saysWhichEntryOfAnExportWasChanged(@TempDir Path folder) throws Exception {
        Path file = exported(folder);
        Files.writeString(file, Files.readString(file).replace("PL8RDR", "PL8RDS"));

        Run run = Run.of("--verify-export", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("entry 1 of 1, in row 2, was changed")
                .contains(Examples.REFERENCE_ID.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "no-such-file.csv", "src", "\0"})
    void saysThatAFileIsNoExport(String file) {
        Run run = Run.of("--verify-export", file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file);
    }
}
