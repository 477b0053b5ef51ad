package org.permitdesk.update;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.time.DateTimeZone;

/**
 * The time zone of a parking lot, and the one place that answers zone questions.
 *
 * <p>Its rules are joda-time's, because the JDK's own are too old: they do not know that British
 * Columbia, Alberta, the Northwest Territories and Manitoba stopped changing their clocks in 2026,
 * and would be an hour off there every winter.
 */
public final class LotZone {
    private static final long DAY = 86_400_000L;

    // Where cities are; the rest, such as Canada/Pacific or Etc/GMT+5, names none.
    private static final Set<String> REGIONS =
            Set.of(
                    "Africa",
                    "America",
                    "Antarctica",
                    "Arctic",
                    "Asia",
                    "Atlantic",
                    "Australia",
                    "Europe",
                    "Indian",
                    "Pacific");

    // Kept beside the rules, which forget it: those of Montreal say that they are Toronto's.
    private final String id;
    private final DateTimeZone rules;

    private LotZone(String id) {
        this.id = id;
        this.rules = DateTimeZone.forID(id);
    }

    /**
     * The zone of that name, if there is one.
     *
     * @param id an IANA name such as {@code America/Winnipeg}
     */
    public static Optional<LotZone> of(String id) {
        return DateTimeZone.getAvailableIDs().contains(id)
                ? Optional.of(new LotZone(id))
                : Optional.empty();
    }

    /** The zones of cities, {@code Region/City}, in alphabetical order. */
    public static SortedSet<String> ids() {
        SortedSet<String> ids = new TreeSet<>(DateTimeZone.getAvailableIDs());
        ids.removeIf(
                id -> !id.contains("/") || !REGIONS.contains(id.substring(0, id.indexOf('/'))));
        return ids;
    }

    public String id() {
        return id;
    }

    /**
     * The offsets a local time can have: one; none in the gap of spring; two, the earlier instant
     * first, in autumn.
     */
    public List<ZoneOffset> offsets(LocalDateTime local) {
        long millis = millis(local);
        return Stream.of(rules.getOffset(millis - DAY), rules.getOffset(millis + DAY))
                .distinct()
                .filter(offset -> rules.getOffset(millis - offset) == offset)
                .map(LotZone::offset)
                .toList();
    }

    /** The last local second before the gap that {@code local} lies in, and the first after it. */
    Gap gapAt(LocalDateTime local) {
        // Two days are more than any offset and any gap, and less than between two changes.
        long transition = rules.nextTransition(millis(local) - 2 * DAY);
        return new Gap(
                at(Instant.ofEpochMilli(transition - 1000)), at(Instant.ofEpochMilli(transition)));
    }

    record Gap(LocalDateTime lastBefore, LocalDateTime firstAfter) {}

    public ZoneOffset offsetAt(Instant instant) {
        return offset(rules.getOffset(instant.toEpochMilli()));
    }

    public LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, offsetAt(instant));
    }

    /** The first instant of a day; where the clocks go forward at midnight, that is 01:00. */
    public Instant startOfDay(LocalDate day) {
        LocalDateTime midnight = day.atStartOfDay();
        LocalDateTime first = offsets(midnight).isEmpty() ? gapAt(midnight).firstAfter() : midnight;
        return first.toInstant(offsets(first).getFirst());
    }

    private static long millis(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static ZoneOffset offset(int millis) {
        return ZoneOffset.ofTotalSeconds(millis / 1000);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LotZone zone && zone.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
