package org.permitdesk.practice;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Parsed;

/**
 * A controller to practise with: the documented "Push API: Permit Update" over real HTTP, on {@code
 * 127.0.0.1} only, with permits that live in memory and end with it.
 *
 * <p>It takes end times as UTC. Every method may be called from any thread. None of its threads
 * keeps the program alive: whoever runs it on its own waits on its own.
 */
public final class PracticeController implements AutoCloseable {
    static final String CLIENT_CODE = "OC-PRACTICE";

    // Known to everyone on purpose: it opens nothing but this.
    private static final String TOKEN = "PRACTICE-ONLY-TOKEN-0042";

    /** Of a service that nobody has run for decades. */
    private static final int NOBODYS_PORT = 1;

    private final Endpoint endpoint;
    private final PermitStore store;
    private final Runnable end;

    private PracticeController(int port, PermitStore store, Runnable end) {
        this.endpoint = new Endpoint(URI.create("http://127.0.0.1:" + port), CLIENT_CODE);
        this.store = store;
        this.end = end;
    }

    /**
     * One that does not listen and has no permits, for a computer where no program may listen:
     * nothing answers at its address.
     */
    public static PracticeController closed() {
        return new PracticeController(NOBODYS_PORT, new PermitStore(List.of()), () -> {});
    }

    /**
     * Starts to listen.
     *
     * @param port 0 to 65535; 0 for any free one
     * @throws IOException if the port cannot be had, for instance because another program has it
     * @throws IllegalArgumentException if it is no port
     */
    public static PracticeController start(int port) throws IOException {
        return start(port, Clock.systemUTC(), Delays.LIFELIKE);
    }

    static PracticeController start(int port, Clock clock, Delays delays) throws IOException {
        // The literal address, for "localhost" may be ::1, or whatever a hosts file says.
        InetSocketAddress loopback =
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        HttpServer server = HttpServer.create(loopback, 0);
        ExecutorService calls =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("practice-call-", 1).factory());
        PermitStore store = new PermitStore(SamplePermits.asOf(LocalDate.now(clock)));
        UpdateCall call = new UpdateCall(new RequestRules(TOKEN), store, delays);
        server.setExecutor(calls);
        server.createContext("/", new HttpDoor(CLIENT_CODE, call));
        startAsDaemon(server);
        return new PracticeController(
                server.getAddress().getPort(),
                store,
                () -> {
                    server.stop(0);
                    calls.shutdownNow(); // Interrupts the waits of the rehearsals.
                });
    }

    /** Whether anything answers; without permits there is nothing to practise with. */
    public boolean isOpen() {
        return endpoint.baseUrl().getPort() != NOBODYS_PORT;
    }

    /** The base URL with the port in use, and the practice client code. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** The one token that this controller accepts. */
    public static ApiToken token() {
        if (ApiToken.parse(TOKEN) instanceof Parsed.Value<ApiToken>(ApiToken token)) {
            return token;
        }
        throw new AssertionError("the practice token is not a token");
    }

    /** All permits as they are now, in a fixed order, those for rehearsals last. */
    public List<PracticePermit> permits() {
        return store.permits();
    }

    /** Ends at once; calls without an answer yet lose their connection. Closing twice is fine. */
    @Override
    public void close() {
        end.run();
    }

    // The server's own thread is a daemon only if the thread that starts it is one.
    private static void startAsDaemon(HttpServer server) throws IOException {
        try {
            Thread.ofPlatform().daemon().name("practice-start").start(server::start).join();
        } catch (InterruptedException stopped) {
            server.stop(0);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the practice controller started", stopped);
        }
    }
}
