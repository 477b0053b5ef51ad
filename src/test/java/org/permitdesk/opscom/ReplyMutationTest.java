package org.permitdesk.opscom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.Examples;
import org.permitdesk.ParserTrial;
import org.permitdesk.RandomText;
import org.permitdesk.RawServer;
import org.permitdesk.Scale;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.Unknown;

/**
 * Whatever becomes of a good reply on its way over the network, it is never taken for a success
 * that it is not, and never waited for in vain.
 */
class ReplyMutationTest {
    private static final int REPLIES = Scale.of(2_000, 20_000);

    /** The server hangs up after each reply, so that nothing is left to wait for. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Duration HANGS = Duration.ofSeconds(60);

    private final RandomText random = RandomText.seeded();
    private final RandomReplies replies = new RandomReplies(random);
    private volatile String reply = "";
    private final RawServer server =
            new RawServer(client -> {
                client.request();
                client.send(reply.getBytes(ISO_8859_1));
            });

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void noMutationOfAGoodReplyIsAFalseSuccess() {
        AtomicInteger done = new AtomicInteger();
        trial(
                        wire -> {
                            Outcome outcome = exchange(wire);
                            done.addAndGet(outcome instanceof Done ? 1 : 0);
                            return outcome;
                        })
                .random("mutated replies over a socket", random, REPLIES, replies::wire);
        assertThat(done).as("mutations that left the reply good").hasPositiveValue();
    }

    private Outcome exchange(String wire) {
        reply = wire;
        return new OpscomClient()
                .prepare(
                        Examples.destination(server.http()).endpoint(),
                        Examples.PLATE_ONLY,
                        Examples.TOKEN,
                        Examples.PATIENT)
                .run()
                .outcome();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TAKES_ANY_SUCCESS_FOR_THIS_ONE",
                "DOES_NOT_COMPARE_THE_ID",
                "COMPARES_THE_BEGINNING_OF_THE_ID",
                "BELIEVES_ANY_STATUS",
                "DROPS_WHAT_FOLLOWS"
            })
    void isShownToBite(PlantedReader planted) {
        ParserTrial<Outcome> trial = trial(wire -> read(wire, planted));
        assertThatThrownBy(() -> trial.random("planted", random, 20_000, replies::wire))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("input: ");
    }

    private static Outcome read(String wire, PlantedReader planted) {
        WireReply reply = WireReply.readings(wire).getFirst();
        return planted.read(reply.status(), reply.body());
    }

    private static ParserTrial<Outcome> trial(Function<String, Outcome> exchange) {
        return new ParserTrial<>(exchange, ReplyMutationTest::check, AT_ONCE, HANGS);
    }

    /** Unknown is never false: the client may take a spoiled head for worse than it is. */
    private static void check(String wire, Outcome outcome, Function<String, Outcome> again) {
        assertThat(WireReply.readings(wire))
                .as("%s", outcome)
                .anyMatch(reply ->
                        outcome instanceof Unknown
                                || ReplyVerdict.objection(reply.status(), reply.bytes(), outcome)
                                        .isEmpty());
    }
}
