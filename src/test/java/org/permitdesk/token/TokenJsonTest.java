package org.permitdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.token.Samples.OLDER;
import static org.permitdesk.token.Samples.TOKEN;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.update.ApiToken;

class TokenJsonTest {
    private static final Map<String, ApiToken> TOKENS = Map.of("a", TOKEN, "b|\"é", OLDER);

    @Test
    void readsWhatItWrites() {
        assertThat(TokenJson.parse(TokenJson.format(TOKENS))).contains(TOKENS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"t-1\",\"a\":\"t-2\"}",
                "{\"a\":\"t-1\"}{}",
                "{\"a\":\"t-1\"} x",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":\"\"}",
                "{\"a\":{\"b\":\"t-1\"}}",
                "\"t-1\"",
                " "
            })
    void takesEverythingElseForDamaged(String text) {
        assertThat(TokenJson.parse(text.getBytes(UTF_8))).isEmpty();
    }

    @RepeatedTest(200)
    void readsATornFileAsDamagedAndNeverThrows(RepetitionInfo repetition) {
        RandomGenerator random = new Random(repetition.getCurrentRepetition());
        byte[] whole = TokenJson.format(TOKENS);
        byte[] torn = Arrays.copyOf(whole, random.nextInt(whole.length));

        assertThat(TokenJson.parse(torn)).as("seed " + repetition.getCurrentRepetition()).isEmpty();
    }

    @RepeatedTest(200)
    void readsNothingButTokensFromAChangedFile(RepetitionInfo repetition) {
        RandomGenerator random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = TokenJson.format(TOKENS);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);

        assertThat(TokenJson.parse(bytes).map(Map::values))
                .as("seed " + repetition.getCurrentRepetition())
                .satisfiesAnyOf(
                        damaged -> assertThat(damaged).isEmpty(),
                        read ->
                                assertThat(read.orElseThrow())
                                        .hasSize(2)
                                        .allSatisfy(token -> Samples.token(token.reveal())));
    }
}
