package org.permitdesk.opscom;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.permitdesk.opscom.StepResult.Fault;

/**
 * Remembers the certificate that was shown, and what was wrong with it. A failed handshake says
 * neither. The judgement itself is another's.
 */
final class CertificateWitness extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;
    private X509Certificate @Nullable [] shown;
    private @Nullable Fault fault;

    CertificateWitness(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /** What the server showed; it has shown one if the handshake succeeded, or there is a fault. */
    ServerCertificate certificate() {
        return ServerCertificate.of(Objects.requireNonNull(shown)[0]);
    }

    /** What was wrong with it; null for nothing, or where none was shown. */
    @Nullable Fault fault() {
        return fault;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        shown = chain;
        try {
            judge.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException refused) {
            fault = faultOf(chain, authType);
            throw refused;
        }
    }

    private Fault faultOf(X509Certificate[] chain, String authType) {
        try {
            for (X509Certificate certificate : chain) {
                certificate.checkValidity();
            }
            // Without a socket the host's name is not compared.
            judge.checkServerTrusted(chain, authType);
            return Fault.OTHER_HOST;
        } catch (CertificateExpiredException | CertificateNotYetValidException dates) {
            return Fault.DATES;
        } catch (CertificateException untrusted) {
            return Fault.UNKNOWN_ISSUER;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge.checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        judge.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
