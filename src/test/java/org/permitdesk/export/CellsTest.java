package org.permitdesk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;

class CellsTest {
    private static final List<String> GOOD = List.of("=1+1", "'=A1", "''-05:00", "@SUM(A1)", "'");

    private final RandomText random = RandomText.seeded();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-05:00",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠A"
            })
    void putsAnApostropheBeforeWhatWouldCalculate(String text) {
        assertThat(Cells.escape(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC123", "'tis", "1=1", " =1", "it's", "''"})
    void leavesOtherTextAlone(String text) {
        assertThat(Cells.escape(text)).isEqualTo(text);
    }

    @Test
    void keepsAnApostropheThatWasThere() {
        assertThat(Cells.escape("'=1")).isEqualTo("''=1");
        assertThat(Cells.unescape("''=1")).isEqualTo("'=1");
    }

    @Test
    void givesBackEveryText() {
        random.check(
                Scale.of(20_000, 10_000_000),
                () -> random.below(2) == 0 ? random.of("'=+-@\t\r\nA＝", 5) : random.text(GOOD),
                text -> assertThat(Cells.unescape(Cells.escape(text))).isEqualTo(text));
    }

    @Test
    void neverBeginsACellWithAFormula() {
        random.check(
                Scale.of(20_000, 10_000_000),
                () -> random.text(GOOD),
                text -> assertThat(Cells.escape(text)).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*"));
    }
}
