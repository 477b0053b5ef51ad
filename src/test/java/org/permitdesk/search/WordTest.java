package org.permitdesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordTest {
    private static final Set<String> FREQUENT = Set.of("sd-", "win");

    @Test
    void asksNotForWhatNearlyEveryEntryHas() {
        assertThat(Word.of("sd-13").trigrams(FREQUENT))
                .isEqualTo("((\"d-1\" AND \"-13\") OR (\"sd1\" AND \"d13\"))");
    }

    @Test
    void asksForItWhereThereIsNothingElseToAskFor() {
        assertThat(Word.of("win").trigrams(FREQUENT)).isEqualTo("(\"win\")");
    }

    @Test
    void asksForNoMoreTrigramsThanNarrowItDown() {
        assertThat(Word.of("abcdefghijklmnopqrstuvwxyz").trigrams(FREQUENT).split(" AND "))
                .hasSize(8);
    }

    @Test
    void isWhereALongerOneIs() {
        assertThat(Word.of("plate").isIn(Word.of("license-plates"))).isTrue();
        assertThat(Word.of("sd-1").isIn(Word.of("sd-137"))).isTrue();
        assertThat(Word.of("sd-2").isIn(Word.of("sd-137"))).isFalse();
    }

    /** "sd137" is found too, which "sd-" is not in. */
    @Test
    void isNotWhereTheLongerOneMayBeWithoutItsHyphen() {
        assertThat(Word.of("sd-").isIn(Word.of("sd-137"))).isFalse();
    }
}
