package org.permitdesk.opscom;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.permitdesk.opscom.StepResult.Answered;
import org.permitdesk.opscom.StepResult.Connected;
import org.permitdesk.opscom.StepResult.Failed;
import org.permitdesk.opscom.StepResult.Fault;
import org.permitdesk.opscom.StepResult.LetThrough;
import org.permitdesk.opscom.StepResult.NameFound;
import org.permitdesk.opscom.StepResult.NotTrusted;
import org.permitdesk.opscom.StepResult.RouteFound;
import org.permitdesk.opscom.StepResult.Secured;
import org.permitdesk.opscom.StepResult.Trouble;

/**
 * Goes the way of an update step by step, so that it can be said which one fails. It sends no
 * update and no token: only a {@code GET} of the base URL.
 *
 * <p>The steps are taken one after the other, each by whichever thread; {@link #stop} may come from
 * any.
 */
public final class ConnectionTest {
    private static final int OK = 200;
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final URI baseUrl;
    private final Network network;
    private final Trust trust;
    private final Wire wire = new Wire();

    /** The controller, in brackets if it is an IPv6 address. */
    private final String host;

    private final int port;
    private final boolean secure;

    /** The next step; a step that succeeds says what follows. */
    private @Nullable Supplier<StepResult> due = this::findRoute;

    ConnectionTest(URI baseUrl, Network network, Trust trust) {
        this.baseUrl = baseUrl;
        this.network = network;
        this.trust = trust;
        secure = baseUrl.getScheme().equalsIgnoreCase("https");
        host = baseUrl.getHost();
        port = baseUrl.getPort() > 0 ? baseUrl.getPort() : secure ? 443 : 80;
    }

    /** Whether a step is left: none has failed, and the last was not yet taken. */
    public boolean hasNext() {
        return due != null;
    }

    /**
     * Takes the next step. Blocks, at most as long as the time limits say; for a name, and for the
     * system's proxy settings, as long as the system takes. Never throws for what the network does.
     *
     * @throws IllegalStateException if none is left
     */
    public StepResult next() {
        Supplier<StepResult> step = due;
        if (step == null) {
            throw new IllegalStateException("the test is over");
        }
        due = null;
        StepResult result = step.get();
        if (due == null) {
            wire.close();
        }
        return result;
    }

    /** Ends the step that is being taken, and with it the test. */
    public void stop() {
        wire.close();
    }

    private StepResult findRoute() {
        try {
            Proxy first = network.proxies().select(baseUrl).getFirst();
            // As the HTTP client does, which knows no other kind.
            if (first.type() == Proxy.Type.HTTP) {
                InetSocketAddress proxy = (InetSocketAddress) first.address();
                due = () -> findName(proxy.getHostString(), proxy.getPort(), this::askProxy);
                return new RouteFound(hostAndPort(proxy));
            }
            due = () -> findName(host, port, afterProxy());
            return new RouteFound(null);
        } catch (RuntimeException broken) {
            return failed(Trouble.ROUTE_BROKEN, host, broken);
        }
    }

    private StepResult findName(String name, int at, Supplier<StepResult> whenConnected) {
        try {
            InetAddress address = InetAddress.getByName(name);
            due = () -> connect(new InetSocketAddress(address, at), whenConnected);
            return new NameFound(name, address.getHostAddress());
        } catch (UnknownHostException notFound) {
            return failed(Trouble.NAME_NOT_FOUND, name, notFound);
        }
    }

    private StepResult connect(InetSocketAddress to, Supplier<StepResult> whenConnected) {
        long begun = System.nanoTime();
        try {
            wire.connect(to, network.timeouts().connect());
            due = whenConnected;
            return new Connected(hostAndPort(to), Duration.ofNanos(System.nanoTime() - begun));
        } catch (SocketTimeoutException silent) {
            return failed(Trouble.CONNECTION_SILENT, hostAndPort(to), silent);
        } catch (IOException failed) {
            return failed(
                    Failures.isRefusal(failed)
                            ? Trouble.CONNECTION_REFUSED
                            : Trouble.CONNECTION_FAILED,
                    hostAndPort(to),
                    failed);
        }
    }

    private StepResult askProxy() {
        String target = host + ":" + port;
        try {
            int status =
                    wire.ask(
                            "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n",
                            network.timeouts().connect());
            if (status == OK) {
                due = afterProxy();
                return new LetThrough();
            }
            return new Failed(
                    status == PROXY_AUTHENTICATION_REQUIRED
                            ? Trouble.PROXY_PASSWORD
                            : Trouble.PROXY_REFUSED,
                    host,
                    "HTTP " + status);
        } catch (SocketTimeoutException silent) {
            return failed(Trouble.PROXY_SILENT, host, silent);
        } catch (IOException broken) {
            return failed(Trouble.PROXY_BROKEN, host, broken);
        }
    }

    private Supplier<StepResult> afterProxy() {
        return secure ? this::secure : this::ask;
    }

    private StepResult secure() {
        CertificateWitness witness = new CertificateWitness(trust.manager());
        try {
            wire.secure(Trust.context(witness), host, port, network.timeouts().connect());
            due = this::ask;
            return new Secured(witness.certificate());
        } catch (SocketTimeoutException silent) {
            return failed(Trouble.TLS_SILENT, host, silent);
        } catch (IOException | GeneralSecurityException | RuntimeException broken) {
            Fault fault = witness.fault();
            return fault == null
                    ? failed(Trouble.TLS_BROKEN, host, broken)
                    : new NotTrusted(fault, host, witness.certificate());
        }
    }

    private StepResult ask() {
        String path = baseUrl.getRawPath() + "/";
        try {
            return new Answered(
                    wire.ask(
                            "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: */*\r\nConnection: close\r\n\r\n"
                                    .formatted(path, baseUrl.getRawAuthority()),
                            network.timeouts().exchange()));
        } catch (SocketTimeoutException silent) {
            return failed(Trouble.HTTP_SILENT, host, silent);
        } catch (IOException broken) {
            return failed(Trouble.HTTP_BROKEN, host, broken);
        }
    }

    private static String hostAndPort(InetSocketAddress address) {
        String name = address.getHostString();
        return (name.contains(":") ? "[" + name + "]" : name) + ":" + address.getPort();
    }

    private static Failed failed(Trouble trouble, String about, Exception failure) {
        return new Failed(trouble, about, Failures.detail(failure));
    }
}
