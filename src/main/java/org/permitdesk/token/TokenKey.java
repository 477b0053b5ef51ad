package org.permitdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Locale;
import org.permitdesk.update.Endpoint;

/**
 * What a token is bound to: a profile and the server that it was entered for. When either changes
 * there is no token, so that none can be sent to a server it was not meant for.
 *
 * @param profileId any text but blank; two of them must differ by more than upper and lower case,
 *     because Windows finds names in its vault without regard to it
 * @param baseUrl as {@link Endpoint} allows it; held with scheme and host in lower case and without
 *     the scheme's own port, so that two spellings of one server are one key
 */
public record TokenKey(String profileId, URI baseUrl) {

    public TokenKey {
        if (profileId.isBlank() || Endpoint.parseBaseUrl(baseUrl.toString()).isEmpty()) {
            throw new IllegalArgumentException("not a token's key: " + profileId + " " + baseUrl);
        }
        baseUrl = normalized(baseUrl);
    }

    /**
     * The key as the vault and the file know it, such as {@code Permit
     * Desk|city|https://controller.example}. Always ASCII without quotes or backslashes: the
     * library behind the vault measures a key in characters but copies it in bytes, and hands it to
     * the keychain's command line within quotes that it does not escape.
     */
    String text() {
        return "Permit Desk|" + URLEncoder.encode(profileId, UTF_8) + "|" + baseUrl.toASCIIString();
    }

    private static URI normalized(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int ownPort = scheme.equals("https") ? 443 : 80;
        String port = url.getPort() == -1 || url.getPort() == ownPort ? "" : ":" + url.getPort();
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return URI.create(scheme + "://" + host + port + url.getRawPath());
    }
}
