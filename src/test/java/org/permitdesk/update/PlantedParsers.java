package org.permitdesk.update;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Parsed.Value;
import org.permitdesk.update.Parsed.Wrong;

/** Parsers with faults that have been somebody's before; the trial must find each. */
final class PlantedParsers {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private PlantedParsers() {}

    record Planted<T>(String fault, Function<String, Parsed<T>> parser) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Planted<Amount>> amount() {
        Function<String, Parsed<Amount>> good = Amount::parse;
        return Stream.concat(
                anyField(good),
                Stream.of(
                        spoiled("drops a sign", good, text -> text.replace("-", "")),
                        spoiled("drops letters", good, text -> only(DIGITS + ".,$ ", text)),
                        spoiled("joins two numbers", good, text -> text.replace(" ", "")),
                        spoiled("joins two cells", good, text -> text.replace("\t", "")),
                        spoiled("cuts the text", good, text -> cut(text, 9)),
                        new Planted<>("takes 1,234 for 1234", text -> offered(good, text, 1)),
                        new Planted<>("takes 1,234 for 1.23", text -> offered(good, text, 2)),
                        new Planted<>("takes 14.5 for 14.50", text -> offered(good, text, 0)),
                        new Planted<>("is a few cents off", PlantedParsers::floating)));
    }

    static Stream<Planted<LocalDate>> date() {
        Function<String, Parsed<LocalDate>> good = EndTimeText::parseDate;
        return Stream.concat(
                anyField(good),
                Stream.of(
                        spoiled("drops what follows", good, text -> cut(text, 10)),
                        spoiled("reads any script", good, PlantedParsers::asciiDigits),
                        new Planted<>("takes 30 February for the 28th", PlantedParsers::smart)));
    }

    static Stream<Planted<LocalTime>> time() {
        Function<String, Parsed<LocalTime>> good = EndTimeText::parseTime;
        return Stream.concat(
                anyField(good),
                Stream.of(
                        spoiled("drops the seconds", good, text -> cut(text, 5)),
                        spoiled("takes h for a colon", good, text -> text.replace('h', ':')),
                        new Planted<>("takes 7pm for 19:00", text -> offered(good, text, 0))));
    }

    static Stream<Planted<Plate>> plate() {
        Function<String, Parsed<Plate>> good = text -> Plate.parse(text, true);
        return Stream.concat(
                anyField(good),
                Stream.of(
                        spoiled("takes \u00df for SS", good, text -> text.toUpperCase(Locale.ROOT)),
                        spoiled(
                                "drops what it does not know",
                                good,
                                text -> only(DIGITS + LETTERS, text)),
                        spoiled("takes 0 for O", good, text -> text.replace('0', 'O')),
                        spoiled("joins two lines", good, text -> text.replace("\n", "")),
                        spoiled("cuts the text", good, text -> cut(text, 25))));
    }

    static Stream<Planted<ReferenceId>> referenceId() {
        Function<String, Parsed<ReferenceId>> good = ReferenceId::parse;
        return Stream.concat(
                anyField(good),
                Stream.of(
                        spoiled("drops leading zeros", good, text -> text.replaceFirst("^0+", "")),
                        spoiled("drops zero width", good, text -> text.replace("\u200b", "")),
                        spoiled(
                                "writes small letters",
                                good,
                                text -> text.toLowerCase(Locale.ROOT)),
                        spoiled("cuts the text", good, text -> cut(text, 50)),
                        new Planted<>("takes the first of two", text -> offered(good, text, 0))));
    }

    private static <T> Stream<Planted<T>> anyField(Function<String, Parsed<T>> good) {
        return Stream.of(
                new Planted<>("forgets what it refuses", text -> blankIfWrong(good.apply(text))),
                new Planted<>("blames another field", text -> blamed(good.apply(text))),
                new Planted<>("refuses what is blank", text -> refusedIfBlank(good.apply(text))));
    }

    private static <T> Planted<T> spoiled(
            String fault, Function<String, Parsed<T>> good, UnaryOperator<String> before) {
        return new Planted<>(fault, text -> good.apply(before.apply(text)));
    }

    private static <T> Parsed<T> blankIfWrong(Parsed<T> answer) {
        return answer instanceof Wrong<T> ? new Blank<>() : answer;
    }

    private static <T> Parsed<T> blamed(Parsed<T> answer) {
        return answer instanceof Wrong<T>(Problem problem)
                ? new Wrong<>(Problem.of(Field.REASON, problem.kind()))
                : answer;
    }

    private static <T> Parsed<T> refusedIfBlank(Parsed<T> answer) {
        return answer instanceof Blank<T>
                ? new Wrong<>(Problem.of(Field.REASON, Problem.Kind.NOTHING_TO_CHANGE))
                : answer;
    }

    /** Takes what the sentence only offers. */
    private static <T> Parsed<T> offered(Function<String, Parsed<T>> good, String text, int which) {
        return good.apply(text) instanceof Wrong<T>(Problem problem)
                        && problem.details().size() > which
                ? good.apply(problem.details().get(which))
                : good.apply(text);
    }

    private static Parsed<Amount> floating(String text) {
        return Amount.parse(text) instanceof Value<Amount>(Amount amount)
                ? Amount.parse(
                        new BigDecimal(amount.value().floatValue())
                                .setScale(2, RoundingMode.DOWN)
                                .toPlainString())
                : Amount.parse(text);
    }

    private static Parsed<LocalDate> smart(String text) {
        try {
            return new Value<>(
                    LocalDate.parse(
                            text.strip(), DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)));
        } catch (DateTimeParseException noDate) {
            return EndTimeText.parseDate(text);
        }
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    int digit = Character.digit(c, 10);
                    ascii.appendCodePoint(digit < 0 ? c : '0' + digit);
                });
        return ascii.toString();
    }

    private static String only(String alphabet, String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().filter(c -> alphabet.indexOf(c) >= 0).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
