package org.permitdesk.opscom;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Certificates that servers of the tests prove themselves with, made by the JDK's own keytool.
 *
 * @param authority has signed all of them but the unknown one
 * @param good for 127.0.0.1 and controller.invalid
 * @param expired the same, until five days ago
 * @param otherHost for another name
 * @param unknown like the good one, but signed by nobody
 */
record TestCertificates(
        X509Certificate authority, Server good, Server expired, Server otherHost, Server unknown) {
    private static final String PASSWORD = "changeit";
    private static final String HOSTS = "SAN=ip:127.0.0.1,dns:controller.invalid";

    /** A server's side of a connection, and what it shows. */
    record Server(SSLContext context, X509Certificate certificate) {}

    /** The same for all tests: making them takes seconds. */
    static TestCertificates get() {
        return Once.MADE;
    }

    private static final class Once {
        static final TestCertificates MADE = make();
    }

    private static TestCertificates make() {
        try {
            Path folder = Files.createTempDirectory("permit-desk-certificates");
            try {
                return make(folder);
            } finally {
                for (File file : Objects.requireNonNull(folder.toFile().listFiles())) {
                    Files.delete(file.toPath());
                }
                Files.delete(folder);
            }
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new AssertionError("no certificates for the tests", e);
        }
    }

    private static TestCertificates make(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path authority = folder.resolve("Office Authority");
        await(keytool(authority, "authority", "bc:c", "-1d", List.of()));
        List<String> signed = List.of("-signer", "authority");
        List<Process> all = new ArrayList<>();
        for (String name : List.of("good", "expired", "otherHost", "unknown")) {
            Path file = Files.copy(authority, folder.resolve(name));
            all.add(
                    keytool(
                            file,
                            "server",
                            name.equals("otherHost") ? "SAN=dns:elsewhere.invalid" : HOSTS,
                            name.equals("expired") ? "-10d" : "-1d",
                            name.equals("unknown") ? List.of() : signed));
        }
        for (Process keytool : all) {
            await(keytool);
        }
        return new TestCertificates(
                certificate(open(authority), "authority"),
                server(folder.resolve("good")),
                server(folder.resolve("expired")),
                server(folder.resolve("otherHost")),
                server(folder.resolve("unknown")));
    }

    /** Trusts the authority, and nobody else. */
    Trust trust() {
        return Trust.of(new TrustSource("test", List.of(authority)));
    }

    /** Valid for five days from the start on. */
    private static Process keytool(
            Path file, String alias, String extension, String start, List<String> signer)
            throws IOException {
        List<String> call =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-J-XX:TieredStopAtLevel=1", // it is gone in a second
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + file.getFileName() + ", O=Permit Desk Tests",
                                "-ext",
                                extension,
                                "-startdate",
                                start,
                                "-validity",
                                "5",
                                "-alias",
                                alias,
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                file.toString()));
        call.addAll(signer);
        return new ProcessBuilder(call).redirectErrorStream(true).start();
    }

    private static void await(Process keytool) throws IOException, InterruptedException {
        String said = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    private static KeyStore open(Path file) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static X509Certificate certificate(KeyStore store, String alias)
            throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate(alias);
    }

    private static Server server(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = open(file);
        X509Certificate certificate = certificate(store, "server");
        store.deleteEntry("authority");
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new Server(context, certificate);
    }
}
