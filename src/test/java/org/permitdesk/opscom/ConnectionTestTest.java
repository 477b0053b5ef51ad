package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.opscom.StepResult.Answered;
import org.permitdesk.opscom.StepResult.Connected;
import org.permitdesk.opscom.StepResult.Failed;
import org.permitdesk.opscom.StepResult.Fault;
import org.permitdesk.opscom.StepResult.LetThrough;
import org.permitdesk.opscom.StepResult.NameFound;
import org.permitdesk.opscom.StepResult.NotTrusted;
import org.permitdesk.opscom.StepResult.RouteFound;
import org.permitdesk.opscom.StepResult.Secured;
import org.permitdesk.opscom.StepResult.Step;
import org.permitdesk.opscom.StepResult.Trouble;

/** Which step fails, whatever it is that fails. */
@Timeout(60)
class ConnectionTestTest {
    private static final URI CONTROLLER = URI.create("https://controller.invalid");
    private static final String PAGE = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    private static final String OPEN = "HTTP/1.1 200 Connection established\r\n\r\n";
    private static final Duration SHORT = Duration.ofMillis(300);

    private static final TestCertificates CERTIFICATES = TestCertificates.get();

    @Test
    void takesEveryStepOnPlainLoopback() {
        try (RawServer server = saying(PAGE)) {
            List<StepResult> results = results(server.http(), Proxies.none());

            assertThat(results)
                    .extracting(StepResult::step)
                    .containsExactly(Step.ROUTE, Step.NAME, Step.CONNECTION, Step.HTTP);
            assertThat(results)
                    .startsWith(new RouteFound(null), new NameFound("127.0.0.1", "127.0.0.1"))
                    .endsWith(new Answered(404));
            assertThat(results.get(2))
                    .isInstanceOfSatisfying(
                            Connected.class,
                            c ->
                                    assertThat(c.hostAndPort())
                                            .isEqualTo("127.0.0.1:" + server.port()));
        }
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1, 127.0.0.1:80", "http://[::1], 1]:80"})
    void namesThePortThatGoesWithoutSaying(URI baseUrl, String hostAndPort) {
        // Whether something listens there or not.
        assertThat(results(baseUrl, Proxies.none()).get(2).toString()).contains(hostAndPort);
    }

    @Test
    void goesOnAfterAStepThatWorkedAlone() {
        assertThat(new LetThrough().passed()).isTrue();
        assertThat(new Failed(Trouble.PROXY_SILENT, "proxy:8080", "").passed()).isFalse();
        assertThat(new NotTrusted(Fault.DATES, "host", shown(CERTIFICATES.good())).passed())
                .isFalse();
    }

    @Test
    void namesTheIssuerAlsoWhenItSucceeds() {
        try (RawServer server = showing(CERTIFICATES.good())) {
            List<StepResult> results = results(server.https(), Proxies.none());

            assertThat(results).last().isEqualTo(new Answered(404));
            assertThat(results.get(3)).isEqualTo(new Secured(shown(CERTIFICATES.good())));
            assertThat(shown(CERTIFICATES.good()).issuer())
                    .isEqualTo("Office Authority, Permit Desk Tests");
        }
    }

    @Test
    void takesEveryStepThroughAProxy() {
        try (RawServer proxy =
                new RawServer(client -> {
                    client.request();
                    client.send(OPEN);
                    client.secure(CERTIFICATES.good().context());
                    client.request();
                    client.send(PAGE);
                })) {
            List<StepResult> results = results(CONTROLLER, Proxies.of("127.0.0.1", proxy.port()));

            assertThat(results)
                    .extracting(StepResult::step)
                    .containsExactly(
                            Step.ROUTE,
                            Step.NAME,
                            Step.CONNECTION,
                            Step.PROXY,
                            Step.TLS,
                            Step.HTTP);
            assertThat(results)
                    .contains(
                            new RouteFound("127.0.0.1:" + proxy.port()),
                            new NameFound("127.0.0.1", "127.0.0.1"),
                            new LetThrough());
        }
    }

    @Test
    void sendsNoUpdateAndNoToken() {
        try (RawServer server = saying(PAGE)) {
            results(server.http(), Proxies.none());

            assertThat(server.bodies()).isZero();
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n");
        }
    }

    @Test
    void asksForTheBaseUrlItself() {
        try (RawServer server = saying(PAGE)) {
            results(URI.create(server.http() + "/opscom"), Proxies.none());

            assertThat(server.requests().getFirst()).startsWith("GET /opscom/ HTTP/1.1\r\n");
        }
    }

    @Test
    void namesBrokenProxySettings() {
        ProxySelector broken =
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        throw new IllegalArgumentException("no such proxy");
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
                };
        assertFails(results(CONTROLLER, broken), 1, Trouble.ROUTE_BROKEN, "controller.invalid");
    }

