package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.export.Export;
import org.permitdesk.export.ExportResult;
import org.permitdesk.export.Format;
import org.permitdesk.export.Progress;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;

/**
 * A token that sings when it is seen: typed, kept, sent, echoed by the server in many ways, and in
 * the message of a failure that nobody caught. Afterwards everything that the program has written,
 * logged at the finest level, shown or copied is searched for it.
 */
@EnabledOnOs(OS.LINUX) // goes by /proc, and by signals
class CanaryTest {
    static final String CANARY = "CaNaRy-7fQz-0xk3mWv9-Lp4tZs8Yd2-gHb6-uJn5eRc1-oXq";

    private static final String PERMIT = "1a9b5375-cb75-4c71-9939-eeae550b09a";

    private final TokenSearch search = new TokenSearch(CANARY);
    private final Queue<String> replies = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();

    /**
     * All that the program may write to: its data with the log, whatever else is made while it
     * runs, and what it says on the console.
     */
    @TempDir Path place;

    private RawServer server;
    private JavaChild program;
    private int sent;

    @BeforeEach
    void open() throws IOException {
        server =
                new RawServer(client -> {
                    client.request();
                    client.send(replies.remove());
                });
        for (String folder : List.of("data", "home", "temporary", "working")) {
            Files.createDirectory(place.resolve(folder));
        }
        Files.writeString(
                place.resolve("data").resolve("preferences.json"),
                """
                {"version": 1, "language": "en", "theme": "light", "textScale": 100, "activeProfile": "city",
                 "profiles": [{"id": "city", "name": "City Hall", "baseUrl": "%s", "clientCode": "OC-TOMA",
                   "zone": "America/Winnipeg", "endTimeSentAs": "utc", "currency": "CAD", "cleanPlate": true,
                   "production": true}]}
                """
                        .formatted(server.http()));
        ProcessBuilder builder =
                JavaChild.builder(
                        List.of(
                                "-Djava.io.tmpdir=" + place.resolve("temporary"),
                                "-Duser.home=" + place.resolve("home")),
                        HandsProgram.class,
                        "--log-level",
                        "finest",
                        "--data-dir",
                        place.resolve("data").toString());
        // As where the system allows images of a crashed program's memory, of any size.
        builder.command().addAll(0, List.of("sh", "-c", "ulimit -c unlimited; exec \"$@\"", "sh"));
        builder.directory(place.resolve("working").toFile());
        // Without a vault the program offers to keep the token in a file.
        builder.environment().keySet().removeAll(Set.of("DBUS_SESSION_BUS_ADDRESS", "DISPLAY"));
        builder.redirectError(place.resolve("console.txt").toFile());
        program = JavaChild.start(builder);
        assertThat(program.line()).isEqualTo("open");
    }

    @AfterEach
    void close() {
        program.close();
        server.close();
    }

    @Test
    void isNowhereAfterItWasUsedForASession() throws Exception {
        useIt(false, echoes().toList());
        program.kill();
        export();

        assertThat(place.resolve("data/logs/permit-desk-0.log"))
                .as("there is something to search")
                .content()
                .contains("IllegalStateException");
        assertThat(shown.getLast()).as("the diagnostics were copied").contains("Java");
        assertThat(hits()).isEmpty();
    }

