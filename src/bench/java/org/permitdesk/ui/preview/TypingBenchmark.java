package org.permitdesk.ui.preview;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.update.Draft;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Terms;

/** A letter typed into a form that is filled in, without a window: the model and the words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TypingBenchmark {
    private final Terms terms =
            new Terms(LotZone.of("America/Winnipeg").orElseThrow(), EndTimeSentAs.UTC, true);
    private final FormModel form = new FormModel(terms, "CAD");
    private final PreviewLines lines = new PreviewLines(Texts.of("en"));
    private final Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private boolean longer;

    public TypingBenchmark() {
        form.fill(
                new Draft(
                        "1a9b5375-cb75-4c71-9939-eeae550b09ac",
                        "abc 12",
                        "14.50",
                        "CAD",
                        "2027-11-30",
                        "23:59",
                        null,
                        "O typed for 0",
                        "#48213"));
    }

    /** The checked form and the preview's lines. */
    @Benchmark
    public List<PreviewLines.Line> letter() {
        longer = !longer;
        form.text(Field.PLATE).set(longer ? "abc 128" : "abc 12");
        return lines.of(form.draft(), terms, now);
    }
}
