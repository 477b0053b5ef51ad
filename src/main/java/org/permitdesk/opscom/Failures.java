package org.permitdesk.opscom;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown.Doubt;

/**
 * What stands behind a failed exchange. The client throws unchecked exceptions too, so that any
 * throwable is welcome.
 */
final class Failures {
    private Failures() {}

    /**
     * Why nothing could be sent.
     *
     * @param proxied whether it was to go through a proxy: then no other name is looked up here,
     *     and nobody else is called
     */
    static Obstacle obstacle(Throwable failure, boolean proxied) {
        Obstacle obstacle = obstacle(failure);
        return proxied
                        && (obstacle == Obstacle.HOST_NOT_FOUND
                                || obstacle == Obstacle.CONNECTION_REFUSED)
                ? Obstacle.PROXY
                : obstacle;
    }

    private static Obstacle obstacle(Throwable failure) {
        if (has(failure, UnresolvedAddressException.class)
                || has(failure, UnknownHostException.class)) {
            return Obstacle.HOST_NOT_FOUND;
        }
        if (has(failure, SSLException.class)) {
            return has(failure, GeneralSecurityException.class)
                    ? Obstacle.CERTIFICATE
                    : Obstacle.TLS;
        }
        if (says(failure, "proxy") || says(failure, "tunnel")) {
            return says(failure, "407") ? Obstacle.PROXY_PASSWORD : Obstacle.PROXY;
        }
        if (has(failure, HttpConnectTimeoutException.class)
                || has(failure, TimeoutException.class)) {
            return Obstacle.NO_CONNECTION;
        }
        if (has(failure, ConnectException.class)) {
            return isRefusal(failure) ? Obstacle.CONNECTION_REFUSED : Obstacle.NO_CONNECTION;
        }
        return Obstacle.OTHER;
    }

    /** Whether a connection was refused, as opposed to lost or never answered. */
    static boolean isRefusal(Throwable failure) {
        // The client tries a refused connection again, on a channel that the refusal has closed.
        return has(failure, ConnectException.class)
                && (says(failure, "refused") || has(failure, ClosedChannelException.class));
    }

    /** Why nobody knows what became of what was sent. */
    static Doubt doubt(Throwable failure) {
        return has(failure, TimeoutException.class) ? Doubt.NO_ANSWER : Doubt.CONNECTION_LOST;
    }

    /**
     * Technical words for support: kinds and messages of the failure and its causes, the token
     * replaced.
     */
    static String detail(Throwable failure, ApiToken token) {
        return token.mask(detail(failure));
    }

    /** The same of a failure that has never met a token. */
    static String detail(Throwable failure) {
        return causes(failure)
                .map(f -> f.getClass().getSimpleName() + message(f))
                .distinct()
                .limit(4)
                .collect(Collectors.joining("; "));
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? "" : ": " + failure.getMessage();
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static boolean says(Throwable failure, String word) {
        return causes(failure).anyMatch(f -> message(f).toLowerCase(Locale.ROOT).contains(word));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        // A chain of causes may be a ring.
        return Stream.iterate(failure, f -> f != null, Throwable::getCause).limit(10);
    }
}
