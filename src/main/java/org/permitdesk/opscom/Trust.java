package org.permitdesk.opscom;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed. The authorities of all sources are put together and handed to
 * the JDK's own check, which also compares the host's name; nothing is ever trusted without it.
 *
 * <p>The sources are read once, when a secure connection is first made, which takes some tenths of
 * a second; not for the UI thread. Any other thread.
 */
public final class Trust {
    private static final System.Logger LOG = System.getLogger(Trust.class.getName());

    private final Supplier<List<TrustSource>> from;
    private @Nullable Loaded loaded;

    private Trust(Supplier<List<TrustSource>> from) {
        this.from = from;
    }

    private record Loaded(
            List<TrustSource> sources, X509ExtendedTrustManager manager, SSLContext context) {}

    /**
     * The JDK's authorities, or those of the file that {@code javax.net.ssl.trustStore} names, and
     * the operating system's.
     */
    public static Trust ofJdkAndSystem() {
        return new Trust(() -> {
            List<TrustSource> sources = new ArrayList<>();
            sources.add(jdk());
            sources.addAll(SystemCertificates.of(System.getProperty("os.name")));
            return sources;
        });
    }

    static Trust of(TrustSource... sources) {
        return new Trust(() -> List.of(sources));
    }

    /** What was read, in the order in which it was. */
    public List<TrustSource> sources() {
        return loaded().sources();
    }

    X509ExtendedTrustManager manager() {
        return loaded().manager();
    }

    SSLContext context() {
        return loaded().context();
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            List<TrustSource> sources = from.get();
            try {
                X509ExtendedTrustManager manager = manager(authorities(sources));
                loaded = new Loaded(sources, manager, context(manager));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException("this Java has no TLS", e);
            }
        }
        return loaded;
    }

    /** Makes connections that this manager judges. */
    static SSLContext context(X509ExtendedTrustManager manager) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {manager}, null);
        return context;
    }

    private static TrustSource jdk() {
        try {
            return new TrustSource("JDK", List.of(manager((KeyStore) null).getAcceptedIssuers()));
        } catch (GeneralSecurityException broken) {
            LOG.log(Level.WARNING, "the JDK's certificates cannot be read", broken);
            return new TrustSource("JDK", List.of());
        }
    }

    private static KeyStore authorities(List<TrustSource> sources)
            throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        all.load(null, null);
        int number = 0;
        for (TrustSource source : sources) {
            for (X509Certificate certificate : source.certificates()) {
                all.setCertificateEntry("authority-" + number++, certificate);
            }
        }
        return all;
    }

    /** The JDK's own check. */
    private static X509ExtendedTrustManager manager(@Nullable KeyStore authorities)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
