package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.Scale;
import org.permitdesk.opscom.Fault.Way;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;

/**
 * Whatever goes wrong at the socket: the update is delivered at most once, the outcome is true, and
 * the token goes to nobody else. Each fault meets a new connection, and the one after a good update
 * whose server would have kept it.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
class FaultScriptsTest {
    private static final int ROUNDS = Scale.of(1, 20);

    /** Above what a loaded machine needs to connect to itself, below what a test may take. */
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofMillis(500), Duration.ofMillis(500));

    private static final URI CONTROLLER = URI.create("https://controller.invalid");

    /** Longer than a name can be, which is known without asking the network. */
    private static final URI NOWHERE =
            URI.create("https://" + ("x".repeat(60) + ".").repeat(5) + "invalid");

    /** Where no script ever leads. */
    private final RawServer elsewhere = RawServer.replying(Examples.SUCCESS);

    private static final TestCertificates CERTIFICATES = TestCertificates.get();

    @AfterEach
    void nothingWentElsewhere() {
        assertThat(elsewhere.connections()).as("connections to another host").isZero();
    }

    @AfterAll
    void close() {
        elsewhere.close();
    }

    /** What is tested, and in whose place the planted faults stand. */
    interface Sender {
        Outcome send(Endpoint endpoint, Network network);
    }

    private Outcome program(Endpoint endpoint, Network network) {
        return new OpscomClient(CERTIFICATES.trust())
                .prepare(endpoint, Examples.FULL, Examples.TOKEN, network)
                .run()
                .outcome();
    }

    Stream<Fault> faults() {
        return Stream.of(
                        Faults.ofTheRequest(),
                        Faults.ofTime(),
                        Faults.ofTheReply(),
                        Faults.ofStatuses(),
                        Faults.ofRedirects(elsewhere.http()),
                        Faults.ofCertificates(CERTIFICATES),
                        Faults.ofProxies(CERTIFICATES))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aNewConnectionMeetsTheFault(Fault fault) {
        for (int round = 0; round < ROUNDS; round++) {
            meet(fault, this::program);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aConnectionAfterAGoodOneMeetsTheFault(Fault fault) {
        for (int round = 0; round < ROUNDS; round++) {
            meetAfterAGoodOne(fault, this::program);
        }
    }

    @Test
    void isNotSentWhereNobodyListens() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            URI nobody = URI.create("http://127.0.0.1:" + freePort());
            assertThat(program(endpoint(nobody), Examples.PATIENT))
                    .extracting(Fault::kind)
                    .isEqualTo(Obstacle.CONNECTION_REFUSED);
        }
    }

    @Test
    void isNotSentToAHostThatDoesNotExist() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(program(endpoint(NOWHERE), Examples.PATIENT))
                    .extracting(Fault::kind)
                    .isEqualTo(Obstacle.HOST_NOT_FOUND);
        }
    }

    @Test
    void isNotSentWhereTheProxyIsNotThere() throws IOException {
        Endpoint controller = endpoint(CONTROLLER);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(program(controller, through("127.0.0.1", freePort())))
                    .extracting(Fault::kind)
                    .isEqualTo(Obstacle.PROXY);
            assertThat(program(controller, through(NOWHERE.getHost(), 8080)))
                    .extracting(Fault::kind)
                    .isEqualTo(Obstacle.PROXY);
        }
    }

    // The checks bite

    @Test
    void aClientThatFollowsRedirectsIsFound() {
        try (RawServer other = RawServer.replying(Examples.SUCCESS)) {
            Fault redirect =
                    Faults.ofRedirects(other.http())
                            .filter(fault -> fault.name().equals("307 to another host"))
                            .findFirst()
                            .orElseThrow();
            assertThatThrownBy(() -> meet(redirect, PlantedFaults.followingRedirects()))
                    .isInstanceOf(AssertionError.class);
            assertThat(other.requests().toString()).contains(Examples.TOKEN_TEXT);
        }
    }

    @Test
    void aClientThatRepeatsARequestIsFound() {
        assertThatThrownBy(() ->
                        meet(
                                fault("reads all of the body, then closes"),
                                PlantedFaults.repeating()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("deliveries");
    }

    @Test
    void aClientThatKeepsItsConnectionIsFound() {
        assertThatThrownBy(() ->
                        meetAfterAGoodOne(
                                fault("an empty reply"), PlantedFaults.keepingItsConnection()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("on the connection of the one before");
    }

    @Test
    void aClientThatTrustsEveryCertificateIsFound() {
        assertThatThrownBy(() ->
                        meet(fault("an unknown certificate"), PlantedFaults.trustingEverybody()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aClientThatCallsSilenceAFailureIsFound() {
        assertThatThrownBy(() -> meet(fault("silence"), PlantedFaults.callingSilenceNotSent()))
                .isInstanceOf(AssertionError.class);
    }

    private Fault fault(String name) {
        return faults().filter(fault -> fault.name().equals(name)).findFirst().orElseThrow();
    }

    private void meet(Fault fault, Sender sender) {
        try (RawServer server = new RawServer(fault.script())) {
            Outcome outcome = sender.send(endpoint(fault, server), network(fault, server));
            check(fault, outcome, server, 1);
        }
    }

    private void meetAfterAGoodOne(Fault fault, Sender sender) {
        AtomicInteger connections = new AtomicInteger();
        AtomicBoolean kept = new AtomicBoolean();
        try (RawServer server =
                new RawServer(client -> {
                    if (connections.getAndIncrement() > 0) {
                        fault.script().serve(client);
                        return;
                    }
                    beGood(fault.way(), client);
                    client.request();
                    kept.set(true);
                })) {
            Endpoint endpoint = endpoint(fault, server);
            assertThat(sender.send(endpoint, good(network(fault, server))))
                    .as("the update before")
                    .isInstanceOf(Done.class);
            Outcome outcome = sender.send(endpoint, network(fault, server));
            assertThat(kept).as("another update on the connection of the one before").isFalse();
            check(fault, outcome, server, 2);
        }
    }

    /** Takes an update, and is willing to take another on the same connection. */
    private void beGood(Way way, RawServer.Client client) throws IOException {
        if (way == Way.PROXY) {
            client.request();
            client.send("HTTP/1.1 200 Connection established\r\n\r\n");
        }
        if (way != Way.PLAIN) {
            client.secure(CERTIFICATES.good().context());
        }
        client.request();
        client.send(
                RawServer.ok(Examples.SUCCESS)
                        .replaceFirst("\r\n", "\r\nConnection: keep-alive\r\n"));
    }

    private static void check(Fault fault, Outcome outcome, RawServer server, int updates) {
        boolean nothingLeft =
                outcome instanceof NotSent notSent && notSent.obstacle() != Obstacle.BUSY;
        assertThat(server.bodies())
                .as("deliveries")
                .isLessThanOrEqualTo(nothingLeft ? updates - 1 : updates);
        assertThat(server.requests().stream().filter(FaultScriptsTest::hasToken).count())
                .as("tokens seen")
                .isLessThanOrEqualTo(nothingLeft ? updates - 1 : updates);
        assertThat(fault.expected()).as("%s", outcome).contains(Fault.kind(outcome));
        assertThat(hasToken(outcome.toString())).as("the token in the outcome").isFalse();
    }

    private static boolean hasToken(String text) {
        return text.contains(Examples.TOKEN_TEXT);
    }

    private static Endpoint endpoint(Fault fault, RawServer server) {
        return endpoint(
                switch (fault.way()) {
                    case PLAIN -> server.http();
                    case TLS -> server.https();
                    case PROXY -> CONTROLLER;
                });
    }

    private static Endpoint endpoint(URI baseUrl) {
        return Examples.destination(baseUrl).endpoint();
    }

    private static Network network(Fault fault, RawServer server) {
        Network network =
                fault.way() == Way.PROXY ? through("127.0.0.1", server.port()) : Examples.PATIENT;
        return fault.patient() ? network : new Network(SHORT, network.proxies());
    }

    private static Network good(Network network) {
        return new Network(Examples.PATIENT.timeouts(), network.proxies());
    }

    private static Network through(String host, int port) {
        return new Network(Examples.PATIENT.timeouts(), Proxies.of(host, port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
