package org.permitdesk.opscom;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.permitdesk.Examples;
import org.permitdesk.opscom.FaultScriptsTest.Sender;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

/** Clients as they must not be, to show that the checks find them. */
final class PlantedFaults {
    private PlantedFaults() {}

    static Sender followingRedirects() {
        HttpClient http =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
        return (endpoint, network) -> send(http, endpoint, lost());
    }

    static Sender repeating() {
        HttpClient http = HttpClient.newHttpClient();
        return (endpoint, network) ->
                send(http, endpoint, lost()) instanceof Unknown
                        ? send(http, endpoint, lost())
                        : lost();
    }

    static Sender keepingItsConnection() {
        HttpClient http = HttpClient.newHttpClient();
        return (endpoint, network) -> send(http, endpoint, lost());
    }

    static Sender callingSilenceNotSent() {
        HttpClient http = HttpClient.newHttpClient();
        return (endpoint, network) ->
                send(http, endpoint, new NotSent(Obstacle.NO_CONNECTION, "too late"));
    }

    static Sender trustingEverybody() {
        try {
            HttpClient http =
                    HttpClient.newBuilder().sslContext(Trust.context(new Credulous())).build();
            return (endpoint, network) -> send(http, endpoint, lost());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome lost() {
        return new Unknown(Doubt.CONNECTION_LOST, "");
    }

    private static Outcome send(HttpClient http, Endpoint endpoint, Outcome otherwise) {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint.updateUri())
                        .version(HttpClient.Version.HTTP_1_1)
                        .timeout(Duration.ofSeconds(1))
                        .POST(
                                BodyPublishers.ofByteArray(
                                        RequestBody.bytes(Examples.FULL, Examples.TOKEN)))
                        .build();
        try {
            HttpResponse<byte[]> reply = http.send(request, BodyHandlers.ofByteArray());
            return new ReplyReader(Examples.REFERENCE_ID, Examples.TOKEN)
                    .read(reply.statusCode(), reply.body());
        } catch (IOException failed) {
            return otherwise;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Credulous extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
