package org.permitdesk.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

/** No update is ever on its way that the history does not know of. */
@Timeout(60)
class SendingTest {
    private static final Done DONE = new Done(Examples.REFERENCE_ID.value());

    private final Path file;
    private final HistoryFile history;
    private final List<Progress> told = new CopyOnWriteArrayList<>();

    SendingTest(@TempDir Path folder) {
        file = folder.resolve("history.db");
        history = new HistoryFile(file, Clock.systemUTC());
    }

    @AfterEach
    void closeHistory() {
        history.close();
    }

    @Test
    void hasWrittenTheIntentDownBeforeTheServerSeesAnything() {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (RawServer server =
                new RawServer(client -> {
                    seen.addAll(states());
                    client.request();
                    client.send(RawServer.ok(Examples.SUCCESS));
                })) {
            sending(server.http()).run(told::add);
        }
        assertThat(seen).containsExactly("IN_FLIGHT");
    }

    @Test
    void hasWrittenTheIntentDownWhenItTellsThatItDeparts() {
        List<String> seen = new ArrayList<>();
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            sending(server.http())
                    .run(progress -> {
                        assertThat(progress).isEqualTo(new Progress.Departed());
                        assertThat(server.connections()).isZero();
                        seen.addAll(states());
                    });
        }
        assertThat(seen).containsExactly("IN_FLIGHT");
    }

    @Test
    void hasWrittenTheOutcomeDownWhenItReturns() {
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            assertThat(sending(server.http()).run(told::add)).isEqualTo(new SendResult(DONE, true));
        }
        assertThat(states()).containsExactly("DONE");
    }

    @Test
    void writesDownWhatIsNotSent() {
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            Sending sending = sending(server.http());
            sending.stopWaiting();

            assertThat(sending.run(told::add))
                    .isEqualTo(new SendResult(new NotSent(Obstacle.STOPPED, ""), true));
            assertThat(server.connections()).isZero();
        }
        assertThat(states()).containsExactly("NOT_SENT");
    }

    @Test
    void writesDownThatNobodyWaitedForTheAnswer() {
        CompletableFuture<Sending> running = new CompletableFuture<>();
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    running.join().stopWaiting();
                    client.keepSilent();
                })) {
            Sending sending = sending(server.http());
            running.complete(sending);

            assertThat(sending.run(told::add))
                    .isEqualTo(new SendResult(new Unknown(Doubt.STOPPED_WAITING, ""), true));
        }
        assertThat(states()).containsExactly("UNKNOWN");
    }

    @Test
    void sendsNothingWithoutAHistory() throws IOException {
        Files.createDirectory(file);
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            SendResult result = sending(server.http()).run(told::add);

            assertThat(result.recorded()).isFalse();
            assertThat(result.outcome())
                    .isInstanceOfSatisfying(
                            NotSent.class,
                            o -> assertThat(o.obstacle()).isEqualTo(Obstacle.HISTORY));
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void tellsTheOutcomeThatCouldNotBeWrittenDown() {
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    history.close();
                    client.send(RawServer.ok(Examples.SUCCESS));
                })) {
            assertThat(sending(server.http()).run(told::add))
                    .isEqualTo(new SendResult(DONE, false));
        }
        assertThat(states()).containsExactly("IN_FLIGHT");
    }

    @Test
    void sendsOnceOnly() {
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            Sending sending = sending(server.http());
            sending.run(told::add);

            assertThatThrownBy(() -> sending.run(told::add))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(server.connections()).isEqualTo(1);
        }
        assertThat(states()).hasSize(1);
    }

    @Test
    void keepsTheTokenOutOfTheHistory() throws IOException {
        try (RawServer server =
                RawServer.replying(
                        "{\"ErrorCode\":9002,\"ErrorMessage\":\"no: "
                                + Examples.TOKEN_TEXT
                                + "\"}")) {
            sending(server.http()).run(told::add);
        }
        history.close();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains("no: ***")
                .doesNotContain(Examples.TOKEN_TEXT);
    }

    @Test
    void showsNoTokenInAnOrder() {
        assertThat(order(URI.create("https://controller.invalid")).toString())
                .doesNotContain(Examples.TOKEN_TEXT);
    }

    private Sending sending(URI baseUrl) {
        return new UpdateSender(history, new OpscomClient(), () -> Examples.ORIGIN, () -> 0L)
                .prepare(order(baseUrl));
    }

    private static Order order(URI baseUrl) {
        return new Order(
                Examples.destination(baseUrl),
                Examples.FULL,
                null,
                Examples.TOKEN,
                Examples.PATIENT);
    }

    /** The states of all entries, read as another program would. */
    private List<String> states() {
        List<String> states = new ArrayList<>();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery("SELECT state FROM entry_now")) {
            while (row.next()) {
                states.add(row.getString(1));
            }
            return states;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
