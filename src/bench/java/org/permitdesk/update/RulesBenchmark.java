package org.permitdesk.update;

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
import tools.jackson.databind.json.JsonMapper;

/** The rules over a whole form, beside Jackson's reading of the same texts into the same record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesBenchmark {
    private final Terms terms =
            new Terms(LotZone.of("America/Winnipeg").orElseThrow(), EndTimeSentAs.UTC, true);
    private final Draft good =
            new Draft(
                    "1a9b5375-cb75-4c71-9939-eeae550b09ac",
                    "abc 128",
                    "14.50",
                    "CAD",
                    "2027-11-30",
                    "23:59",
                    null,
                    "O typed for 0",
                    "#48213");
    private final Draft wrong =
            new Draft(
                    "1a9b5375_cb75",
                    "ABC\u0421128",
                    "1,234",
                    "CAD",
                    "2027-02-30",
                    "7pm",
                    null,
                    "",
                    "");
    private final JsonMapper jackson = new JsonMapper();
    private final byte[] goodAsJson = jackson.writeValueAsBytes(good);

    @Benchmark
    public CheckedDraft goodDraft() {
        return UpdateRules.check(good, terms);
    }

    @Benchmark
    public CheckedDraft wrongDraft() {
        return UpdateRules.check(wrong, terms);
    }

    @Benchmark
    public Draft jacksonReadsGoodDraft() {
        return jackson.readValue(goodAsJson, Draft.class);
    }
}
