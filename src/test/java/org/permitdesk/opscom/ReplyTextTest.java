package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.Examples;
import org.permitdesk.ParserTrial;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.SpoiledJson;
import org.permitdesk.update.Outcome;

/** Whatever comes back instead of a reply, its outcome is none that the reply does not say. */
class ReplyTextTest {
    private final ReplyReader reader = new ReplyReader(Examples.REFERENCE_ID, Examples.TOKEN);
    private final RandomText random = RandomText.seeded();
    private final RandomReplies replies = new RandomReplies(random);

    @Test
    void hasNoOutcomeThatAnyTextDoesNotSay() {
        ParserTrial<Outcome> trial = trial(this::read);
        trial.each(SpoiledJson.huge().map(body -> "200 " + body));
        trial.random("reply", random, Scale.of(100_000, 10_000_000), replies::any);
    }

    @ParameterizedTest
    @EnumSource
    void isShownToBite(PlantedReader planted) {
        ParserTrial<Outcome> trial =
                trial(reply -> planted.read(RandomReplies.status(reply), reply.substring(4)));
        assertThatThrownBy(() -> trial.random("planted", random, 100_000, replies::any))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("input: ");
    }

    private static ParserTrial<Outcome> trial(Function<String, Outcome> reader) {
        return new ParserTrial<>(reader, ReplyTextTest::check);
    }

    private static void check(String reply, Outcome outcome, Function<String, Outcome> again) {
        ReplyVerdict.objection(RandomReplies.status(reply), RandomReplies.body(reply), outcome)
                .ifPresent(Assertions::fail);
    }

    private Outcome read(String reply) {
        return reader.read(RandomReplies.status(reply), RandomReplies.body(reply));
    }
}
