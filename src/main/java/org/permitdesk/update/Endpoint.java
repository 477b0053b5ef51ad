package org.permitdesk.update;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an office's updates go: the controller's base URL and the client code that names the
 * office.
 *
 * @param baseUrl {@code https}, or {@code http} on loopback alone; no query, fragment, user or
 *     trailing slash
 * @param clientCode as in {@code OC-TOMA}: letters, digits and dashes
 */
public record Endpoint(URI baseUrl, String clientCode) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MAX_PORT = 65_535;

    public Endpoint {
        if (!isAllowed(baseUrl) || !Codes.isCode(clientCode)) {
            throw new IllegalArgumentException("not an endpoint: " + baseUrl + " " + clientCode);
        }
    }

    /** The text as a base URL, or empty when an update must not be sent there. */
    public static Optional<URI> parseBaseUrl(String text) {
        try {
            URI uri = new URI(withoutTrailingSlashes(Blanks.trim(text)));
            return isAllowed(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The text as a client code, or empty. */
    public static Optional<String> parseClientCode(String text) {
        String code = Blanks.trim(text);
        return Codes.isCode(code) ? Optional.of(code) : Optional.empty();
    }

    /** The documented path of "Push API: Permit Update". */
    public URI updateUri() {
        return URI.create(baseUrl + "/api/" + clientCode + "/v1/permits/update");
    }

    /** False for plain HTTP, which never leaves this machine. */
    public boolean isSecure() {
        return isHttps(baseUrl.getScheme());
    }

    private static boolean isHttps(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme);
    }

    private static String withoutTrailingSlashes(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isAllowed(URI uri) {
        String scheme = uri.getScheme();
        String host = uri.getHost();
        return host != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && !uri.getRawPath().endsWith("/")
                && (uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= MAX_PORT))
                && (isHttps(scheme)
                        || ("http".equalsIgnoreCase(scheme) && LOOPBACK.contains(host)));
    }
}
