package org.permitdesk.update;

import static org.permitdesk.ParserTrial.require;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.permitdesk.ParserTrial.Check;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Parsed.Value;
import org.permitdesk.update.Parsed.Wrong;

/**
 * What may become of typed text, said once more and by other means than the parsers': a value is
 * what was typed, no more and no less; nothing is blank but blanks; a problem is its own field's,
 * and what it offers instead is a good value.
 */
final class TypedChecks {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\x1c-\\x1f]*+");
    private static final Pattern OUTER =
            Pattern.compile("^B++|(?<!B)B++\\z".replace("B", "[\\s\\p{Z}\\x1c-\\x1f]"));
    private static final Pattern COPIED_ALONG =
            Pattern.compile("[\\s\\p{Z}\\x1c-\\x1f\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\"'`<>,;]*+");

    private TypedChecks() {}

    /** What is left of an answer after the rules that hold for every field. */
    private interface ValueCheck<T> {
        void look(String typed, T value, Function<String, Parsed<T>> parser);
    }

    private static <T> Check<Parsed<T>> check(Field field, ValueCheck<T> values) {
        return (typed, answer, parser) -> {
            switch (answer) {
                case Blank<T>() ->
                        require(BLANK.matcher(typed).matches(), "blank, but something was typed");
                case Value<T>(T value) -> values.look(typed, value, parser);
                case Wrong<T>(Problem problem) -> {
                    require(!BLANK.matcher(typed).matches(), "a problem where nothing was typed");
                    require(problem.field() == field, "a problem of another field: " + problem);
                    for (String offer : offers(problem)) {
                        require(
                                parser.apply(offer) instanceof Value<T>,
                                "offers what is wrong too: " + problem);
                    }
                }
            }
        };
    }

    /** The good values that a problem's sentence shows. */
    private static List<String> offers(Problem problem) {
        return switch (problem.kind()) {
            case AMOUNT_CENTS_MISSING,
                    AMOUNT_GROUPED,
                    REFERENCE_ID_TWO_VALUES,
                    END_TIME_WRITE,
                    END_TIME_TWELVE_HOUR ->
                    problem.details();
            case AMOUNT_TWO_READINGS -> problem.details().subList(1, 3);
            default -> List.of();
        };
    }

    static Check<Parsed<Amount>> amount() {
        return check(
                Field.AMOUNT,
                (typed, amount, parser) -> {
                    String number = withoutDollar(trimmed(typed));
                    int separator = Math.max(number.indexOf('.'), number.indexOf(','));
                    require(separator > 0, "no separator was typed");
                    requireGroups(number.substring(0, separator));
                    String plain = number.replaceAll("\\p{Zs}", "").replace(',', '.');
                    require(isAll(plain, "0123456789."), "more was typed than a number");
                    require(
                            plain.replaceFirst("^0+(?=[0-9])", "").equals(amount.text()),
                            "another number");
                    require(
                            amount.value().signum() > 0 && amount.text().length() <= 9,
                            "beyond the vendor's limits");
                    requireSame(amount, parser.apply(amount.text()));
                });
    }

    private static String withoutDollar(String typed) {
        int from = typed.startsWith("$") ? 1 : 0;
        int to = from == 0 && typed.endsWith("$") ? typed.length() - 1 : typed.length();
        return trimmed(typed.substring(from, to));
    }

    /** Blanks stand between thousands, and nowhere else: 12 34.50 is two numbers. */
    private static void requireGroups(String whole) {
        String[] groups = whole.split("\\p{Zs}", -1);
        for (int i = 1; i < groups.length; i++) {
            require(groups[i].length() == 3, "a blank that parts no thousands");
        }
        require(groups.length == 1 || groups[0].length() <= 3, "thousands parted only in part");
    }

    static Check<Parsed<LocalDate>> date() {
        return check(
                Field.END_DATE,
                (typed, date, parser) -> {
                    require(date.toString().equals(trimmed(typed)), "another date");
                    require(date.getYear() >= 2000 && date.getYear() <= 2100, "beyond the limits");
                    requireSame(date, parser.apply(date.toString()));
                });
    }

    static Check<Parsed<LocalTime>> time() {
        return check(
                Field.END_TIME,
                (typed, time, parser) -> {
                    String text = trimmed(typed);
                    String written = "%02d:%02d".formatted(time.getHour(), time.getMinute());
                    String seconds = ":%02d".formatted(time.getSecond());
                    require(
                            text.equals(written + seconds)
                                    || (text.equals(written) && time.getSecond() == 0),
                            "another time");
                    require(time.getNano() == 0, "a fraction of a second");
                    requireSame(time, parser.apply(time.toString()));
                });
    }

    static Check<Parsed<Plate>> plate(boolean clean) {
        return check(
                Field.PLATE,
                (typed, plate, parser) -> {
                    String sent = plate.value();
                    String upper = upperCase(trimmed(typed));
                    String kept = clean ? upper.replaceAll("[\\p{Zs}-]", "") : upper;
                    require(kept.equals(sent), "another plate than " + kept);
                    require(
                            !sent.isEmpty() && sent.length() <= 25 && sent.matches("[A-Z0-9 -]*"),
                            "beyond the vendor's limits");
                    requireSame(plate, parser.apply(sent));
                });
    }

    private static String upperCase(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int letter = "abcdefghijklmnopqrstuvwxyz".indexOf(text.charAt(i));
            if (letter >= 0) {
                upper.setCharAt(i, "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(letter));
            }
        }
        return upper.toString();
    }

    static Check<Parsed<ReferenceId>> referenceId() {
        return check(
                Field.REFERENCE_ID,
                (typed, id, parser) -> {
                    String sent = id.value();
                    int at = typed.indexOf(sent);
                    require(at >= 0, "not what was typed");
                    require(
                            COPIED_ALONG.matcher(typed.substring(0, at)).matches()
                                    && COPIED_ALONG
                                            .matcher(typed.substring(at + sent.length()))
                                            .matches(),
                            "loses more than what copying brought along");
                    require(sent.matches("[A-Za-z0-9-]{1,50}"), "beyond the vendor's limits");
                    requireSame(id, parser.apply(sent));
                });
    }

    private static String trimmed(String typed) {
        return OUTER.matcher(typed).replaceAll("");
    }

    private static boolean isAll(String text, String alphabet) {
        return text.chars().allMatch(c -> alphabet.indexOf(c) >= 0);
    }

    private static <T> void requireSame(T value, Parsed<T> again) {
        require(again.equals(new Value<>(value)), value + " is read as " + again);
    }
}
