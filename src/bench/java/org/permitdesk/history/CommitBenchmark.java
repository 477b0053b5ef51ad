package org.permitdesk.history;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
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
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Reply;

/** What writing down costs: the intent before an update leaves, and the outcome after it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CommitBenchmark {
    private final Intent intent = Examples.intent(Examples.nowhere(), Examples.FULL);
    private final Outcome done = new Outcome.Done(Examples.REFERENCE_ID.value());
    private final Reply reply = new Reply(200, "Content-Type: application/json", Examples.SUCCESS);
    private History history;
    private long sent;

    @Setup
    public void open() throws HistoryUnavailableException {
        Path folder = BenchFolder.empty("commits");
        history = History.open(folder.resolve("history.db"), Clock.systemUTC());
        sent = history.depart(intent);
    }

    @Benchmark
    public long intent() throws HistoryUnavailableException {
        return history.depart(intent);
    }

    @Benchmark
    public void outcome() throws HistoryUnavailableException {
        history.finish(sent, done, reply);
    }

    @TearDown
    public void close() {
        history.close();
    }
}
