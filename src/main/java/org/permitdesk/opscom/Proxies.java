package org.permitdesk.opscom;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Which proxy an address is reached through. Loopback never is: no proxy could find it. */
public final class Proxies extends ProxySelector {
    private final Function<URI, List<Proxy>> choice;

    private Proxies(Function<URI, List<Proxy>> choice) {
        this.choice = choice;
    }

    /**
     * What the system's settings say at the time, or Java's own options ({@code https.proxyHost}).
     * Asking may wait for the network, where the settings say to look for a proxy there.
     */
    public static Proxies ofSystem() {
        return new Proxies(uri -> {
            ProxySelector system = ProxySelector.getDefault();
            return system == null ? List.of(Proxy.NO_PROXY) : system.select(uri);
        });
    }

    /** Always straight to the address. */
    public static Proxies none() {
        return new Proxies(uri -> List.of(Proxy.NO_PROXY));
    }

    /**
     * Always through this one.
     *
     * @param port 1 to 65535
     */
    public static Proxies of(String host, int port) {
        // Unresolved: a name is looked up anew for each update, and not on the thread that asks.
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        return new Proxies(uri -> List.of(proxy));
    }

    @Override
    public List<Proxy> select(URI uri) {
        return isLoopback(uri.getHost()) ? List.of(Proxy.NO_PROXY) : choice.apply(uri);
    }

    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /** There is no second choice to go to. */
    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
