package org.permitdesk.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;

class OneLineTest {
    private static final Pattern ESCAPED =
            Pattern.compile("\\\\u(?:([0-9a-f]{4})|\\{([0-9a-f]+)\\})");

    /** Line ends, control characters, marks of direction, and what is half a character. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    @Test
    void leavesVisibleTextAsItIs() {
        assertThat(OneLine.of("Montréal, \u00a012\u00a0% \ud83d\ude97 “x” \\ {0}"))
                .isEqualTo("Montréal, \u00a012\u00a0% \ud83d\ude97 “x” \\ {0}");
    }

    @Test
    void namesWhatIsNotSeenByItsNumber() {
        assertThat(OneLine.of("a\r\nb\u202e\u2028\ud83d \udb40\udc41\u001b[2J"))
                .isEqualTo("a\\u000d\\u000ab\\u202e\\u2028\\ud83d \\u{e0041}\\u001b[2J");
    }

    @Test
    void isOneLineFromWhichTheTextCanBeReadBack() {
        check(OneLine::of);
    }

    @Test
    void anEscapeThatIsForgottenIsFound() {
        assertThatThrownBy(() -> check(text -> OneLine.of(text.replace('\u2028', ' '))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> check(text -> text.replace("\n", "\\u000a")))
                .isInstanceOf(AssertionError.class);
    }

    private static void check(UnaryOperator<String> oneLine) {
        RandomText random = RandomText.seeded();
        random.check(
                Scale.of(100_000, 10_000_000),
                () -> random.any(60).replace("\\", ""),
                text -> {
                    String line = oneLine.apply(text);
                    assertThat(UNSEEN.matcher(line).find()).isFalse();
                    assertThat(unescaped(line)).isEqualTo(text);
                });
    }

    private static String unescaped(String line) {
        return ESCAPED.matcher(line)
                .replaceAll(found -> {
                    String number = found.group(1) != null ? found.group(1) : found.group(2);
                    return Character.toString(Integer.parseInt(number, 16));
                });
    }
}
