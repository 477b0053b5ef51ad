package org.permitdesk.opscom;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
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
import org.permitdesk.Examples;
import org.permitdesk.update.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request's bytes and the reading of a reply, beside Jackson's own binding of records to the same
 * bytes with its defaults.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WireBenchmark {
    /** What is sent, as a record that Jackson writes by itself. */
    record Request(
            String apiToken,
            @JsonProperty("referenceID") String referenceId,
            String plate,
            @JsonProperty("Amount") String amount,
            String currency,
            String endTime) {}

    /** The vendor's reply to an update that was applied. */
    record Success(
            String status,
            @JsonProperty("reference_id") String referenceId,
            @JsonProperty("InternalReferenceID") String internalReferenceId) {}

    /** The vendor's reply to one that was not. */
    record Refusal(
            @JsonProperty("ErrorCode") String errorCode,
            @JsonProperty("ErrorMessage") String errorMessage) {}

    private final JsonMapper jackson = new JsonMapper();
    private final byte[] request = RequestBody.bytes(Examples.FULL, Examples.TOKEN);
    private final Request boundRequest = jackson.readValue(request, Request.class);
    private final ReplyReader reader = new ReplyReader(Examples.REFERENCE_ID, Examples.TOKEN);
    private final byte[] success = Examples.SUCCESS.getBytes(StandardCharsets.UTF_8);
    private final byte[] refusal =
            "{\"ErrorCode\":\"109\",\"ErrorMessage\":\"The reference ID was not found.\"}"
                    .getBytes(StandardCharsets.UTF_8);

    @Benchmark
    public byte[] request() {
        return RequestBody.bytes(Examples.FULL, Examples.TOKEN);
    }

    @Benchmark
    public byte[] jacksonWritesRequest() {
        return jackson.writeValueAsBytes(boundRequest);
    }

    @Benchmark
    public Outcome success() {
        return reader.read(200, success);
    }

    @Benchmark
    public Success jacksonReadsSuccess() {
        return jackson.readValue(success, Success.class);
    }

    @Benchmark
    public Outcome refusal() {
        return reader.read(200, refusal);
    }

    @Benchmark
    public Refusal jacksonReadsRefusal() {
        return jackson.readValue(refusal, Refusal.class);
    }
}
