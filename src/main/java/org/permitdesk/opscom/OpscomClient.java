package org.permitdesk.opscom;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.PermitUpdate;

/**
 * Speaks "Push API: Permit Update" to a controller. Any thread may use it.
 *
 * <p>Each exchange has a connection of its own: one kept from an earlier update may have been
 * closed by the server meanwhile, and an update written into it would end as unknown for no reason.
 */
public final class OpscomClient {
    /** The documented request headers. */
    static final Map<String, String> HEADERS = headers();

    /** A reply longer than this is nobody's answer to a permit update. */
    static final int REPLY_LIMIT = 1 << 20;

    private final Trust trust;

    /** Trusts whom the JDK and the operating system trust. */
    public OpscomClient() {
        this(Trust.ofJdkAndSystem());
    }

    OpscomClient(Trust trust) {
        this.trust = trust;
    }

    /** Whose certificates are believed; reading it may wait for the disk. */
    public Trust trust() {
        return trust;
    }

    /** Prepares an exchange; nothing happens before {@link Exchange#run}. */
    public Exchange prepare(
            Endpoint endpoint, PermitUpdate update, ApiToken token, Network network) {
        Route route = new Route(network.proxies());
        GuardedBody body = new GuardedBody(RequestBody.bytes(update, token));
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.updateUri()).POST(body);
        HEADERS.forEach(request::header);
        return new Exchange(
                () -> http(endpoint, route, network.timeouts()),
                route,
                request.build(),
                body,
                network.timeouts().exchange(),
                new ReplyReader(update.referenceId(), token),
                token);
    }

    /** Prepares a test of the way to the controller; it sends no update and no token. */
    public ConnectionTest test(Endpoint endpoint, Network network) {
        return new ConnectionTest(endpoint.baseUrl(), network, trust);
    }

    /** A client for one exchange; making it takes milliseconds and a thread. */
    private HttpClient http(Endpoint endpoint, Route route, Timeouts timeouts) {
        // HTTP/1.1: no upgrade offered to plain-text servers, no stream that a server may ask to
        // repeat.
        // Redirects would carry the token to another host.
        HttpClient.Builder client =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .proxy(route)
                        .connectTimeout(timeouts.connect());
        if (endpoint.isSecure()) {
            client.sslContext(trust.context());
        }
        return client.build();
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        headers.put("Cache-Control", "no-cache");
        return Collections.unmodifiableMap(headers);
    }
}
