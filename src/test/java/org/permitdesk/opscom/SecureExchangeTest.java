package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;

/** TLS and proxies: nothing may leave before both are content. */
@Timeout(60)
class SecureExchangeTest {
    private static final Done DONE = new Done(Examples.REFERENCE_ID.value());
    private static final URI CONTROLLER = URI.create("https://controller.invalid");

    private static final TestCertificates CERTIFICATES = TestCertificates.get();

    @Test
    void sendsToAServerWhoseCertificateIsTrusted() {
        try (RawServer server = secure()) {
            assertThat(exchange(server.https(), Proxies.none()).run().outcome()).isEqualTo(DONE);
            assertThat(server.bodies()).isEqualTo(1);
        }
    }

    @Test
    void sendsThroughAProxyThatSeesNothingOfTheUpdate() {
        try (RawServer proxy =
                new RawServer(client -> {
                    client.request();
                    client.send("HTTP/1.1 200 Connection established\r\n\r\n");
                    client.secure(CERTIFICATES.good().context());
                    client.request();
                    client.send(RawServer.ok(Examples.SUCCESS));
                })) {
            Outcome outcome =
                    exchange(CONTROLLER, Proxies.of("127.0.0.1", proxy.port())).run().outcome();

            assertThat(outcome).isEqualTo(DONE);
            assertThat(proxy.requests()).hasSize(2);
            assertThat(proxy.requests().getFirst())
                    .startsWith("CONNECT controller.invalid:443 ")
                    .doesNotContain(Examples.TOKEN_TEXT);
        }
    }

    @Test
    void neverSendsToLoopbackThroughAProxy() {
        try (RawServer proxy = RawServer.replying(Examples.SUCCESS);
                RawServer server = secure()) {
            Proxies proxies = Proxies.of("127.0.0.1", proxy.port());
            assertThat(exchange(server.https(), proxies).run().outcome()).isEqualTo(DONE);
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void doesNotEvenLookForAWayWhenStoppedBefore() {
        AtomicBoolean looked = new AtomicBoolean();
        try (RawServer server = secure()) {
            Exchange exchange =
                    exchange(
                            server.https(),
                            choosing(uri -> {
                                looked.set(true);
                                return List.of(Proxy.NO_PROXY);
                            }));
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
            Exchange exchange = exchange(server.https(), Proxies.none());
            running.complete(exchange);

            assertThat(exchange.run().outcome()).isEqualTo(new NotSent(Obstacle.STOPPED, ""));
        }
    }

    @Test
    void isNotSentWhenTheProxySettingsAreBroken() {
        Exchange exchange =
                exchange(
                        CONTROLLER,
                        choosing(uri -> {
                            throw new IllegalArgumentException("no such proxy");
                        }));
        assertThat(exchange.run().outcome())
                .isInstanceOfSatisfying(
                        NotSent.class,
                        o -> assertThat(o.obstacle()).as(o.detail()).isEqualTo(Obstacle.PROXY));
    }

    private static ProxySelector choosing(Function<URI, List<Proxy>> choice) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return choice.apply(uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        };
    }

    private static RawServer secure() {
        return new RawServer(client -> {
            client.secure(CERTIFICATES.good().context());
            client.request();
            client.send(RawServer.ok(Examples.SUCCESS));
        });
    }

    private static Exchange exchange(URI baseUrl, ProxySelector proxies) {
        return new OpscomClient(CERTIFICATES.trust())
                .prepare(
                        Examples.destination(baseUrl).endpoint(),
                        Examples.FULL,
                        Examples.TOKEN,
                        new Network(Examples.PATIENT.timeouts(), proxies));
    }
}
