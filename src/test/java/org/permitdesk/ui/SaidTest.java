package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {
    private record Problem(String field, String sentence, boolean due) {}

    private final Said<String, Problem> said =
            new Said<>(List.of("plate", "amount"), Problem::field, Problem::due);

    @Test
    void saysTheFirstProblemOfEachFieldThatIsDue() {
        Problem later = new Problem("plate", "not yet", false);
        Problem now = new Problem("plate", "now", true);
        Problem second = new Problem("plate", "one at a time", true);
        said.say(List.of(later, now, second));

        assertThat(said.property("plate").get()).isEqualTo(now);
        assertThat(said.property("amount").get()).isNull();
    }

    @Test
    void saysNothingAnyMoreOfWhatIsCured() {
        said.say(List.of(new Problem("plate", "now", true)));
        said.say(List.of());

        assertThat(said.property("plate").get()).isNull();
    }
}
