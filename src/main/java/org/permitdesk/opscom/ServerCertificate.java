package org.permitdesk.opscom;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * What a server's certificate says of itself, as plain text.
 *
 * @param subject for whom it was made
 * @param issuer who made it: the company itself where it looks into secure connections
 */
public record ServerCertificate(
        String subject, String issuer, Instant validFrom, Instant validUntil) {
    private static final int NAME_LIMIT = 120;

    static ServerCertificate of(X509Certificate certificate) {
        return new ServerCertificate(
                name(certificate.getSubjectX500Principal()),
                name(certificate.getIssuerX500Principal()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** The common name and the organisation; all of it where it has neither. */
    static String name(X500Principal principal) {
        String all = principal.getName();
        try {
            List<Rdn> parts = new LdapName(all).getRdns();
            String name =
                    Stream.of(part(parts, "CN"), part(parts, "O"))
                            .filter(Objects::nonNull)
                            .distinct()
                            .collect(Collectors.joining(", "));
            return PlainText.of(name.isBlank() ? all : name, NAME_LIMIT);
        } catch (InvalidNameException odd) {
            return PlainText.of(all, NAME_LIMIT);
        }
    }

    private static @Nullable String part(List<Rdn> parts, String type) {
        return parts.stream()
                .filter(part -> part.getType().equalsIgnoreCase(type))
                .map(Rdn::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }
}
