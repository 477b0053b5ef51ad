package org.permitdesk.opscom;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Chooses the proxy of one exchange, and remembers whether there was one: a failure to connect does
 * not say whose it was.
 */
final class Route extends ProxySelector {
    private final ProxySelector proxies;
    private volatile boolean proxied;

    Route(ProxySelector proxies) {
        this.proxies = proxies;
    }

    /** Whether the exchange went to a proxy; false also before it went anywhere. */
    boolean isProxied() {
        return proxied;
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> chosen = proxies.select(uri);
        // The client takes the first, and knows no other kind.
        proxied = !chosen.isEmpty() && chosen.getFirst().type() == Proxy.Type.HTTP;
        return chosen;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        proxies.connectFailed(uri, address, failure);
    }
}
