package org.permitdesk.opscom;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Where certificates of authorities come from.
 *
 * @param name technical, such as {@code Windows-ROOT}
 * @param certificates none where the source is absent or broken
 */
public record TrustSource(String name, List<X509Certificate> certificates) {
    public TrustSource {
        certificates = List.copyOf(certificates);
    }
}
