package org.permitdesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "ABC-123, abc-123",
        "Béatrice LÉVÊQUE, beatrice leveque",
        "cœur ÆSIR Straße, coeur aesir strasse",
        "d’un, d'un",
        "A\u00a0B\u202fC, a b c",
        "A\u2011B\u2013C\u2212D, a-b-c-d",
        "ab\u200bc\u00ad, abc",
        "１２３, 123"
    })
    void leavesOutWhatDoesNotCount(String text, String folded) {
        assertThat(Folded.of(text)).isEqualTo(folded);
    }

    @Test
    void leavesNoCharacterThatSqliteMistakes() {
        assertThat(Folded.of("a\0b\nc\ud83d\udc00")).isEqualTo("a b c\ud83d\udc00");
        assertThat(Folded.of("x\udc00y")).isEqualTo("x\ufffdy");
    }

    @Test
    void foldsWhatIsFoldedToItself() {
        RandomText random = RandomText.seeded();
        random.check(
                Scale.of(2_000, 200_000),
                () -> random.any(40),
                text -> assertThat(Folded.of(Folded.of(text))).isEqualTo(Folded.of(text)));
    }
}