    @Test
    void isInItsFileAloneAfterItWasKeptAndJavaHasCrashed() throws IOException {
        useIt(true, echoes().toList());
        program.signal("SEGV");
        assertThat(program.exitCode()).isNotZero();

        try (Stream<Path> left = Files.list(place.resolve("working"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .as("a report, and no image of the memory")
                    .singleElement()
                    .asString()
                    .matches("hs_err_pid[0-9]+\\.log");
        }
        assertThat(hits()).containsOnlyKeys("data/tokens.json");
    }

    /** Shows that the search would notice: a clerk types the token into a field of the history. */
    @Test
    void isFoundWhereItWasTypedByMistake() throws IOException {
        tell("type reason " + CANARY);
        useIt(false, List.of());
        program.kill();

        assertThat(hits()).containsKey("data/history.db").containsKey("shown");
    }

    private void useIt(boolean keepInFile, List<Echo> echoes) throws IOException {
        tell("awaitSight keepToken");
        tell("type token " + CANARY);
        tell("copyAll token");
        look();
        if (keepInFile) {
            tell("check keepToken");
        }
        send(
                "HTTP/1.1 200 OK",
                "{\"status\":\"success\",\"reference_id\":\"" + nextPermit() + "\"}");
        tell("awaitSight changeToken");
        for (Echo echo : echoes) {
            send(echo.head(), echo.body());
            look();
        }
        tell("type referenceId " + nextPermit());
        tell("type plate ABC123");
        tell("press copyCurl");
        tell("turnTo 1");
        look();
        searchProcess();
        tell("fail " + CANARY);
        tell("awaitSight copyDiagnostics");
        tell("press copyDiagnostics");
        look();
    }

    /** Hands over the whole history, with all that the server has echoed. */
    private void export() throws Exception {
        Path folder = place.resolve("data");
        try (HistoryFile file = new HistoryFile(folder.resolve("history.db"), Clock.systemUTC())) {
            long[] ids =
                    file.history().newest(1_000).stream().mapToLong(HistoryEntry::id).toArray();
            Export export =
                    new Export(wanted -> file.history().entries(wanted), "", Clock.systemUTC());
            for (Format format : Format.values()) {
                Path target = folder.resolve("export." + format.extension());
                assertThat(export.write(ids, "", format, target, Progress.NONE))
                        .isInstanceOf(ExportResult.Written.class);
                assertThat(target).content().contains("Not found for");
            }
        }
    }

    /** Something the server says with the token in it. */
    private record Echo(String head, String body) {}

    private static Stream<Echo> echoes() {
        String refused = "HTTP/1.1 400 Bad Request";
        return Stream.of(
                new Echo(
                        refused,
                        "{\"ErrorCode\":9009,\"ErrorMessage\":\"Not found for " + CANARY + "\"}"),
                new Echo(
                        refused,
                        "{\"ErrorCode\":9009,\"ErrorMessage\":\""
                                + CANARY.toUpperCase(Locale.ROOT)
                                + "\"}"),
                new Echo(
                        refused,
                        "{\"ErrorCode\":9009,\"ErrorMessage\":\""
                                + CANARY.toLowerCase(Locale.ROOT)
                                + "\"}"),
                new Echo(refused, "{\"ErrorCode\":9009,\"ErrorMessage\":\"" + escaped() + "\"}"),
                new Echo(refused, "{\"ErrorCode\":\"" + CANARY + "\"}"),
                new Echo(refused, "{\"status\":\"no " + CANARY + "\"}"),
                new Echo(
                        "HTTP/1.1 200 OK",
                        "{\"status\":\"success\",\"reference_id\":\"" + CANARY + "\"}"),
                new Echo(
                        "HTTP/1.1 401 "
                                + CANARY
                                + "\r\nX-Token: "
                                + CANARY
                                + "\r\nSet-Cookie: t="
                                + CANARY
                                + "\r\nWWW-Authenticate: Bearer realm=\""
                                + CANARY
                                + "\"",
                        "{\"ErrorCode\":9009,\"ErrorMessage\":\"" + CANARY + "\"}"),
                new Echo("HTTP/1.1 302 Found\r\nLocation: /" + CANARY, ""),
                new Echo("HTTP/1.1 500 Error", "<h1>" + CANARY + "</h1>"),
                new Echo("HTTP/1.1 200 OK\r\nContent-Length: " + CANARY, ""),
                new Echo("HTTP/1.1 200 OK\r\n" + CANARY, ""),
                new Echo("HTTP/1.1 " + CANARY, ""),
                new Echo(CANARY, ""));
    }

    private static String escaped() {
        StringBuilder escaped = new StringBuilder();
        CANARY.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        return escaped.toString();
    }

    /** Each permit is sent to once, so that the program has nothing to ask. */
    private String nextPermit() {
        return PERMIT + Integer.toHexString(sent);
    }

    private void send(String head, String body) {
        replies.add(head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        tell("type referenceId " + nextPermit());
        tell("type plate ABC123");
        tell("press send");
        tell("awaitOutcome");
        sent++;
        assertThat(server.requests()).hasSize(sent);
        assertThat(server.requests().getLast()).contains(CANARY);
    }

    private void look() {
        shown.add(tell("screen"));
        shown.add(tell("clipboard"));
    }

    private String tell(String command) {
        program.say(command);
        return program.line();
    }

    /** What others on the computer can see of the process while it runs. */
    private void searchProcess() throws IOException {
        Path process = Path.of("/proc", String.valueOf(program.process().pid()));
        Path counters =
                Path.of(
                        "/tmp/hsperfdata_" + System.getProperty("user.name"),
                        String.valueOf(program.process().pid()));
        for (Path file :
                List.of(process.resolve("cmdline"), process.resolve("environ"), counters)) {
            assertThat(search.formsIn(Files.readAllBytes(file))).as(file.toString()).isEmpty();
        }
    }

    /** Where the token is, and in which forms. */
    private Map<String, Set<String>> hits() throws IOException {
        Map<String, Set<String>> hits = new TreeMap<>(search.filesIn(place));
        Set<String> onScreen = search.formsIn(String.join("\n", shown));
        if (!onScreen.isEmpty()) {
            hits.put("shown", onScreen);
        }
        return hits;
    }
}
