package org.permitdesk.opscom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * A socket on which everything has a time limit, also what drips. What takes longer throws a {@link
 * SocketTimeoutException} and leaves it closed. One thread at a time; {@link #close} from any.
 */
final class Wire implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Wire.class.getName());
    private static final int HEAD_LIMIT = 1 << 16;
    private static final Pattern STATUS_LINE =
            Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: [^\r\n]*)?\r?\n");

    /** Not a plain {@code new Socket()}, which would go by the system's SOCKS settings. */
    private final Socket raw = new Socket(Proxy.NO_PROXY);

    private Socket talking = raw;

    /** What is done before the limit. */
    private interface Work {
        void run() throws IOException;
    }

    /**
     * Connects.
     *
     * @param to resolved
     */
    void connect(InetSocketAddress to, Duration limit) throws IOException {
        within(limit, () -> raw.connect(to));
    }

    /** Goes on in TLS, if the context's managers believe the other side that it is this host. */
    void secure(SSLContext context, String host, int port, Duration limit) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(raw, host, port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        talking = tls;
        within(limit, tls::startHandshake);
    }

    /**
     * Sends the head of a request, and reads that of the reply.
     *
     * @return the reply's status
     * @throws ProtocolException if what comes back is not HTTP
     */
    int ask(String head, Duration limit) throws IOException {
        StringBuilder reply = new StringBuilder();
        within(
                limit,
                () -> {
                    talking.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                    talking.getOutputStream().flush();
                    readHead(talking.getInputStream(), reply);
                });
        Matcher status = STATUS_LINE.matcher(reply);
        if (!status.lookingAt()) {
            throw new ProtocolException("no HTTP");
        }
        return Integer.parseInt(status.group(1));
    }

    /** Byte by byte: what follows the head belongs to somebody else. */
    private static void readHead(InputStream in, StringBuilder head) throws IOException {
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("closed without an answer");
            }
            if (head.length() == HEAD_LIMIT) {
                throw new ProtocolException("headers without end");
            }
            head.append((char) next);
        }
    }

    private void within(Duration limit, Work work) throws IOException {
        CompletableFuture<Boolean> late = new CompletableFuture<>();
        CompletableFuture<Void> closing =
                late.completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS)
                        .thenAccept(isLate -> close());
        try {
            work.run();
        } catch (IOException failed) {
            if (!late.isDone()) {
                throw failed;
            }
            SocketTimeoutException timedOut = new SocketTimeoutException("no answer in time");
            timedOut.initCause(failed);
            throw timedOut;
        } finally {
            closing.cancel(false);
            late.cancel(false);
        }
    }

    /** Ends whatever is waited for. The TLS socket on top would first wait to say good-bye. */
    @Override
    public void close() {
        try {
            raw.close();
        } catch (IOException failed) {
            LOG.log(Level.DEBUG, "the socket would not close", failed);
        }
    }
}
