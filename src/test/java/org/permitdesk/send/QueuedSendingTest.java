package org.permitdesk.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;

/** What an update does that cannot go at once, or that nothing was taken of. */
@Timeout(60)
class QueuedSendingTest {
    private static final String BUSY =
            "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n%s\r\n";
    private static final Outcome DONE = new Done(Examples.REFERENCE_ID.value());

    private final HistoryFile history;
    private final UpdateSender sender;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    QueuedSendingTest(@TempDir Path folder) {
        history = new HistoryFile(folder.resolve("history.db"), Clock.systemUTC());
        // The shortest wait there is.
        sender = new UpdateSender(history, new OpscomClient(), () -> Examples.ORIGIN, () -> 0L);
    }

    @AfterEach
    void close() {
        threads.close();
        history.close();
    }

    @Test
    void isTriedAgainWhileTheControllerIsBusy() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        List<Progress> told = new ArrayList<>();
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    client.send(
                            calls.incrementAndGet() < 3
                                    ? BUSY.formatted("")
                                    : RawServer.ok(Examples.SUCCESS));
                })) {
            assertThat(sending(server.http()).run(told::add)).isEqualTo(new SendResult(DONE, true));
        }
        assertThat(calls).hasValue(3);
        NotSent busy = new NotSent(Obstacle.BUSY, "HTTP 429");
        assertThat(told)
                .containsExactly(
                        new Progress.Departed(),
                        new Pause.ForTheNextTry(busy, Duration.ZERO, 1),
                        new Pause.ForTheNextTry(busy, Duration.ZERO, 2));
        assertThat(states()).containsExactly(new EntryState.Ended(DONE));
    }

    @Test
    void isGivenUpAfterFiveTries() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    calls.incrementAndGet();
                    client.send(BUSY.formatted(""));
                })) {
            assertThat(sending(server.http()).run(progress -> {}).outcome())
                    .isEqualTo(new NotSent(Obstacle.BUSY, "HTTP 429"));
        }
        assertThat(calls).hasValue(5);
    }

    @Test
    void isNeverTriedAgainOnceSomethingOfItWasTaken() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    calls.incrementAndGet();
                })) {
            assertThat(sending(server.http()).run(progress -> {}).outcome())
                    .isInstanceOf(Unknown.class);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void waitsInTheQueueAsTheHistoryShows() throws Exception {
        try (RawServer server = busyFor("3600")) {
            Sending sending = sending(server.http());
            CompletableFuture<List<EntryState>> seen = new CompletableFuture<>();
            SendResult result =
                    sending.run(progress -> {
                        if (progress instanceof Pause) {
                            assertThat(sending.isQueued()).isTrue();
                            seen.complete(states());
                            sending.stopWaiting();
                        }
                    });

            assertThat(seen.join()).containsExactly(new EntryState.Queued());
            assertThat(result.outcome()).isEqualTo(new NotSent(Obstacle.BUSY, "HTTP 429"));
        }
    }

    @Test
    void isNotWaitedForWhenTheControllerAsksForMoreThanAnHour() throws Exception {
        try (RawServer server = busyFor("3601")) {
            List<Progress> told = new ArrayList<>();
            assertThat(sending(server.http()).run(told::add).outcome()).isInstanceOf(NotSent.class);
            assertThat(told).containsExactly(new Progress.Departed());
        }
    }

    @Test
    void goesAfterTheOtherUpdateOfItsPermit() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (RawServer server =
                new RawServer(client -> {
                    most.accumulateAndGet(together.incrementAndGet(), Math::max);
                    client.request();
                    received.countDown();
                    answer.await();
                    together.decrementAndGet();
                    client.send(RawServer.ok(Examples.SUCCESS));
                })) {
            Future<SendResult> first = start(sending(server.http()), progress -> {});
            received.await();
            CountDownLatch queued = new CountDownLatch(1);
            Future<SendResult> second =
                    start(
                            sending(server.http()),
                            progress -> {
                                assertThat(progress).isEqualTo(new Pause.ForAnEarlierOne());
                                queued.countDown();
                            });
            queued.await();
            answer.countDown();

            assertThat(first.get().outcome()).isEqualTo(DONE);
            assertThat(second.get().outcome()).isEqualTo(DONE);
            assertThat(most).hasValue(1);
        }
    }

    @Test
    void isHeldBackWhenTheOneBeforeItEndsUnknown() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch hangUp = new CountDownLatch(1);
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    received.countDown();
                    hangUp.await();
                })) {
            Future<SendResult> first = start(sending(server.http()), progress -> {});
            received.await();
            CountDownLatch queued = new CountDownLatch(1);
            Future<SendResult> second =
                    start(sending(server.http()), progress -> queued.countDown());
            queued.await();
            hangUp.countDown();

            assertThat(first.get().outcome()).isInstanceOf(Unknown.class);
            assertThat(second.get())
                    .isEqualTo(new SendResult(new NotSent(Obstacle.EARLIER_UNKNOWN, ""), true));
            assertThat(server.bodies()).isEqualTo(1);
        }
    }

    @Test
    void leavesTheQueueWhenNobodyWantsToWait() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    received.countDown();
                    answer.await();
                    client.send(RawServer.ok(Examples.SUCCESS));
                })) {
            Future<SendResult> first = start(sending(server.http()), progress -> {});
            received.await();
            Sending second = sending(server.http());
            Future<SendResult> result = start(second, progress -> second.stopWaiting());

            assertThat(result.get().outcome()).isEqualTo(new NotSent(Obstacle.STOPPED, ""));
            answer.countDown();
            assertThat(first.get().outcome()).isEqualTo(DONE);
            assertThat(server.bodies()).isEqualTo(1);
        }
    }

    private static RawServer busyFor(String seconds) {
        return new RawServer(client -> {
            client.request();
            client.send(BUSY.formatted("Retry-After: " + seconds + "\r\n"));
        });
    }

    private Future<SendResult> start(Sending sending, Consumer<Progress> told) {
        return threads.submit(() -> sending.run(told));
    }

    private Sending sending(URI baseUrl) {
        return sender.prepare(
                new Order(
                        Examples.destination(baseUrl),
                        Examples.FULL,
                        null,
                        Examples.TOKEN,
                        Examples.PATIENT));
    }

    private List<EntryState> states() {
        try {
            return history.history().newest(10).stream().map(HistoryEntry::state).toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
