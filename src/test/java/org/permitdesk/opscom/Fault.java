package org.permitdesk.opscom;

import java.util.Set;
import org.permitdesk.RawServer;
import org.permitdesk.update.Outcome;

/**
 * Something that goes wrong at the socket.
 *
 * @param script what happens to the connection; in TLS it begins before the handshake, and behind a
 *     proxy before the request to it
 * @param expected what {@link #kind} may say of the outcome; several where it is a race
 */
record Fault(String name, Way way, boolean patient, RawServer.Script script, Set<Object> expected) {

    /** How the controller is reached. */
    enum Way {
        PLAIN,
        TLS,
        PROXY
    }

    static Fault plain(String name, RawServer.Script script, Object... expected) {
        return new Fault(name, Way.PLAIN, true, script, Set.of(expected));
    }

    /** The whole request is read, and this is sent back. */
    static Fault reply(String name, String reply, Object... expected) {
        return plain(
                name,
                client -> {
                    client.request();
                    client.send(reply);
                },
                expected);
    }

    static Fault tls(String name, RawServer.Script script, Object... expected) {
        return new Fault(name, Way.TLS, true, script, Set.of(expected));
    }

    static Fault proxy(String name, RawServer.Script script, Object... expected) {
        return new Fault(name, Way.PROXY, true, script, Set.of(expected));
    }

    /** The same, where nothing but the time limit ends it. */
    Fault untilTheTimeIsUp() {
        return new Fault(name, way, false, script, expected);
    }

    /** The obstacle, the doubt, the vendor's code, or the kind of the outcome itself. */
    static Object kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Outcome.Done.class;
            case Outcome.Refused refused -> refused.code() == null ? "refused" : refused.code();
            case Outcome.NotSent notSent -> notSent.obstacle();
            case Outcome.Unknown unknown -> unknown.doubt();
        };
    }

    @Override
    public String toString() {
        return way + ": " + name;
    }
}
