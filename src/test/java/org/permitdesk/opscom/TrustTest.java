package org.permitdesk.opscom;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent.Obstacle;

/** Who is believed, and that nobody is where nothing can be read. */
@Timeout(60)
class TrustTest {
    private static final TrustSource NOTHING = new TrustSource("absent", List.of());

    @TempDir private static Path folder;

    private static final TestCertificates CERTIFICATES = TestCertificates.get();

    @Test
    void believesTheJdksAuthoritiesAndTheSystems() {
        List<TrustSource> sources = Trust.ofJdkAndSystem().sources();

        assertThat(sources).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sources.getFirst().name()).isEqualTo("JDK");
        assertThat(sources.getFirst().certificates()).hasSizeGreaterThan(50);
    }

    @Test
    void believesAnAuthorityThatOnlyTheSystemKnows() throws Exception {
        Path bundle = Files.writeString(folder.resolve("office.pem"), pem(authority()));
        TrustSource system = SystemCertificates.bundle(List.of(bundle));

        assertThat(outcome(Trust.of(jdk(), system))).isEqualTo(Done.class);
        assertThat(outcome(Trust.of(jdk()))).isEqualTo(Obstacle.CERTIFICATE);
    }

    @Test
    void stillBelievesTheOthersWhereTheSystemsStoreIsAbsentOrBroken() {
        TrustSource others = new TrustSource("others", List.of(authority()));
        for (TrustSource broken :
                List.of(NOTHING, SystemCertificates.store("no-such-store"), missing())) {
            assertThat(broken.certificates()).isEmpty();
            assertThat(outcome(Trust.of(broken, others))).isEqualTo(Done.class);
        }
    }

    @Test
    void takesAKeyOfTheUsersForNoAuthority() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority());
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        store.setKeyEntry(
                "user",
                keys.generateKeyPair().getPrivate(),
                new char[0],
                new Certificate[] {CERTIFICATES.good().certificate()});

        assertThat(SystemCertificates.trusted(store)).containsExactly(authority());
    }

    @Test
    void believesNobodyWhereNothingCanBeRead() {
        assertThat(outcome(Trust.of(NOTHING))).isEqualTo(Obstacle.CERTIFICATE);
    }

    @Test
    void leavesOutOnlyTheCertificateThatCannotBeRead() throws Exception {
        String broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        String text = "# office\n" + broken + "junk\n" + pem(authority()) + broken;
        Path bundle = Files.writeString(folder.resolve("mixed.pem"), text);

        assertThat(SystemCertificates.bundle(List.of(folder.resolve("none"), bundle)))
                .isEqualTo(new TrustSource(bundle.toString(), List.of(authority())));
    }

    @Test
    void takesAFileThatCannotBeReadForNone() {
        assertThat(SystemCertificates.bundle(List.of(folder)).certificates()).isEmpty();
    }

    @Test
    void asksEachSystemForItsOwnStores() {
        assertThat(SystemCertificates.of("Windows 11"))
                .extracting(TrustSource::name)
                .containsExactly("Windows-ROOT");
        assertThat(SystemCertificates.of("Mac OS X"))
                .extracting(TrustSource::name)
                .containsExactly("KeychainStore-ROOT", "KeychainStore");
        assertThat(SystemCertificates.of("Linux")).hasSize(1);
    }

    @Test
    void readsTheSourcesOnce() {
        Trust trust = Trust.ofJdkAndSystem();

        assertThat(trust.context()).isSameAs(trust.context());
        assertThat(trust.sources()).isSameAs(trust.sources());
    }

    private static Object outcome(Trust trust) {
        try (RawServer server =
                new RawServer(client -> {
                    client.secure(CERTIFICATES.good().context());
                    client.request();
                    client.send(RawServer.ok(Examples.SUCCESS));
                })) {
            return Fault.kind(
                    new OpscomClient(trust)
                            .prepare(
                                    Examples.destination(server.https()).endpoint(),
                                    Examples.FULL,
                                    Examples.TOKEN,
                                    Examples.PATIENT)
                            .run()
                            .outcome());
        }
    }

    private static X509Certificate authority() {
        return CERTIFICATES.authority();
    }

    private static TrustSource jdk() {
        return Trust.ofJdkAndSystem().sources().getFirst();
    }

    private static TrustSource missing() {
        return SystemCertificates.bundle(List.of(folder.resolve("missing.pem")));
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                        .encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
