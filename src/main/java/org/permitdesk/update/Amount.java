package org.permitdesk.update;

import static org.permitdesk.update.Field.AMOUNT;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Parsed.Value;
import org.permitdesk.update.Parsed.Wrong;
import org.permitdesk.update.Problem.Kind;

/**
 * An amount of money with exactly two digits for cents, 0.01 to 999999.99 (vendor's limits).
 *
 * <p>It is read by pattern, never by a locale's number format: to en-CA {@code 14,50} is 1450, and
 * to fr-CA {@code 14.50} is 14. Whatever has two readings is refused with both spelled out.
 */
public record Amount(BigDecimal value) {
    private static final BigDecimal MIN = new BigDecimal("0.01");
    private static final BigDecimal MAX = new BigDecimal("999999.99");

    // No tab: it stood between two cells of a table, and they are no one number.
    private static final String SPACE = "\\p{Zs}";
    private static final String DIGITS = "(?<whole>[0-9]+|[0-9]{1,3}(?:" + SPACE + "[0-9]{3})+)";
    private static final Pattern WRITTEN = Pattern.compile(DIGITS + "[.,](?<cents>[0-9]{2})");
    private static final Pattern NO_CENTS = Pattern.compile(DIGITS + "(?:[.,](?<cents>[0-9]?))?");
    private static final Pattern CENTS_ONLY = Pattern.compile("[.,](?<cents>[0-9]{1,2})");
    private static final Pattern TWO_READINGS =
            Pattern.compile("(?<whole>[1-9][0-9]{0,2})[.,](?<rest>[0-9]{3})");
    // ++ because a plain + over groups of unequal length takes a stack frame for each.
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:[.,\\p{Zs}]?[0-9]{3})++[.,](?<cents>[0-9]{2})");
    private static final Pattern TOO_MANY_CENTS = Pattern.compile(DIGITS + "[.,][0-9]{3,}");

    public Amount {
        if (value.scale() != 2 || value.compareTo(MIN) < 0 || value.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("not an amount: " + value);
        }
    }

    /** As it goes over the wire: digits, a dot, two digits. */
    public String text() {
        return value.toPlainString();
    }

    /**
     * Accepts {@code 14.50}, {@code 14,50}, {@code 1 234,50}, {@code $14.50} and {@code 14.50 $}.
     */
    public static Parsed<Amount> parse(String text) {
        String typed = Blanks.trim(text);
        if (typed.isEmpty()) {
            return new Blank<>();
        }
        if (typed.startsWith("-") || typed.startsWith("\u2212")) {
            return wrong(Kind.AMOUNT_NEGATIVE);
        }
        OptionalInt forbidden = typed.codePoints().filter(c -> !isAllowed(c)).findFirst();
        if (forbidden.isPresent()) {
            return wrong(Kind.AMOUNT_CHARACTER, Blanks.character(forbidden.getAsInt()));
        }
        if (typed.startsWith("$")) {
            return parseNumber(Blanks.trim(typed.substring(1)), true);
        }
        return typed.endsWith("$")
                ? parseNumber(Blanks.trim(typed.substring(0, typed.length() - 1)), false)
                : parseNumber(typed, true);
    }

    /**
     * @param open whether more may be typed: nothing comes after a dollar sign at the end
     */
    private static Parsed<Amount> parseNumber(String number, boolean open) {
        Matcher written = WRITTEN.matcher(number);
        if (written.matches()) {
            BigDecimal value = decimal(written.group("whole"), written.group("cents"));
            return inRange(value, false, () -> new Value<>(new Amount(value)));
        }
        boolean unfinished = open && Typing.mayCure(written);
        Matcher twoReadings = TWO_READINGS.matcher(number);
        if (twoReadings.matches()) {
            String whole = twoReadings.group("whole");
            String rest = twoReadings.group("rest");
            String thousands = whole + rest + ".00";
            String cents = whole + "." + rest.substring(0, 2);
            return wrong(Kind.AMOUNT_TWO_READINGS, number, thousands, cents);
        }
        Matcher noCents = NO_CENTS.matcher(number);
        if (noCents.matches()) {
            return centsMissing(noCents.group("whole"), noCents.group("cents"), unfinished);
        }
        Matcher centsOnly = CENTS_ONLY.matcher(number);
        if (centsOnly.matches()) {
            return centsMissing("0", centsOnly.group("cents"), unfinished);
        }
        Matcher grouped = GROUPED.matcher(number);
        if (grouped.matches()) {
            String digits = number.replaceAll("[^0-9]", "");
            String whole = digits.substring(0, digits.length() - 2);
            BigDecimal meant = decimal(whole, grouped.group("cents"));
            return inRange(meant, false, () -> wrong(Kind.AMOUNT_GROUPED, meant.toPlainString()));
        }
        if (TOO_MANY_CENTS.matcher(number).matches()) {
            return wrong(Kind.AMOUNT_CENTS_TOO_MANY);
        }
        return wrong(unfinished, Kind.AMOUNT_FORMAT);
    }

    private static Parsed<Amount> centsMissing(
            String whole, @Nullable String cents, boolean unfinished) {
        String full = ((cents == null ? "" : cents) + "00").substring(0, 2);
        BigDecimal meant = decimal(whole, full);
        String example = meant.toPlainString();
        return inRange(
                meant, unfinished, () -> wrong(unfinished, Kind.AMOUNT_CENTS_MISSING, example));
    }

    /** The answer for an amount within the limits: none else is worth suggesting. */
    private static Parsed<Amount> inRange(
            BigDecimal meant, boolean unfinished, Supplier<Parsed<Amount>> answer) {
        if (meant.compareTo(MAX) > 0) {
            return wrong(Kind.AMOUNT_TOO_LARGE);
        }
        return meant.compareTo(MIN) < 0 ? wrong(unfinished, Kind.AMOUNT_TOO_SMALL) : answer.get();
    }

    /** The number, or one that is too large like it: a number of a million digits takes seconds. */
    private static BigDecimal decimal(String whole, String cents) {
        String digits = whole.replaceAll(SPACE, "").replaceFirst("^0+(?=[0-9])", "");
        int length = Math.min(digits.length(), 7);
        return new BigDecimal(digits.substring(0, length) + "." + cents);
    }

    private static boolean isAllowed(int c) {
        return (c >= '0' && c <= '9') || ".,$\t".indexOf(c) >= 0 || Character.isSpaceChar(c);
    }

    private static Parsed<Amount> wrong(Kind kind, String... details) {
        return wrong(false, kind, details);
    }

    private static Parsed<Amount> wrong(boolean unfinished, Kind kind, String... details) {
        return new Wrong<>(new Problem(AMOUNT, kind, unfinished, List.of(details)));
    }
}
