package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

/** What the network may do to an update, and what it comes to. */
@Timeout(60)
class ExchangeTest {
    private static final Done DONE = new Done(Examples.REFERENCE_ID.value());

    /** Above what a loaded machine needs to connect to itself, below what a test may take. */
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofMillis(500));

    @Test
    void sendsTheDocumentedRequestOnce() {
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            assertThat(exchange(server.http()).run().outcome()).isEqualTo(DONE);

            assertThat(server.connections()).isEqualTo(1);
            String[] parts = server.requests().getFirst().split("\r\n\r\n", 2);
            assertThat(parts[0])
                    .startsWith("POST /api/OC-TOMA/v1/permits/update HTTP/1.1\r\n")
                    .contains("\r\nContent-Type: application/json")
                    .contains("\r\nAccept: application/json")
                    .contains("\r\nCache-Control: no-cache")
                    .doesNotContain("Upgrade", "HTTP2", "Expect", Examples.TOKEN_TEXT);
            assertThat(parts[1])
                    .isEqualTo(
                            RequestBody.masked(Examples.FULL)
                                    .replace(RequestBody.TOKEN_PLACEHOLDER, Examples.TOKEN_TEXT));
        }
    }

    @Test
    void isNotSentWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertNotSent(
                exchange(URI.create("http://127.0.0.1:" + port)).run().outcome(),
                Obstacle.CONNECTION_REFUSED);
    }

    @Test
    void isNotSentToAHostThatDoesNotExist() {
        // Longer than a name can be, which is known without asking the network.
        URI nowhere = URI.create("https://" + ("x".repeat(60) + ".").repeat(5) + "invalid");
        assertNotSent(exchange(nowhere).run().outcome(), Obstacle.HOST_NOT_FOUND);
    }

    @Test
    void isUnknownWhenTheServerHangsUpWithoutAReply() {
        assertLost(outcome(client -> client.request()));
    }

    @Test
    void tellsTheTruthOfAServerThatHangsUpBeforeItReadsTheBody() {
        // Whether the body was on its way is a race; the server has seen none of it either way.
        assertThat(outcome(client -> client.head())).isInstanceOfAny(Unknown.class, NotSent.class);
        assertThat(outcome(client -> {})).isInstanceOfAny(Unknown.class, NotSent.class);
    }

    static Stream<Arguments> isUnknownAfterABrokenReply() {
        String half = Examples.SUCCESS.substring(0, 40);
        String rest = "\r\n\r\n" + Examples.SUCCESS;
        return Stream.of(
                arguments("half a status line", "HTTP/1."),
                arguments("no status", "HTTP/1.1 \r\n\r\n"),
                arguments("a status of letters", "HTTP/1.1 abc OK" + rest),
                arguments("another protocol", "SSH-2.0-OpenSSH_9.2\r\n"),
                arguments("half the headers", "HTTP/1.1 200 OK\r\nContent-Ty"),
                arguments(
                        "half the body",
                        RawServer.ok(Examples.SUCCESS).replace(Examples.SUCCESS, half)),
                arguments(
                        "half a chunk",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + half),
                arguments(
                        "a bad chunk",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxx\r\n" + half),
                arguments("a length of letters", "HTTP/1.1 200 OK\r\nContent-Length: many" + rest),
                arguments("a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -5" + rest),
                arguments(
                        "two lengths",
                        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 500" + rest),
                arguments(
                        "a huge length",
                        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999" + rest),
                arguments(
                        "a length over the limit",
                        "HTTP/1.1 200 OK\r\nContent-Length: 9999999999" + rest),
                arguments(
                        "headers beyond all measure",
                        "HTTP/1.1 200 OK\r\nX: " + "x".repeat(500_000) + rest),
                arguments(
                        "an upgrade nobody asked for", "HTTP/1.1 101 Switching Protocols" + rest));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isUnknownAfterABrokenReply(String name, String reply) {
        Outcome outcome =
                outcome(client -> {
                    client.request();
                    client.send(reply);
                });
        assertThat(outcome).as(name).isInstanceOf(Unknown.class);
    }

    @Test
    void readsAReplyWithLongHeaders() {
        Outcome outcome =
                replied(
                        RawServer.ok(Examples.SUCCESS)
                                .replaceFirst("\r\n", "\r\nX: " + "x".repeat(300_000) + "\r\n"));
        assertThat(outcome).isEqualTo(DONE);
    }

    @Test
    void readsAReplyThatEndsWithTheConnection() {
        assertThat(replied("HTTP/1.1 200 OK\r\n\r\n" + Examples.SUCCESS)).isEqualTo(DONE);
    }

    @Test
    void waitsForTheReplyBehindInterimOnes() {
        String interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n";
        assertThat(replied(interim + RawServer.ok(Examples.SUCCESS))).isEqualTo(DONE);
    }

    @Test
    void takesNoContentForAnEmptyReply() {
        assertThat(replied("HTTP/1.1 204 No Content\r\n\r\n"))
                .isEqualTo(new Unknown(Doubt.EMPTY_REPLY, "HTTP 204"));
    }

    @Test
    @Timeout(10)
    void isUnknownWhenTheServerKeepsSilent() {
        assertNoAnswer(
                outcome(
                        SHORT,
                        client -> {
                            client.request();
                            client.keepSilent();
                        }));
    }

    @Test
    @Timeout(10)
    void doesNotWaitLongerForABodyThatDrips() {
        assertNoAnswer(
                outcome(
                        SHORT,
                        client -> {
                            client.request();
                            client.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                            client.drip(" ");
                        }));
    }

    @Test
    void doesNotReadABodyWithoutEnd() {
        String chunk = " ".repeat(100_000);
        assertLost(
                outcome(client -> {
                    client.request();
                    client.send("HTTP/1.1 200 OK\r\n\r\n");
                    while (true) {
                        client.send(chunk);
                    }
                }));
    }

    @Test
    void neverFollowsARedirect() {
        try (RawServer other = RawServer.replying(Examples.SUCCESS)) {
            String redirect =
                    "HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: "
                            + other.http()
                            + "/\r\n\r\n";
            assertThat(replied(redirect)).isEqualTo(new Unknown(Doubt.REDIRECT, "HTTP 307"));
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void tellsHowLongABusyControllerAsksToWait() {
        assertThat(answer(429, "Retry-After: 7"))
                .isEqualTo(
                        new Answer(new NotSent(Obstacle.BUSY, "HTTP 429"), Duration.ofSeconds(7)));
    }

    @Test
    void asksForNoWaitWhereTheUpdateMayHaveArrived() {
        assertThat(answer(503, "Retry-After: 7"))
                .isEqualTo(new Answer(new Unknown(Doubt.SERVER_ERROR, "HTTP 503"), null));
    }

    @Test
    void isUnknownWhenStoppedAfterTheBodyHasLeft() {
        CompletableFuture<Exchange> running = new CompletableFuture<>();
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    running.join().stopWaiting();
                    client.keepSilent();
                })) {
            Exchange exchange = exchange(server.http());
            running.complete(exchange);

            assertThat(exchange.run().outcome()).isEqualTo(new Unknown(Doubt.STOPPED_WAITING, ""));
        }
    }

    @Test
    void hasAnOutcomeWhenItIsStoppedAndFailsAtOnce() {
        for (int i = 0; i < 100; i++) {
            CompletableFuture<Exchange> running = new CompletableFuture<>();
            try (RawServer server =
                    new RawServer(client -> {
                        client.request();
                        running.join().stopWaiting();
                    })) {
                Exchange exchange = exchange(server.http());
                running.complete(exchange);

                assertThat(exchange.run().outcome()).as("round %d", i).isInstanceOf(Unknown.class);
            }
        }
    }

    @Test
    void isUnknownWhenInterruptedAfterTheBodyHasLeft() {
        Thread waiting = Thread.currentThread();
        Outcome outcome =
                outcome(client -> {
                    client.request();
                    waiting.interrupt();
                    client.keepSilent();
                });
        assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
        assertThat(outcome).isEqualTo(new Unknown(Doubt.STOPPED_WAITING, ""));
    }

    private static Answer answer(int status, String header) {
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    client.send(
                            "HTTP/1.1 %d X\r\n%s\r\nContent-Length: 0\r\n\r\n"
                                    .formatted(status, header));
                })) {
            return exchange(server.http()).run();
        }
    }

    private static Outcome replied(String reply) {
        return outcome(client -> {
            client.request();
            client.send(reply);
        });
    }

    private static Outcome outcome(RawServer.Script script) {
        return outcome(Examples.PATIENT, script);
    }

    private static Outcome outcome(Timeouts timeouts, RawServer.Script script) {
        try (RawServer server = new RawServer(script)) {
            Outcome outcome = exchange(server.http(), timeouts).run().outcome();
            assertThat(server.bodies()).as("request bodies").isLessThanOrEqualTo(1);
            return outcome;
        }
    }

    private static Exchange exchange(URI baseUrl) {
        return exchange(baseUrl, Examples.PATIENT);
    }

    private static Exchange exchange(URI baseUrl, Timeouts timeouts) {
        return new OpscomClient()
                .prepare(
                        Examples.destination(baseUrl).endpoint(),
                        Examples.FULL,
                        Examples.TOKEN,
                        timeouts);
    }

    private static void assertNotSent(Outcome outcome, Obstacle obstacle) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotSent.class,
                        o -> assertThat(o.obstacle()).as(o.detail()).isEqualTo(obstacle));
    }

    private static void assertLost(Outcome outcome) {
        assertDoubt(outcome, Doubt.CONNECTION_LOST);
    }

    private static void assertNoAnswer(Outcome outcome) {
        assertDoubt(outcome, Doubt.NO_ANSWER);
    }

    private static void assertDoubt(Outcome outcome, Doubt doubt) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unknown.class, o -> assertThat(o.doubt()).as(o.detail()).isEqualTo(doubt));
    }
}
