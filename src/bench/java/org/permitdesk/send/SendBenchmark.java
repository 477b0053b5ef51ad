package org.permitdesk.send;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.permitdesk.BenchFolder;
import org.permitdesk.Examples;
import org.permitdesk.diagnostics.LogFile;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.opscom.RequestBody;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;

/**
 * One update sent to the practice controller on loopback, log and history and all, beside the same
 * bytes posted to it by {@link HttpClient} alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SendBenchmark {
    private LogFile log;
    private PracticeController controller;
    private HistoryFile history;
    private OpscomClient client;
    private UpdateSender sender;
    private Order order;
    private HttpClient kept;
    private HttpRequest request;

    @Setup
    public void open() throws IOException, HistoryUnavailableException {
        Path folder = BenchFolder.empty("send");
        log = LogFile.open(folder.resolve("logs"), Level.INFO);
        controller = PracticeController.start(0);
        history = new HistoryFile(folder.resolve("history.db"), Clock.systemUTC());
        history.history();
        client = new OpscomClient();
        sender = new UpdateSender(history, client, () -> Examples.ORIGIN, new SecureRandom());
        Endpoint endpoint = controller.endpoint();
        PermitUpdate update =
                new PermitUpdate(
                        controller.permits().getFirst().referenceId(),
                        Examples.PLATE,
                        Examples.MONEY,
                        Examples.END_TIME,
                        "caller misread O",
                        "T-17");
        order =
                new Order(
                        new Destination("practice", "Practice", endpoint, false),
                        update,
                        null,
                        PracticeController.token(),
                        Examples.PATIENT);
        kept = newClient();
        String body =
                RequestBody.masked(update)
                        .replace(
                                RequestBody.TOKEN_PLACEHOLDER, PracticeController.token().reveal());
        request =
                HttpRequest.newBuilder(endpoint.updateUri())
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    }

    /** Intent written down, sent, reply judged, outcome written down. */
    @Benchmark
    public void send() {
        requireDone(sender.prepare(order).run(progress -> {}).outcome());
    }

    /** The same without the history: a connection of its own, and the reply judged. */
    @Benchmark
    public void exchange() {
        requireDone(
                client.prepare(
                                order.destination().endpoint(),
                                order.update(),
                                order.token(),
                                order.network())
                        .run()
                        .outcome());
    }

    /** What Send asks the history before: whether the same was sent a short while ago. */
    @Benchmark
    public List<Caution> cautions() throws HistoryUnavailableException {
        return sender.cautions(order, Instant.now());
    }

    /** The bare POST, by a client and over a connection of its own. */
    @Benchmark
    public String postByNewClient() throws IOException, InterruptedException {
        try (HttpClient fresh = newClient()) {
            return post(fresh);
        }
    }

    /** The bare POST, by one client for all, which keeps its connection. */
    @Benchmark
    public String postByKeptClient() throws IOException, InterruptedException {
        return post(kept);
    }

    private String post(HttpClient by) throws IOException, InterruptedException {
        String reply = by.send(request, BodyHandlers.ofString()).body();
        if (!reply.contains("success")) {
            throw new IllegalStateException(reply);
        }
        return reply;
    }

    private static void requireDone(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    @TearDown
    public void close() {
        kept.close();
        history.close();
        controller.close();
        log.close();
    }
}
