package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.permitdesk.Examples;

class ChangeWordsTest {
    @Test
    void namesAllThatChanges() {
        assertThat(new ChangeWords(Texts.of("en")).summary(Examples.FULL))
                .startsWith("plate PL8RDR, amount 14.50 CAD, end Mon")
                .endsWith("2026 23:59:59");
    }

    @Test
    void namesOnlyWhatChanges() {
        assertThat(new ChangeWords(Texts.of("fr")).summary(Examples.PLATE_ONLY))
                .isEqualTo("plaque PL8RDR");
    }
}
