package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftTest {
    @Test
    void isEmptyWithNothingButACurrency() {
        assertThat(Draft.EMPTY.isEmpty()).isTrue();
        assertThat(new Draft("", "", "", "CAD", "", "", null, "", "").isEmpty()).isTrue();
    }

    @Test
    void isNotEmptyWithAnythingElse() {
        assertThat(new Draft("", "", "", "", "", "", null, "", "#1").isEmpty()).isFalse();
        assertThat(new Draft(" ", "", "", "", "", "", null, "", "").isEmpty()).isFalse();
    }
}
