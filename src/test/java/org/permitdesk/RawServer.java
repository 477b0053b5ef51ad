package org.permitdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server on loopback that says byte for byte what its script says, to each client in a thread of
 * its own. A client is hung up on when the script returns; {@link #close} ends everything.
 */
public final class RawServer implements AutoCloseable {

    /** What happens to one client. */
    public interface Script {
        /** An {@link IOException} is a client that hung up, which is no fault of the script. */
        void serve(Client client) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger bodies = new AtomicInteger();

    public RawServer(Script script) {
        this(ServerSocketFactory.getDefault(), script);
    }

    public RawServer(ServerSocketFactory factory, Script script) {
        this.script = script;
        try {
            listening = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Answers every request with a 200 and this JSON. */
    public static RawServer replying(String json) {
        return new RawServer(client -> {
            client.request();
            client.send(ok(json));
        });
    }

    /** A complete HTTP reply. */
    public static String ok(String json) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + json;
    }

    public int port() {
        return listening.getLocalPort();
    }

    public URI http() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public URI https() {
        return URI.create("https://127.0.0.1:" + port());
    }

    public int connections() {
        return sockets.size();
    }

    /** How many requests came with at least one byte of a body, as far as the script read them. */
    public int bodies() {
        return bodies.get();
    }

    /** What was read, head and body. */
    public List<String> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The only way out of accept().
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.serve(new Client(socket));
        } catch (IOException hungUp) {
            // What most scripts are about.
        } catch (InterruptedException | RuntimeException | AssertionError fault) {
            faults.add(fault);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.close();
        if (!faults.isEmpty()) {
            throw new AssertionError("the script failed", faults.getFirst());
        }
    }

    /** The server's end of one connection. */
    public final class Client {
        private final Socket socket;

        private Client(Socket socket) {
            this.socket = socket;
        }

        /** Reads up to the empty line and not a byte further. */
        public String head() throws IOException {
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) read());
            }
            return head.toString();
        }

        /** Reads the head and as much of a body as it promises. */
        public String request() throws IOException {
            String head = head();
            int length =
                    head.lines()
                            .filter(line -> line.startsWith("Content-Length: "))
                            .mapToInt(line -> Integer.parseInt(line.substring(16)))
                            .findFirst()
                            .orElse(0);
            StringBuilder body = new StringBuilder();
            while (body.length() < length) {
                body.append((char) read());
                if (body.length() == 1) {
                    bodies.incrementAndGet();
                }
            }
            requests.add(head + body);
            return head + body;
        }

        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.UTF_8));
        }

        public void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Sends the same again and again until the client has enough. */
        public void drip(String bytes) throws IOException, InterruptedException {
            while (!closing.await(10, TimeUnit.MILLISECONDS)) {
                send(bytes);
            }
        }

        /** Says nothing until the client hangs up or the server is closed. */
        public void keepSilent() throws IOException {
            socket.getInputStream().skipNBytes(Long.MAX_VALUE);
        }

        private int read() throws IOException {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("the client hung up");
            }
            return next;
        }
    }
}
