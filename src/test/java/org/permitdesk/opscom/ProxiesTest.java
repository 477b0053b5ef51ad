package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI CONTROLLER = URI.create("https://controller.invalid/x");
    private static final Proxy OFFICE =
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.office", 8080));

    private final ProxySelector usual = ProxySelector.getDefault();

    @AfterEach
    void restore() {
        ProxySelector.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8099",
                "http://LOCALHOST:8099",
                "http://127.0.0.1:8099",
                "https://127.1.2.3",
                "http://[::1]:8099"
            })
    void neverGoToLoopbackThroughAProxy(URI loopback) {
        assertThat(Proxies.of("proxy.office", 8080).select(loopback))
                .containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void goThroughTheOneThatWasEntered() {
        assertThat(Proxies.of("proxy.office", 8080).select(CONTROLLER)).containsExactly(OFFICE);
    }

    @Test
    void goStraightWhereNoneIsWanted() {
        assertThat(Proxies.none().select(CONTROLLER)).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void goAsTheSystemSaysAtTheTime() {
        Proxies system = Proxies.ofSystem();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        return List.of(OFFICE);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
                });
        assertThat(system.select(CONTROLLER)).containsExactly(OFFICE);

        ProxySelector.setDefault(null);
        assertThat(system.select(CONTROLLER)).containsExactly(Proxy.NO_PROXY);
    }
}
