package org.permitdesk.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.LotZone;

/**
 * Times in words: weekday, city and offset, and how far away. Never an abbreviation such as CST.
 */
public final class TimeWords {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final String VOWELS = "AEIOUÉÎ";

    private final Texts texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter weekdayShort;
    private final DateTimeFormatter writtenClock;

    public TimeWords(Texts texts) {
        this.texts = texts;
        day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", texts.locale());
        weekday = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", texts.locale());
        weekdayShort = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", texts.locale());
        writtenClock =
                DateTimeFormatter.ofPattern(
                        isFrench() ? "H'\u00a0h\u00a0'mm" : "HH:mm", Locale.ROOT);
    }

    /** As in "Mon 30 Nov 2026 23:59:59". */
    public String dateTime(LocalDateTime time) {
        return weekday.format(time);
    }

    /** As in "Mon 30 Nov 23:59", for what happened lately. */
    public String recent(LocalDateTime time) {
        return weekdayShort.format(time);
    }

    /** As in "14:05:06", the same in every language. */
    public String clock(LocalDateTime time) {
        return CLOCK.format(time);
    }

    /** As in "Monday 30 November 2026". */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /**
     * As a letter has it: "Monday 30 November 2026, 23:59, Winnipeg time". To the minute, rounded
     * down: nobody is promised a second too much. Where the clock shows that time twice, with the
     * offset.
     */
    public String written(EndTime end) {
        String city = city(end.zone());
        boolean elided = isFrench() && VOWELS.indexOf(city.charAt(0)) >= 0;
        String time =
                texts.get(
                        "time.written",
                        writtenDay(end.lot().toLocalDate()),
                        writtenClock.format(end.lot()),
                        texts.get(elided ? "time.cityElided" : "time.city", city));
        return isTwice(end) ? texts.get("time.writtenTwice", time, offset(end.offset())) : time;
    }

    private String writtenDay(LocalDate date) {
        String words = day(date);
        return isFrench() && date.getDayOfMonth() == 1 ? words.replace(" 1 ", " 1er ") : words;
    }

    private boolean isFrench() {
        return texts.language().equals("fr");
    }

    private static boolean isTwice(EndTime end) {
        return LotZone.of(end.zone()).stream().anyMatch(z -> z.offsets(end.lot()).size() > 1);
    }

    /** As in "2026-12-01 04:59:59", the same in every language. */
    public String iso(LocalDateTime time) {
        return ISO.format(time);
    }

    /** As in "Winnipeg, UTC-05:00". */
    public String place(EndTime end) {
        return texts.get("time.place", city(end.zone()), offset(end.offset()));
    }

    public String city(LotZone zone) {
        return city(zone.id());
    }

    private String city(String zoneId) {
        String key = "city." + zoneId;
        return texts.has(key)
                ? texts.get(key)
                : zoneId.substring(zoneId.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** As in "UTC-05:00". */
    public String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }

    /** As in "2 h 5 min ago", for what has happened. */
    public String ago(Instant past, Instant now) {
        return texts.get("time.ago", span(Duration.between(past, now).abs()));
    }

    /** As in "in 6 days 4 h" or "2 h 5 min ago". */
    public String distance(Instant end, Instant now) {
        Duration away = Duration.between(now, end);
        String span = span(away.abs());
        return away.isNegative() ? texts.get("time.ago", span) : texts.get("time.in", span);
    }

    private String span(Duration span) {
        if (span.toDays() > 0) {
            return two("time.days", span.toDays(), "time.hours", span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return two("time.hours", span.toHours(), "time.minutes", span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? texts.get("time.minutes", span.toMinutes())
                : texts.get("time.moments");
    }

    private String two(String first, long many, String second, long rest) {
        String head = texts.get(first, many);
        return rest == 0 ? head : head + " " + texts.get(second, rest);
    }
}
