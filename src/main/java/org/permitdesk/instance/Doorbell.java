package org.permitdesk.instance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A port on this computer at which another start of the program asks for the window: it sends the
 * key, and is answered with the name of an {@link Answer} on a line.
 */
final class Doorbell implements AutoCloseable {

    /** What comes of ringing. */
    enum Answer {
        /** The window is in front now. */
        RAISED,
        /** There is no window yet. */
        STARTING,
        /** Nobody is there, or somebody who hangs, is just ending, or is a stranger. */
        NONE
    }

    private static final System.Logger LOG = System.getLogger(Doorbell.class.getName());

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final int QUEUE = 50;
    private static final int LONGEST_ANSWER = 20;

    /** Time for a visitor to send its key; a silent stranger must not keep others waiting. */
    private static final int KEY_MILLIS = 1_000;

    private final ServerSocket socket;
    private final Address address;
    private final AtomicReference<@Nullable Runnable> raise = new AtomicReference<>();

    private Doorbell(ServerSocket socket) {
        this.socket = socket;
        address = Address.at(socket.getLocalPort());
    }

    /** Can be rung from now on. */
    static Doorbell hang() throws IOException {
        Doorbell bell = new Doorbell(new ServerSocket(0, QUEUE, HERE));
        Thread.ofPlatform().daemon().name("doorbell").start(bell::answerAll);
        return bell;
    }

    Address address() {
        return address;
    }

    /** What brings the window to the front, and returns when it is there. */
    void whenRung(Runnable raisesWindow) {
        raise.set(raisesWindow);
    }

    /**
     * Asks the program at this address for its window.
     *
     * @param patience how long to wait for an answer
     */
    static Answer ring(Address address, Duration patience) {
        // Zero would be for ever.
        int millis = Math.max(1, Math.toIntExact(patience.toMillis()));
        // Not by way of a proxy, whatever the system's settings say.
        try (Socket door = new Socket(Proxy.NO_PROXY)) {
            door.connect(new InetSocketAddress(HERE, address.port()), millis);
            door.setSoTimeout(millis);
            door.getOutputStream().write(address.key().getBytes(US_ASCII));
            String said =
                    new String(door.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII).strip();
            return Arrays.stream(Answer.values())
                    .filter(answer -> answer.name().equals(said))
                    .findFirst()
                    .orElse(Answer.NONE);
        } catch (IOException nobodyAnswers) {
            return Answer.NONE;
        }
    }

    private void answerAll() {
        while (true) {
            try {
                answer(socket.accept());
            } catch (IOException ended) {
                if (!socket.isClosed()) {
                    LOG.log(Level.WARNING, "other starts are not heard any more", ended);
                }
                return;
            }
        }
    }

    private void answer(Socket visitor) {
        try (visitor) {
            visitor.setSoTimeout(KEY_MILLIS);
            byte[] key = address.key().getBytes(US_ASCII);
            if (MessageDigest.isEqual(key, visitor.getInputStream().readNBytes(key.length))) {
                visitor.getOutputStream().write((answer().name() + "\n").getBytes(US_ASCII));
            }
        } catch (IOException left) {
            LOG.log(Level.DEBUG, "a visitor left", left);
        } catch (RuntimeException notRaised) {
            // Not answered either: the visitor then says that this program does not answer.
            LOG.log(Level.WARNING, "the window could not be brought to the front", notRaised);
        }
    }

    private Answer answer() {
        Runnable window = raise.get();
        if (window == null) {
            return Answer.STARTING;
        }
        window.run();
        return Answer.RAISED;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
