package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.update.Parsing.value;
import static org.permitdesk.update.Parsing.wrong;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.RandomText;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Problem.Kind;

class ApiTokenTest {
    private static final String SECRET = "Practice-Token-0042";
    private static final ApiToken TOKEN = token(SECRET);

    @Test
    void showsItselfToNobody() {
        assertThat(TOKEN).hasToString("***");
        assertThat(ApiToken.parse(SECRET).toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "  " + SECRET, SECRET + "\r\n", "\u00a0" + SECRET + "\u202f"})
    void losesTheBlanksAroundIt(String typed) {
        assertThat(token(typed).reveal()).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 49, 50})
    void takesUpTo50Characters(int length) {
        assertThat(token("a".repeat(length)).reveal()).hasSize(length);
    }

    @Test
    void saysAtOnceThat51CharactersAreTooMany() {
        assertThat(wrong(ApiToken.parse("a".repeat(51))))
                .isEqualTo(Problem.of(Field.TOKEN, Kind.TOKEN_TOO_LONG, "51"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_1", "a b", "\u00e9", "a\u200bb", "\uff11", "a\ud83d\ude97", "\"a\""})
    void refusesAForbiddenCharacterAndDoesNotNameIt(String typed) {
        assertThat(wrong(ApiToken.parse(typed)))
                .isEqualTo(Problem.of(Field.TOKEN, Kind.TOKEN_CHARACTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\r\n"})
    void isBlankWithoutAnythingButBlanks(String typed) {
        assertThat(ApiToken.parse(typed)).isEqualTo(new Blank<>());
    }

    @ParameterizedTest
    @CsvSource({
        "Practice-Token-0042, 0042",
        "123456789012, 9012",
        "12345678901, ''",
        "1234, ''",
        "1, ''",
    })
    void showsItsEndingOnlyWhereThatGivesLittleAway(String secret, String ending) {
        assertThat(token(secret).ending()).isEqualTo(ending);
    }

    @Test
    void replacesItselfWhereverAServerEchoesIt() {
        assertThat(TOKEN.mask("token " + SECRET + " refused, " + SECRET + "!"))
                .isEqualTo("token *** refused, ***!");
    }

    @Test
    void replacesItselfInUpperAndLowerCase() {
        String echoed = SECRET.toUpperCase(Locale.ROOT) + " " + SECRET.toLowerCase(Locale.ROOT);

        assertThat(TOKEN.mask(echoed)).isEqualTo("*** ***");
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(TOKEN.mask("Record not found.")).isEqualTo("Record not found.");
    }

    @Test
    void equalsTheSameTokenAlone() {
        assertThat(TOKEN)
                .isEqualTo(token(SECRET))
                .hasSameHashCodeAs(token(SECRET))
                .isNotEqualTo(token("practice-token-0042"))
                .isNotEqualTo(SECRET);
    }

    @Test
    void namesNoneOfItsCharactersInAnyProblem() {
        RandomText random = RandomText.seeded();
        random.check(
                100_000,
                () -> random.text(List.of(SECRET, "\u00a0" + SECRET + "\n")),
                typed ->
                        Parsing.problem(ApiToken.parse(typed))
                                .ifPresent(problem ->
                                        assertThat(problem.details())
                                                .allMatch(detail -> isLength(detail, typed))));
    }

    private static boolean isLength(String detail, String typed) {
        return detail.matches("[0-9]{2,6}") && Integer.parseInt(detail) <= typed.length();
    }

    @Test
    void isAlwaysWhatWasTypedWithoutTheBlanksAroundIt() {
        RandomText random = RandomText.seeded();
        random.check(
                100_000,
                () -> random.text(List.of(SECRET, " " + SECRET)),
                typed ->
                        value(ApiToken.parse(typed))
                                .ifPresent(token ->
                                        assertThat(typed.replaceAll("[^A-Za-z0-9-]", ""))
                                                .isEqualTo(token.reveal())));
    }

    @Test
    void isNeverSlow() {
        Parsing.assertNeverSlow(ApiToken::parse);
    }

    private static ApiToken token(String text) {
        return value(ApiToken.parse(text)).orElseThrow();
    }
}
