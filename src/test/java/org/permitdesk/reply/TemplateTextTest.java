package org.permitdesk.reply;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.permitdesk.ParserTrial.require;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.ParserTrial;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.reply.Template.Reading;

/**
 * Whatever an office pastes for a template is filled in word for word with every value in its
 * place, or refused.
 */
class TemplateTextTest {
    private static final List<String> GOOD =
            List.of(
                    "Plate {plate}, until {end}.",
                    "{{{plate}}}",
                    "{ PLATE }\r\n{ticket}\n\n{office}",
                    "{clerk}{amount}{reference}",
                    ReplyLanguage.ENGLISH.original());

    // Written from the rule and not from the reader: what a line may consist of.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\{\\{|\\}\\}|\\{\\h*(?iu:(plate|amount|end|reference|ticket|office|clerk))\\h*\\}|[^{}]");
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f]");

    private final RandomText random = RandomText.seeded();

    @Test
    void isFilledInWordForWordOrRefused() {
        ParserTrial<Optional<String>> trial =
                new ParserTrial<>(TemplateTextTest::fill, TemplateTextTest::check);
        trial.each(RandomText.huge(List.of("", "{"), List.of("{", "}", "{{", "\n"), List.of("}")));
        trial.random("template", random, Scale.of(100_000, 10_000_000), this::text);
    }

    private String text() {
        return random.below(3) == 0 ? random.of("{}plate \n", 20) : random.pasted(GOOD);
    }

    private static Optional<String> fill(String text) {
        return Template.parse(text, ReplyLanguage.ENGLISH)
                        instanceof Reading.Usable(Template template)
                ? Optional.of(template.fill(values()).text())
                : Optional.empty();
    }

    /** Every placeholder has a value, one with braces, so that every line stays. */
    private static Map<Placeholder, String> values() {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder each : Placeholder.values()) {
            values.put(each, "<{" + each + "}}>");
        }
        return values;
    }

    private static void check(
            String text, Optional<String> answer, Function<String, Optional<String>> parser) {
        Optional<String> expected = expected(text);
        require(answer.isPresent() == expected.isPresent(), "usable: " + answer.isPresent());
        require(answer.equals(expected), "filled in as: " + answer);
    }

    private static Optional<String> expected(String text) {
        if (text.length() > 4000 || text.isBlank() || FORBIDDEN.matcher(text).find()) {
            return Optional.empty();
        }
        if (text.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
            return Optional.empty();
        }
        String lines = text.replaceAll("\\R", "\n");
        StringBuilder filled = new StringBuilder();
        Matcher token = TOKEN.matcher(lines);
        while (token.lookingAt()) {
            String name = token.group(1);
            filled.append(
                    name != null
                            ? "<{" + upperCase(name) + "}}>"
                            : token.group().length() == 2 && !isPair(token.group())
                                    ? token.group().substring(1)
                                    : token.group());
            token.region(token.end(), lines.length());
        }
        return token.regionStart() < lines.length()
                ? Optional.empty()
                : Optional.of(withoutOuterBlankLines(filled.toString()));
    }

    /** The Kelvin sign is a K too. */
    private static String upperCase(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }

    private static boolean isPair(String token) {
        return Character.isHighSurrogate(token.charAt(0));
    }

    private static String withoutOuterBlankLines(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int first = 0;
        int end = lines.size();
        while (first < end && lines.get(first).isBlank()) {
            first++;
        }
        while (end > first && lines.get(end - 1).isBlank()) {
            end--;
        }
        return String.join("\n", lines.subList(first, end));
    }

    @ParameterizedTest
    @MethodSource
    void isShownToBite(Function<String, Optional<String>> planted) {
        ParserTrial<Optional<String>> trial = new ParserTrial<>(planted, TemplateTextTest::check);
        assertThatThrownBy(() -> trial.random("planted", random, 100_000, this::text))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseInstanceOf(AssertionError.class);
    }

    static Stream<Named<Function<String, Optional<String>>>> isShownToBite() {
        return Stream.of(
                Named.of("reads on over a line's end", text -> fill(text.replace("\n", " "))),
                Named.of("forgives a brace", text -> fill(text.replaceAll("\\}+", "}"))),
                Named.of(
                        "fills in what stands in a value",
                        text -> fill(text).map(filled -> filled.replace("{PLATE}", "<{PLATE}}>"))),
                Named.of("trims", text -> fill(text).map(String::strip)),
                Named.of("cuts", text -> fill(text.substring(0, Math.min(4000, text.length())))));
    }
}
