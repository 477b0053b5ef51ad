package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.Examples;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown.Doubt;

class FailuresTest {

    static Stream<Arguments> findsTheObstacleAmongTheCauses() {
        return Stream.of(
                arguments(
                        because(new ConnectException(), new UnresolvedAddressException()),
                        Obstacle.HOST_NOT_FOUND),
                arguments(new UnknownHostException("proxy.office"), Obstacle.HOST_NOT_FOUND),
                arguments(
                        because(
                                new SSLHandshakeException("x"),
                                new CertificateException("expired")),
                        Obstacle.CERTIFICATE),
                arguments(new SSLHandshakeException("Received fatal alert"), Obstacle.TLS),
                arguments(new IOException("Tunnel failed, got: 407"), Obstacle.PROXY_PASSWORD),
                arguments(new IOException("Tunnel failed, got: 502"), Obstacle.PROXY),
                arguments(new HttpConnectTimeoutException("timed out"), Obstacle.NO_CONNECTION),
                arguments(new TimeoutException(), Obstacle.NO_CONNECTION),
                arguments(new ConnectException("Connection refused"), Obstacle.CONNECTION_REFUSED),
                arguments(new ConnectException("No route to host"), Obstacle.NO_CONNECTION),
                arguments(new SocketException("Connection reset"), Obstacle.OTHER),
                arguments(new IllegalStateException(), Obstacle.OTHER));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheObstacleAmongTheCauses(Throwable failure, Obstacle obstacle) {
        assertThat(Failures.obstacle(failure, false)).isEqualTo(obstacle);
        assertThat(Failures.obstacle(new IOException(failure), false)).isEqualTo(obstacle);
    }

    @Test
    void takesALostConnectionForNoRefusal() {
        assertThat(Failures.isRefusal(new SocketException("Connection refused, or so"))).isFalse();
    }

    @Test
    void blamesTheProxyWhereNobodyElseIsCalled() {
        assertThat(Failures.obstacle(new ConnectException("Connection refused"), true))
                .isEqualTo(Obstacle.PROXY);
        assertThat(Failures.obstacle(new UnknownHostException("proxy.office"), true))
                .isEqualTo(Obstacle.PROXY);
        assertThat(Failures.obstacle(new TimeoutException(), true))
                .isEqualTo(Obstacle.NO_CONNECTION);
    }

    @Test
    void tellsSilenceFromALostConnection() {
        assertThat(Failures.doubt(new IOException(new TimeoutException())))
                .isEqualTo(Doubt.NO_ANSWER);
        assertThat(Failures.doubt(new SocketException("reset"))).isEqualTo(Doubt.CONNECTION_LOST);
    }

    @Test
    void namesKindsAndMessagesOfTheCauses() {
        Throwable failure = because(new IOException("outer"), new ConnectException());
        assertThat(Failures.detail(failure, Examples.TOKEN))
                .isEqualTo("IOException: outer; ConnectException");
    }

    @Test
    void keepsTheTokenOutOfTheDetail() {
        Throwable failure = new IOException("bad header " + Examples.TOKEN_TEXT);
        assertThat(Failures.detail(failure, Examples.TOKEN))
                .isEqualTo("IOException: bad header ***");
    }

    @Test
    void comesToAnEndWhenTheCausesFormARing() {
        IOException outer = new IOException("outer");
        outer.initCause(new IOException("inner", outer));
        assertThat(Failures.obstacle(outer, false)).isEqualTo(Obstacle.OTHER);
        assertThat(Failures.detail(outer, Examples.TOKEN))
                .isEqualTo("IOException: outer; IOException: inner");
    }

    private static Throwable because(Throwable failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }
}
