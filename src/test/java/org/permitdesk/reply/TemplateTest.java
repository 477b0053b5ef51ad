package org.permitdesk.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.reply.ReplyLanguage.ENGLISH;
import static org.permitdesk.reply.ReplyLanguage.FRENCH;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.reply.Template.Filled;
import org.permitdesk.reply.Template.Reading;
import org.permitdesk.reply.TemplateProblem.Kind;

class TemplateTest {
    private static final Map<Placeholder, String> PLATE = Map.of(Placeholder.PLATE, "ABC123");

    @Test
    void putsAValueInThePlaceOfItsPlaceholder() {
        assertThat(filled("Your plate is now {plate}.", PLATE).text())
                .isEqualTo("Your plate is now ABC123.");
    }

    @Test
    void leavesOutALineWithAPlaceholderThatHasNoValue() {
        assertThat(filled("Plate {plate}\n{plate} until {end}\nBye", PLATE).text())
                .isEqualTo("Plate ABC123\nBye");
    }

    @Test
    void leavesNoGapWhereAParagraphWasLeftOut() {
        assertThat(filled("Hello\n\nUntil {end}\n\nBye", PLATE).text()).isEqualTo("Hello\n\nBye");
    }

    @Test
    void leavesNoGapAtTheBeginningOrAtTheEnd() {
        assertThat(filled("{end}\n\n{plate}\n\n{end}\n", PLATE).text()).isEqualTo("ABC123");
    }

    @Test
    void keepsTheBlankLinesThatTheOfficeWrote() {
        assertThat(filled("Hello\n\n\n{plate}", PLATE).text()).isEqualTo("Hello\n\n\nABC123");
    }

    @Test
    void isEmptyWhereEveryLineIsLeftOut() {
        assertThat(filled("{end}\n{amount}", PLATE).text()).isEmpty();
    }

    @Test
    void saysWhoseValuesAreInIt() {
        Map<Placeholder, String> values =
                Map.of(Placeholder.PLATE, "ABC123", Placeholder.AMOUNT, "$14.50");

        assertThat(filled("{plate}\n{amount} until {end}", values).mentioned())
                .containsExactly(Placeholder.PLATE);
    }

    @Test
    void takesDoubledBracesForBraces() {
        assertThat(filled("{{plate}} is {plate}", PLATE).text()).isEqualTo("{plate} is ABC123");
    }

    @Test
    void takesBracesInAValueForBraces() {
        assertThat(filled("Ticket {ticket}", Map.of(Placeholder.TICKET, "{plate} {{")).text())
                .isEqualTo("Ticket {plate} {{");
    }

    @Test
    void knowsPlaceholdersByTheNamesOfTheLanguage() {
        Map<Placeholder, String> values = Map.of(Placeholder.REFERENCE, "1a9b");

        assertThat(filled("{référence}", FRENCH, values).text()).isEqualTo("1a9b");
        assertThat(Template.isUsable("{référence}", ENGLISH)).isFalse();
    }

    @Test
    void readsNamesInCapitalsWithBlanksAndWithAnAccentOfItsOwn() {
        Map<Placeholder, String> values = Map.of(Placeholder.REFERENCE, "1a9b");

        assertThat(filled("{ RE\u0301FE\u0301RENCE }", FRENCH, values).text()).isEqualTo("1a9b");
    }

    @Test
    void takesEveryLineEndForOne() {
        assertThat(filled("Hello\r\n{plate}\u000b{end}\rBye", PLATE).text())
                .isEqualTo("Hello\nABC123\nBye");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Now {plat}, UNKNOWN_PLACEHOLDER, plat",
                "Now {}, UNKNOWN_PLACEHOLDER, ``",
                "Now {plate, NOT_CLOSED, {plate",
                "Now {plate {end}, NOT_CLOSED, {plate {end}",
                "Now plate} here, NOT_OPENED, Now plate}",
                "` `, EMPTY, ``",
                "a\u0000b, CHARACTER, U+0000",
                "a\ud83d, CHARACTER, U+D83D"
            })
    void namesWhatIsWrong(String text, Kind kind, String detail) {
        assertThat(Template.parse(text, ENGLISH))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty ->
                                assertThat(faulty.problems().getFirst())
                                        .isEqualTo(new TemplateProblem(kind, detail)));
    }

    @Test
    void namesEveryThingThatIsWrong() {
        assertThat(Template.parse("{a}\n{b}", ENGLISH))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class, faulty -> assertThat(faulty.problems()).hasSize(2));
    }

    @Test
    void refusesALongTextByItsLength() {
        assertThat(Template.isUsable("a".repeat(Template.MAX_LENGTH), ENGLISH)).isTrue();
        assertThat(Template.parse("a".repeat(Template.MAX_LENGTH + 1), ENGLISH))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty ->
                                assertThat(faulty.problems())
                                        .containsExactly(
                                                new TemplateProblem(Kind.TOO_LONG, "4001")));
    }

    @ParameterizedTest
    @EnumSource
    void theOriginalTextsAreUsable(ReplyLanguage language) {
        assertThat(Template.isUsable(language.original(), language)).isTrue();
    }

    private static Filled filled(String text, Map<Placeholder, String> values) {
        return filled(text, ENGLISH, values);
    }

    private static Filled filled(
            String text, ReplyLanguage language, Map<Placeholder, String> values) {
        if (Template.parse(text, language) instanceof Reading.Usable(Template template)) {
            return template.fill(values);
        }
        throw new AssertionError("not usable: " + text);
    }
}
