package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.permitdesk.ParserTrial;
import org.permitdesk.RandomText;
import org.permitdesk.update.Parsed.Value;
import org.permitdesk.update.Parsed.Wrong;

/** What the tests of the parsers ask of an answer. */
final class Parsing {
    private static final List<String> HEADS = List.of("", "1", "A", "$", "https://a");

    private static final List<String> UNITS =
            List.of(
                    "1",
                    " ",
                    "A",
                    "\u00a0",
                    "\"",
                    ",",
                    ".",
                    "/",
                    "-",
                    "$",
                    ":",
                    "1 ",
                    "1,",
                    " 234",
                    ",234",
                    "1:",
                    "2026-",
                    "\ud83d\ude97",
                    "\ud83d",
                    "\u00e9",
                    "\t",
                    "\n");
    private static final List<String> TAILS = List.of("", "x", "1", ".5", "$");

    private Parsing() {}

    static <T> Optional<T> value(Parsed<T> parsed) {
        return parsed instanceof Value<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    static Optional<Problem> problem(Parsed<?> parsed) {
        return parsed instanceof Wrong<?>(Problem problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    /** The problem that {@code text} must have. */
    static Problem wrong(Parsed<?> parsed) {
        assertThat(parsed).isInstanceOf(Wrong.class);
        return problem(parsed).orElseThrow();
    }

    /** The beginnings of good values that are refused at once while these are being typed. */
    static List<String> refusedWhileTyping(List<String> good, Function<String, Parsed<?>> parser) {
        return good.stream()
                .flatMap(text ->
                        IntStream.range(0, text.length()).mapToObj(end -> text.substring(0, end)))
                .filter(begun ->
                        problem(parser.apply(begun)).filter(p -> !p.unfinished()).isPresent())
                .toList();
    }

    /** Every huge text is parsed in far less time than a clerk notices; quadratic is not. */
    static <A> void assertNeverSlow(Function<String, A> parser) {
        new ParserTrial<>(parser, (text, answer, again) -> {}).each(hugeTexts());
    }

    /** What may make a pattern of any field try too many ways. */
    static Stream<String> hugeTexts() {
        return RandomText.huge(HEADS, UNITS, TAILS);
    }
}
