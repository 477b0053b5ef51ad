package org.permitdesk;

import com.sun.javafx.tk.Toolkit;
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

/** A key typed into the form of the whole window, on the UI thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {
            "-Djmh.executor=CUSTOM",
            "-Djmh.executor.class=org.permitdesk.UiThread"
        })
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class KeystrokeBenchmark {
    private Office office;
    private FormTyping typing;

    @Setup
    public void open() {
        Path folder = BenchFolder.empty("keystrokes");
        Screens.prepare(folder, "en", "light", 100);
        office = UiThread.elsewhere(() -> Office.open(folder, Clock.systemUTC()));
        typing = new FormTyping(office.stage().getScene());
    }

    /** From the key to the checked form and the preview, as far as it can be read. */
    @Benchmark
    public void checked() {
        typing.key();
    }

    /** The same, and all that the UI thread does until the picture can be drawn. */
    @Benchmark
    public void laidOut() {
        typing.key();
        Toolkit.getToolkit().firePulse();
    }

    @TearDown
    public void close() {
        UiThread.elsewhere(() -> {
            office.close();
            return office;
        });
    }
}
