package org.permitdesk.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.permitdesk.JavaChild;
import org.permitdesk.RawServer;
import org.permitdesk.Scale;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.EntryState.InFlight;
import org.permitdesk.history.EntryState.Queued;
import org.permitdesk.history.EntryState.Settled;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.send.KilledProgram.Fault;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;

/**
 * A program that sends is ended with {@code kill -9} at random moments and started again. What its
 * history says in the end is compared with what the server saw.
 */
class KillTest {
    private static final long SEED = Long.getLong("permitdesk.test.seed", 20_261_123L);
    private static final Pattern REFERENCE_ID = Pattern.compile("\"referenceID\":\"([^\"]+)\"");

    @TempDir private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** How often each permit's update was taken. */
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();

    /** The permits whose update was confirmed, or was about to be. */
    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();

    /** The permits whose update was turned away once. */
    private final Set<String> busyOnce = ConcurrentHashMap.newKeySet();

    /** One permit for each update that has come in. */
    private final Semaphore arrived = new Semaphore(0);

    @Test
    void noMomentIsABadOne() throws Exception {
        int kills = Scale.of(30, 1_000);
        try (RawServer server = new RawServer(this::serve)) {
            for (int run = 0; run < kills; run++) {
                killOnce(server, run, Fault.NONE);
            }
        }
        assertThat(brokenPromises()).as("seed %d, %d kills", SEED, kills).isEmpty();
        // Were nothing sent, nothing would be promised.
        assertThat(taken).hasSizeGreaterThan(kills / 2);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void findsAProgramThatIsWrong(Fault fault) throws Exception {
        List<String> broken = List.of();
        try (RawServer server = new RawServer(this::serve)) {
            for (int run = 0; run < 30 && broken.isEmpty(); run++) {
                killOnce(server, run, fault);
                broken = run % 3 == 2 ? brokenPromises() : broken;
            }
        }
        assertThat(broken).isNotEmpty();
    }

    /** Starts the program, and kills it when an update has come in or at any other moment. */
    private void killOnce(RawServer server, int run, Fault fault) {
        try (JavaChild program =
                JavaChild.start(
                        JavaChild.builder(
                                        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                                        KilledProgram.class,
                                        database().toString(),
                                        server.http().toString(),
                                        Integer.toString(run),
                                        fault.name())
                                .redirectError(ProcessBuilder.Redirect.INHERIT))) {
            assertThat(program.line()).isEqualTo("open");
            arrived.drainPermits();
            if (random.nextBoolean()) {
                awaitArrivals(1 + random.nextInt(3));
                LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(3)));
            } else {
                LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(300)));
            }
            program.kill();
        }
    }

    private void awaitArrivals(int count) {
        try {
            assertThat(arrived.tryAcquire(count, 60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void serve(RawServer.Client client) throws IOException, InterruptedException {
        Matcher id = REFERENCE_ID.matcher(client.request());
        assertThat(id.find()).isTrue();
        String permit = id.group(1);
        int choice = Math.floorMod(permit.hashCode(), 10);
        AtomicInteger times = taken.computeIfAbsent(permit, p -> new AtomicInteger());
        if (choice == 0 && times.get() == 0 && busyOnce.add(permit)) {
            arrived.release();
            client.send(
                    "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        times.incrementAndGet();
        arrived.release();
        if (choice == 1) {
            return; // hangs up
        }
        if (choice == 2) {
            client.send(
                    RawServer.ok("{\"ErrorCode\":9009,\"ErrorMessage\":\"Record not found.\"}"));
            return;
        }
        TimeUnit.MICROSECONDS.sleep(Math.floorMod(permit.hashCode() / 10, 3_000));
        confirmed.add(permit);
        client.send(
                RawServer.ok("{\"status\":\"success\",\"reference_id\":\"%s\"}".formatted(permit)));
    }

    /** What the history and the server disagree about, after one more start. */
    private List<String> brokenPromises() throws Exception {
        List<String> broken = new ArrayList<>();
        Map<String, HistoryEntry> entries = new ConcurrentHashMap<>();
        try (HistoryFile file = new HistoryFile(database(), Clock.systemUTC())) {
            for (HistoryEntry entry : file.history().newest(1_000_000)) {
                if (entries.put(entry.update().referenceId().value(), entry) != null) {
                    broken.add("two entries: " + entry);
                }
            }
        }
        taken.forEach((permit, times) -> {
            if (times.get() > 0 && !entries.containsKey(permit)) {
                broken.add("lost: " + permit);
            }
            if (times.get() > 1) {
                broken.add("sent twice: " + permit);
            }
        });
        entries.forEach((permit, entry) -> {
            boolean delivered = taken.containsKey(permit) && taken.get(permit).get() > 0;
            String wrong =
                    switch (entry.state()) {
                        case InFlight inFlight -> "still in flight";
                        case Queued queued -> "still queued";
                        case Settled settled -> "settled by nobody";
                        case Ended(Done done) -> confirmed.contains(permit) ? "" : "false Done";
                        case Ended(NotSent notSent) -> delivered ? "shown unsent" : "";
                        case Ended(Refused refused) -> delivered ? "" : "refused by nobody";
                        case Ended(Unknown unknown) -> "";
                    };
            if (!wrong.isEmpty()) {
                broken.add(wrong + ": " + entry);
            }
        });
        return broken;
    }

    private Path database() {
        return folder.resolve("history.db");
    }
}
