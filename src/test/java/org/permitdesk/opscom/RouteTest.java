package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final URI ANYWHERE = URI.create("https://controller.invalid");
    private static final SocketAddress ADDRESS = InetSocketAddress.createUnresolved("proxy", 8080);

    @Test
    void goesThroughAProxyOfTheKindTheClientKnows() {
        assertThat(isProxied(List.of(new Proxy(Proxy.Type.HTTP, ADDRESS)))).isTrue();
        assertThat(isProxied(List.of(new Proxy(Proxy.Type.SOCKS, ADDRESS)))).isFalse();
        assertThat(isProxied(List.of(Proxy.NO_PROXY))).isFalse();
        assertThat(isProxied(List.of())).isFalse();
    }

    private static boolean isProxied(List<Proxy> chosen) {
        Route route =
                new Route(
                        new ProxySelector() {
                            @Override
                            public List<Proxy> select(URI uri) {
                                return chosen;
                            }

                            @Override
                            public void connectFailed(
                                    URI uri, SocketAddress address, IOException failure) {}
                        });
        assertThat(route.isProxied()).as("before it went anywhere").isFalse();
        assertThat(route.select(ANYWHERE)).isEqualTo(chosen);
        return route.isProxied();
    }
}
