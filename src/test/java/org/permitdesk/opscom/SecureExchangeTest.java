package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;

/** TLS and proxies: nothing may leave before both are content. */
@Timeout(60)
class SecureExchangeTest {
    private static SSLContext selfSigned;

    private final ProxySelector usualProxies = ProxySelector.getDefault();
    private final SSLContext usualTrust = SSLContext.getDefault();

    SecureExchangeTest() throws NoSuchAlgorithmException {}

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        selfSigned = SelfSigned.context(folder);
    }

    @AfterEach
    void restore() {
        ProxySelector.setDefault(usualProxies);
        SSLContext.setDefault(usualTrust);
    }

    @Test
    void sendsToAServerWhoseCertificateIsTrusted() {
        SSLContext.setDefault(selfSigned);
        try (RawServer server = tls()) {
            assertThat(exchange(server.https(), Examples.PATIENT).run().outcome())
                    .isEqualTo(new Done(Examples.REFERENCE_ID.value()));
            assertThat(server.bodies()).isEqualTo(1);
        }
    }

    @Test
    void doesNotSendToAServerWhoseCertificateIsNot() {
        try (RawServer server = tls()) {
            assertNotSent(exchange(server.https(), Examples.PATIENT), Obstacle.CERTIFICATE);
            assertThat(server.bodies()).isZero();
        }
    }

    @Test
    void doesNotSendToAServerWhoseCertificateNamesAnother() {
        SSLContext.setDefault(selfSigned);
        try (RawServer server = tls()) {
            URI otherName = URI.create("https://localhost:" + server.port());
            assertNotSent(exchange(otherName, Examples.PATIENT), Obstacle.CERTIFICATE);
            assertThat(server.bodies()).isZero();
        }
    }

    @Test
    void doesNotSendToAServerThatSpeaksPlainText() {
        try (RawServer server =
                new RawServer(client -> client.send("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            assertNotSent(exchange(server.https(), Examples.PATIENT), Obstacle.TLS);
        }
    }

    @Test
    @Timeout(10)
    void doesNotWaitForAHandshakeThatNeverComes() {
        try (RawServer server = new RawServer(RawServer.Client::keepSilent)) {
            assertNotSent(
                    exchange(
                            server.https(),
                            new Timeouts(Duration.ofSeconds(20), Duration.ofMillis(500))),
                    Obstacle.NO_CONNECTION);
            assertNotSent(
                    exchange(
                            server.https(),
                            new Timeouts(Duration.ofMillis(500), Duration.ofSeconds(20))),
                    Obstacle.NO_CONNECTION);
        }
    }

    @Test
    void doesNotEvenLookForAWayWhenStoppedBefore() {
        AtomicBoolean looked = new AtomicBoolean();
        try (RawServer server = tls()) {
            useProxy(uri -> {
                looked.set(true);
                return List.of(Proxy.NO_PROXY);
            });
            Exchange exchange = exchange(server.https(), Examples.PATIENT);
            exchange.stopWaiting();

            assertThat(exchange.run().outcome()).isEqualTo(new NotSent(Obstacle.STOPPED, ""));
            assertThat(looked).as("the first step of any request").isFalse();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void doesNotSendWhenStoppedWhileConnecting() {
        CompletableFuture<Exchange> running = new CompletableFuture<>();
        try (RawServer server =
                new RawServer(client -> {
                    running.join().stopWaiting();
                    client.keepSilent();
                })) {
            Exchange exchange = exchange(server.https(), Examples.PATIENT);
            running.complete(exchange);

            assertThat(exchange.run().outcome()).isEqualTo(new NotSent(Obstacle.STOPPED, ""));
        }
    }

    @Test
    void namesAProxyThatWantsAPassword() {
        assertThat(throughProxy(wantsPassword("")))
                .isEqualTo(new NotSent(Obstacle.PROXY_PASSWORD, "HTTP 407"));
    }

    @Test
    void doesNotTakeAProxysWordsForTheControllers() {
        assertThat(throughProxy(wantsPassword("{\"ErrorCode\":407,\"status\":\"denied\"}")))
                .isEqualTo(new NotSent(Obstacle.PROXY_PASSWORD, "HTTP 407"));
    }

    @Test
    void namesAProxyThatRefuses() {
        assertThat(throughProxy("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"))
                .isInstanceOfSatisfying(
                        NotSent.class, o -> assertThat(o.obstacle()).isEqualTo(Obstacle.PROXY));
    }

    @Test
    void isNotSentWhenTheProxySettingsAreBroken() {
        useProxy(uri -> {
            throw new IllegalArgumentException("no such proxy");
        });
        assertNotSent(
                exchange(URI.create("https://controller.invalid"), Examples.PATIENT),
                Obstacle.PROXY);
    }

    private static String wantsPassword(String body) {
        return "HTTP/1.1 407 Proxy Authentication Required\r\n"
                + "Proxy-Authenticate: Basic realm=\"office\"\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    private static Outcome throughProxy(String reply) {
        try (RawServer proxy =
                new RawServer(client -> {
                    client.request();
                    client.send(reply);
                })) {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port());
            useProxy(uri -> List.of(new Proxy(Proxy.Type.HTTP, address)));
            Outcome outcome =
                    exchange(URI.create("https://controller.invalid"), Examples.PATIENT)
                            .run()
                            .outcome();
            assertThat(proxy.requests())
                    .isNotEmpty()
                    .allMatch(request -> request.startsWith("CONNECT controller.invalid:443 "));
            return outcome;
        }
    }

    private static void useProxy(Function<URI, List<Proxy>> choice) {
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        return choice.apply(uri);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
                });
    }

    private static RawServer tls() {
        return new RawServer(
                selfSigned.getServerSocketFactory(),
                client -> {
                    client.request();
                    client.send(RawServer.ok(Examples.SUCCESS));
                });
    }

    private static Exchange exchange(URI baseUrl, Timeouts timeouts) {
        return new OpscomClient()
                .prepare(
                        Examples.destination(baseUrl).endpoint(),
                        Examples.FULL,
                        Examples.TOKEN,
                        timeouts);
    }

    private static void assertNotSent(Exchange exchange, Obstacle obstacle) {
        assertThat(exchange.run().outcome())
                .isInstanceOfSatisfying(
                        NotSent.class,
                        o -> assertThat(o.obstacle()).as(o.detail()).isEqualTo(obstacle));
    }
}
