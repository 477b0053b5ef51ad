package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.permitdesk.update.Parsing.value;
import static org.permitdesk.update.Parsing.wrong;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Problem.Kind;

class ReferenceIdTest {
    private static final String ID = "1a9b5375-cb75-4c71-9939-eeae550b09ac";
    private static final List<String> GOOD =
            List.of(ID, "A", "7", "\"" + ID + "\"", "{" + ID + "}", " abc-1\r\n", "<abc>");

    @ParameterizedTest
    @ValueSource(
            strings = {ID, "1A9B5375-CB75-4C71-9939-EEAE550B09AC", "AZaz-09", "0", "-", "000123"})
    void isTakenAsItIs(String typed) {
        assertThat(value(ReferenceId.parse(typed))).hasValue(new ReferenceId(typed));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 49, 50})
    void takesUpTo50Characters(int length) {
        String id = "a".repeat(length);
        assertThat(value(ReferenceId.parse(id))).hasValue(new ReferenceId(id));
    }

    @Test
    void saysAtOnceThat51CharactersAreTooMany() {
        assertThat(wrong(ReferenceId.parse("a".repeat(51))))
                .isEqualTo(Problem.of(Field.REFERENCE_ID, Kind.REFERENCE_ID_TOO_LONG, "51"));
    }

    @ParameterizedTest
    @CsvSource({
        "abc_1, _",
        "abc_1 def-2, _",
        "ref \u00e9, ' '",
        "ref\u00e9, \u00e9",
        "ref\u200b1, \u200b",
        "\u200bref, \u200b",
        "ref\ufeff, \ufeff",
        "r\u0435f, \u0435",
        "\uff11\uff12, \uff11",
        "a\ud83d\ude97, \ud83d\ude97",
        "a b c, ' '",
        "https://x, :",
    })
    void namesTheCharacterThatIsNoPartOfAReferenceId(String typed, String character) {
        assertThat(wrong(ReferenceId.parse(typed)))
                .isEqualTo(Problem.of(Field.REFERENCE_ID, Kind.REFERENCE_ID_CHARACTER, character));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  " + ID,
                ID + "\r\n",
                "\u00a0" + ID + "\u202f",
                "\"" + ID + "\"",
                "'" + ID + "',",
                "{" + ID + "}",
                "(" + ID + ")",
                "[ \"" + ID + "\" ]",
                "\u00ab\u00a0" + ID + "\u00a0\u00bb",
                "\u201c" + ID + "\u201d",
                "`" + ID + "`;",
            })
    void losesWhatCopyingBroughtAlong(String typed) {
        assertThat(value(ReferenceId.parse(typed))).hasValue(new ReferenceId(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc-1 def-2",
                "abc-1\r\ndef-2",
                "abc-1\tdef-2",
                "abc-1,def-2",
                "abc-1; def-2",
                "abc-1\u00a0def-2",
                "\"abc-1\", \"def-2\"",
                "{abc-1}{def-2}",
            })
    void offersToSplitTwoPastedValues(String typed) {
        assertThat(wrong(ReferenceId.parse(typed)))
                .isEqualTo(
                        Problem.of(
                                Field.REFERENCE_ID,
                                Kind.REFERENCE_ID_TWO_VALUES,
                                "abc-1",
                                "def-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0\r\n"})
    void isBlankWithoutAnythingButBlanks(String typed) {
        assertThat(ReferenceId.parse(typed)).isEqualTo(new Blank<>());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "{", "\"\"", "{ }", "\u00ab\u00a0"})
    void isStillMissingWhereOnlyItsWrappingIsThere(String typed) {
        assertThat(wrong(ReferenceId.parse(typed)))
                .isEqualTo(Problem.unfinished(Field.REFERENCE_ID, Kind.REFERENCE_ID_MISSING));
    }

    @Test
    void staysNeutralWhileAGoodReferenceIdIsTyped() {
        assertThat(Parsing.refusedWhileTyping(GOOD, ReferenceId::parse)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a_1", "\u00e9", "\uff11"})
    void isNeverMadeOfAnythingElse(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceId(value));
    }

    @Test
    void hasAnEndingForLogs() {
        assertThat(new ReferenceId("1a9b5375-cb75-4c71-9939-eeae550b09ac").ending())
                .isEqualTo("09ac");
        assertThat(new ReferenceId("abc").ending()).isEqualTo("abc");
    }
}
