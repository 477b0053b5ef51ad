package org.permitdesk.update;

import static org.permitdesk.update.Field.END_DATE;
import static org.permitdesk.update.Field.END_TIME;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Parsed.Value;
import org.permitdesk.update.Parsed.Wrong;
import org.permitdesk.update.Problem.Kind;

/**
 * Reads the typed end date and end time: ISO date, 24-hour time, and the local time's place in its
 * zone.
 */
public final class EndTimeText {
    /** What a date alone means: the last second of that day. */
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?");
    private static final Pattern MIDNIGHT = Pattern.compile("24:?00(?::?00)?");
    // *+ because two plain stars over the same blanks try every way to share them.
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?<hour>[0-9]{1,2})\\h*+"
                            + "(?:[:hH.]\\h*+(?:(?<rest>[0-5][0-9](?::[0-5][0-9])?))?\\h*+)?"
                            + "(?<half>[aApP]\\.?[mM]\\.?)?");

    private EndTimeText() {}

    /**
     * {@code 2026-11-30}, years 2000 to 2100, of a strict calendar: 31 February is nobody's date.
     */
    public static Parsed<LocalDate> parseDate(String text) {
        String typed = Blanks.trim(text);
        if (typed.isEmpty()) {
            return new Blank<>();
        }
        Matcher iso = DATE.matcher(typed);
        boolean whole = iso.matches();
        if (!whole && !Typing.mayCure(iso)) {
            return new Wrong<>(Problem.of(END_DATE, Kind.END_DATE_FORMAT));
        }
        // A year or a month is judged as soon as it is there: what follows does not cure it.
        if (typed.length() >= 4 && !isWithin(FIRST_YEAR, typed.substring(0, 4), LAST_YEAR)) {
            return new Wrong<>(Problem.of(END_DATE, Kind.END_DATE_YEAR));
        }
        if (typed.length() >= 7 && !isWithin(1, typed.substring(5, 7), 12)) {
            return new Wrong<>(Problem.of(END_DATE, Kind.END_DATE_MONTH));
        }
        return whole
                ? dayOf(YearMonth.parse(typed.substring(0, 7)), typed.substring(8))
                : new Wrong<>(Problem.unfinished(END_DATE, Kind.END_DATE_FORMAT));
    }

    private static Parsed<LocalDate> dayOf(YearMonth month, String day) {
        int days = month.lengthOfMonth();
        return isWithin(1, day, days)
                ? new Value<>(month.atDay(Integer.parseInt(day)))
                : new Wrong<>(
                        Problem.of(
                                END_DATE,
                                Kind.END_DATE_DAY,
                                month.toString(),
                                String.valueOf(days)));
    }

    private static boolean isWithin(int least, String digits, int most) {
        int number = Integer.parseInt(digits);
        return number >= least && number <= most;
    }

    /** {@code 23:59} or {@code 23:59:59}. */
    public static Parsed<LocalTime> parseTime(String text) {
        String typed = Blanks.trim(text);
        if (typed.isEmpty()) {
            return new Blank<>();
        }
        Matcher time = TIME.matcher(typed);
        if (time.matches()) {
            String seconds = time.group(3);
            return new Value<>(
                    LocalTime.of(
                            Integer.parseInt(time.group(1)),
                            Integer.parseInt(time.group(2)),
                            seconds == null ? 0 : Integer.parseInt(seconds)));
        }
        if (Typing.mayCure(time)) {
            return new Wrong<>(Problem.unfinished(END_TIME, Kind.END_TIME_FORMAT));
        }
        if (MIDNIGHT.matcher(typed).matches()) {
            return new Wrong<>(Problem.of(END_TIME, Kind.END_TIME_MIDNIGHT));
        }
        return new Wrong<>(otherClock(typed));
    }

    /** For {@code 7pm}, {@code 19h30} or {@code 7:30}: the way to write what was probably meant. */
    private static Problem otherClock(String typed) {
        Matcher clock = CLOCK.matcher(typed);
        if (!clock.matches() || Integer.parseInt(clock.group("hour")) > 23) {
            return Problem.of(END_TIME, Kind.END_TIME_FORMAT);
        }
        int hour = Integer.parseInt(clock.group("hour"));
        String rest = clock.group("rest") == null ? "00" : clock.group("rest");
        String half = clock.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                // 0pm is a slip, and may be noon or midnight.
                return Problem.of(END_TIME, Kind.END_TIME_FORMAT);
            }
            boolean evening = half.toLowerCase(Locale.ROOT).startsWith("p");
            String meant = clock(hour % 12 + (evening ? 12 : 0), rest);
            return Problem.of(END_TIME, Kind.END_TIME_WRITE, meant);
        }
        if (hour > 12 || hour == 0) {
            return Problem.of(END_TIME, Kind.END_TIME_WRITE, clock(hour, rest));
        }
        return Problem.of(
                END_TIME,
                Kind.END_TIME_TWELVE_HOUR,
                clock(hour % 12, rest),
                clock(hour % 12 + 12, rest));
    }

    private static String clock(int hour, String rest) {
        return "%02d:%s".formatted(hour, rest);
    }

    /**
     * Places a local time in the lot's zone.
     *
     * @param occurrence which one is meant where it happens twice; null when that was not answered
     */
    static Parsed<EndTime> place(LocalDateTime lot, @Nullable Occurrence occurrence, Terms terms) {
        List<ZoneOffset> offsets = terms.zone().offsets(lot);
        if (offsets.isEmpty()) {
            LotZone.Gap gap = terms.zone().gapAt(lot);
            String before = EndTime.WIRE.format(gap.lastBefore());
            String after = EndTime.WIRE.format(gap.firstAfter());
            return new Wrong<>(Problem.of(END_TIME, Kind.END_TIME_GAP, before, after));
        }
        if (offsets.size() == 2 && occurrence == null) {
            String first = offsets.getFirst().toString();
            String second = offsets.getLast().toString();
            return new Wrong<>(Problem.of(END_TIME, Kind.END_TIME_TWICE, first, second));
        }
        ZoneOffset offset =
                occurrence == Occurrence.SECOND ? offsets.getLast() : offsets.getFirst();
        return new Value<>(new EndTime(lot, offset, terms.zone().id(), terms.endTimeSentAs()));
    }
}