    @Test
    void namesAHostThatDoesNotExist() {
        assertFails(
                results(CONTROLLER, Proxies.none()),
                2,
                Trouble.NAME_NOT_FOUND,
                "controller.invalid");
        assertFails(
                results(CONTROLLER, Proxies.of("proxy.invalid", 8080)),
                2,
                Trouble.NAME_NOT_FOUND,
                "proxy.invalid");
    }

    @Test
    void namesAPortWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertFails(
                results(URI.create("https://127.0.0.1:" + port), Proxies.none()),
                3,
                Trouble.CONNECTION_REFUSED,
                "127.0.0.1:" + port);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a full queue refuses")
    void namesAHostThatTakesNoCalls() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Nobody accepts; once the queue is full, the system lets further calls ring.
            List<Wire> waiting = new ArrayList<>();
            try {
                for (int i = 0; i < 4; i++) {
                    Wire wire = new Wire();
                    waiting.add(wire);
                    ring(wire, full);
                }
                URI silent = URI.create("https://127.0.0.1:" + full.getLocalPort());
                assertFails(
                        results(silent, Proxies.none(), SHORT),
                        3,
                        Trouble.CONNECTION_SILENT,
                        "127.0.0.1:" + full.getLocalPort());
            } finally {
                waiting.forEach(Wire::close);
            }
        }
    }

    private static void ring(Wire wire, ServerSocket full) {
        try {
            wire.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort()),
                    Duration.ofMillis(100));
        } catch (IOException theQueueIsFull) {
            // As it is to be.
        }
    }

    @ParameterizedTest
    @CsvSource({
        "407, PROXY_PASSWORD",
        "403, PROXY_REFUSED",
        "302, PROXY_REFUSED",
        "502, PROXY_REFUSED"
    })
    void namesAProxyThatDoesNotLetItThrough(int status, Trouble trouble) {
        try (RawServer proxy = saying("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n")) {
            List<StepResult> results = results(CONTROLLER, Proxies.of("127.0.0.1", proxy.port()));
            assertThat(results)
                    .last()
                    .isEqualTo(new Failed(trouble, "controller.invalid", "HTTP " + status));
            assertThat(proxy.requests())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT controller.invalid:443 HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200"})
    void namesWhatIsNoProxy(String answer) {
        try (RawServer proxy = saying(answer)) {
            assertFails(
                    results(CONTROLLER, Proxies.of("127.0.0.1", proxy.port())),
                    4,
                    Trouble.PROXY_BROKEN,
                    "controller.invalid");
        }
    }

    @Test
    void namesASilentProxy() {
        try (RawServer proxy = new RawServer(RawServer.Client::keepSilent)) {
            assertFails(
                    results(CONTROLLER, Proxies.of("127.0.0.1", proxy.port()), SHORT),
                    4,
                    Trouble.PROXY_SILENT,
                    "controller.invalid");
        }
    }

    @Test
    void showsWhoIssuedACertificateThatIsNotTrusted() {
        assertNotTrusted(CERTIFICATES.unknown(), Fault.UNKNOWN_ISSUER);
        assertThat(shown(CERTIFICATES.unknown()).issuer()).isEqualTo("unknown, Permit Desk Tests");
    }

    @Test
    void showsTheDatesOfAnExpiredCertificate() {
        assertNotTrusted(CERTIFICATES.expired(), Fault.DATES);
    }

    @Test
    void showsThatACertificateIsAnotherHosts() {
        assertNotTrusted(CERTIFICATES.otherHost(), Fault.OTHER_HOST);
    }

    @Test
    void namesASilentHandshake() {
        try (RawServer server = new RawServer(RawServer.Client::keepSilent)) {
            assertFails(
                    results(server.https(), Proxies.none(), SHORT),
                    4,
                    Trouble.TLS_SILENT,
                    "127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 400 Bad Request\r\n\r\n"})
    void namesWhatSpeaksNoTls(String answer) {
        try (RawServer server = new RawServer(client -> client.send(answer))) {
            assertFails(
                    results(server.https(), Proxies.none()), 4, Trouble.TLS_BROKEN, "127.0.0.1");
        }
    }

    @Test
    void namesASilentServer() {
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    client.drip("x");
                })) {
            assertFails(
                    results(server.http(), Proxies.none(), SHORT),
                    4,
                    Trouble.HTTP_SILENT,
                    "127.0.0.1");
        }
    }

    @Test
    void namesWhatSpeaksNoHttp() {
        try (RawServer server = saying("220 mail.office ESMTP\r\n\r\n")) {
            assertFails(
                    results(server.http(), Proxies.none()), 4, Trouble.HTTP_BROKEN, "127.0.0.1");
        }
        try (RawServer endless = saying("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000))) {
            assertFails(
                    results(endless.http(), Proxies.none()), 4, Trouble.HTTP_BROKEN, "127.0.0.1");
        }
    }

    @Test
    void endsAtOnceWhenItIsStopped() {
        CompletableFuture<ConnectionTest> running = new CompletableFuture<>();
        try (RawServer server =
                new RawServer(client -> {
                    running.join().stop();
                    client.keepSilent();
                })) {
            ConnectionTest test = test(server.https(), Proxies.none(), Duration.ofSeconds(60));
            running.complete(test);

            assertThat(all(test)).last().isInstanceOf(Failed.class);
        }
    }

    @Test
    void takesNoStepAfterTheLast() {
        try (RawServer server = saying(PAGE)) {
            ConnectionTest test = test(server.http(), Proxies.none(), SHORT);
            all(test);

            assertThat(test.hasNext()).isFalse();
            assertThatIllegalStateException().isThrownBy(test::next);
        }
    }

    private static void assertNotTrusted(TestCertificates.Server server, Fault fault) {
        try (RawServer controller = showing(server)) {
            List<StepResult> results = results(controller.https(), Proxies.none());

            assertThat(results)
                    .hasSize(4)
                    .last()
                    .isEqualTo(new NotTrusted(fault, "127.0.0.1", shown(server)));
            assertThat(controller.requests()).isEmpty();
        }
    }

    private static ServerCertificate shown(TestCertificates.Server server) {
        return ServerCertificate.of(server.certificate());
    }

    private static void assertFails(
            List<StepResult> results, int step, Trouble trouble, String about) {
        assertThat(results).hasSize(step);
        assertThat(results.subList(0, step - 1)).allMatch(StepResult::passed);
        assertThat(results.getLast())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.trouble()).as(failed.detail()).isEqualTo(trouble);
                            assertThat(failed.about()).isEqualTo(about);
                        });
    }

    private static RawServer saying(String answer) {
        return new RawServer(client -> {
            client.request();
            client.send(answer);
        });
    }

    private static RawServer showing(TestCertificates.Server server) {
        return new RawServer(client -> {
            client.secure(server.context());
            client.request();
            client.send(PAGE);
        });
    }

    private static List<StepResult> results(URI baseUrl, ProxySelector proxies) {
        return results(baseUrl, proxies, Examples.PATIENT.timeouts().connect());
    }

    private static List<StepResult> results(URI baseUrl, ProxySelector proxies, Duration limit) {
        return all(test(baseUrl, proxies, limit));
    }

    private static ConnectionTest test(URI baseUrl, ProxySelector proxies, Duration limit) {
        return new OpscomClient(CERTIFICATES.trust())
                .test(
                        Examples.destination(baseUrl).endpoint(),
                        new Network(new Timeouts(limit, limit), proxies));
    }

    private static List<StepResult> all(ConnectionTest test) {
        List<StepResult> results = new ArrayList<>();
        while (test.hasNext()) {
            results.add(test.next());
        }
        return results;
    }
}
