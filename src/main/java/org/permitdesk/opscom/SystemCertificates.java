package org.permitdesk.opscom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The authorities that the operating system trusts, among them those that an office has added. What
 * cannot be read is logged and left out: the others still hold.
 */
final class SystemCertificates {
    private static final System.Logger LOG = System.getLogger(SystemCertificates.class.getName());

    /** Each system has one of them, made of what is trusted there. */
    private static final List<Path> LINUX_BUNDLES =
            List.of(
                    Path.of("/etc/ssl/certs/ca-certificates.crt"), // Debian, Ubuntu, Arch
                    Path.of("/etc/pki/tls/certs/ca-bundle.crt"), // Fedora, Red Hat
                    Path.of("/etc/ssl/ca-bundle.pem"), // openSUSE
                    Path.of("/etc/ssl/cert.pem")); // Alpine

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

    private SystemCertificates() {}

    /**
     * Reads files, or asks the system; not for the UI thread.
     *
     * @param osName as in the system property {@code os.name}
     */
    static List<TrustSource> of(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of(store("Windows-ROOT"));
        }
        return os.startsWith("mac")
                // Apple's own authorities lie apart from those that were added.
                ? List.of(store("KeychainStore-ROOT"), store("KeychainStore"))
                : List.of(bundle(LINUX_BUNDLES));
    }

    /** What a key store of the system marks as trusted. */
    static TrustSource store(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return new TrustSource(type, trusted(store));
        } catch (GeneralSecurityException | IOException | RuntimeException broken) {
            LOG.log(Level.WARNING, "the system's certificates cannot be read: " + type, broken);
            return new TrustSource(type, List.of());
        }
    }

    /** Beside a key of the user's lies a certificate too, which speaks for nobody else. */
    static List<X509Certificate> trusted(KeyStore store) throws KeyStoreException {
        List<Certificate> certificates = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)) {
                certificates.add(store.getCertificate(alias));
            }
        }
        return certificates.stream()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** The first of these files that is there: certificates as PEM, with anything in between. */
    static TrustSource bundle(List<Path> places) {
        Path file = places.stream().filter(Files::isReadable).findFirst().orElse(null);
        if (file == null) {
            LOG.log(Level.WARNING, "no certificates of the system in any of " + places);
            return new TrustSource("system", List.of());
        }
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            CertificateFactory x509 = CertificateFactory.getInstance("X.509");
            return new TrustSource(
                    file.toString(),
                    PEM.matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .<X509Certificate>mapMulti((pem, found) -> {
                                try {
                                    found.accept(certificate(x509, pem));
                                } catch (CertificateException broken) {
                                    LOG.log(Level.INFO, "left out of " + file, broken);
                                }
                            })
                            .toList());
        } catch (GeneralSecurityException | IOException broken) {
            LOG.log(Level.WARNING, "the system's certificates cannot be read: " + file, broken);
            return new TrustSource(file.toString(), List.of());
        }
    }

    private static X509Certificate certificate(CertificateFactory x509, String pem)
            throws CertificateException {
        return (X509Certificate)
                x509.generateCertificate(
                        new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
