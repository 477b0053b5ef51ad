package org.permitdesk.opscom;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one step of a {@link ConnectionTest} came to. */
public sealed interface StepResult {

    /** The steps in their order; without a proxy, or on plain HTTP, one is left out. */
    enum Step {
        ROUTE,
        NAME,
        CONNECTION,
        PROXY,
        TLS,
        HTTP
    }

    Step step();

    /**
     * It is known where to go first.
     *
     * @param proxy its host and port, or null for straight to the controller
     */
    record RouteFound(@Nullable String proxy) implements StepResult {
        @Override
        public Step step() {
            return Step.ROUTE;
        }
    }

    /** The name of the proxy or, without one, of the controller stands for an address. */
    record NameFound(String host, String address) implements StepResult {
        @Override
        public Step step() {
            return Step.NAME;
        }
    }

    /** The proxy or the controller takes calls. */
    record Connected(String hostAndPort, Duration took) implements StepResult {
        @Override
        public Step step() {
            return Step.CONNECTION;
        }
    }

    /** The proxy connects to the controller and asks for no password. */
    record LetThrough() implements StepResult {
        @Override
        public Step step() {
            return Step.PROXY;
        }
    }

    /** The controller has proved who it is. */
    record Secured(ServerCertificate certificate) implements StepResult {
        @Override
        public Step step() {
            return Step.TLS;
        }
    }

    /**
     * The controller, or whatever there is at its address, speaks HTTP.
     *
     * @param status any: a request that is no update has no good answer there
     */
    record Answered(int status) implements StepResult {
        @Override
        public Step step() {
            return Step.HTTP;
        }
    }

    /**
     * Here it ends.
     *
     * @param about the host, or its port too, that the step was about
     * @param detail technical words for support; may be empty
     */
    record Failed(Trouble trouble, String about, String detail) implements StepResult {
        @Override
        public Step step() {
            return trouble.step;
        }
    }

    /** The controller could not prove who it is, or somebody else answered in its place. */
    record NotTrusted(Fault fault, String host, ServerCertificate certificate)
            implements StepResult {
        @Override
        public Step step() {
            return Step.TLS;
        }
    }

    /** What may go wrong; each has one sentence in each language. */
    enum Trouble {
        /** The system's proxy settings cannot be used. */
        ROUTE_BROKEN(Step.ROUTE),
        NAME_NOT_FOUND(Step.NAME),
        CONNECTION_REFUSED(Step.CONNECTION),
        CONNECTION_SILENT(Step.CONNECTION),
        CONNECTION_FAILED(Step.CONNECTION),
        PROXY_PASSWORD(Step.PROXY),
        /** It answered, and not with yes. Detail: the HTTP status. */
        PROXY_REFUSED(Step.PROXY),
        PROXY_SILENT(Step.PROXY),
        PROXY_BROKEN(Step.PROXY),
        TLS_SILENT(Step.TLS),
        TLS_BROKEN(Step.TLS),
        HTTP_SILENT(Step.HTTP),
        HTTP_BROKEN(Step.HTTP);

        private final Step step;

        Trouble(Step step) {
            this.step = step;
        }
    }

    /** What is wrong with a certificate; each has one sentence in each language. */
    enum Fault {
        /** Nobody who is trusted has made it. */
        UNKNOWN_ISSUER,
        /** Not valid yet, or no longer: or the clock of this machine is wrong. */
        DATES,
        OTHER_HOST
    }

    /** Whether the next step can be taken. */
    default boolean passed() {
        return !(this instanceof Failed || this instanceof NotTrusted);
    }
}
