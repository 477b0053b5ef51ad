package org.permitdesk.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.EntryState.Settled;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Note;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Money;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/** What of an entry can be searched for and sorted by. */
record Document(HistoryEntry entry) {
    private static final int KEY_LENGTH = 64;
    private static final DateTimeFormatter END =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /**
     * Everything that is searched, {@link Folded}, each value on a line of its own: a line end is
     * in no word, so that none is found across two values.
     */
    String text() {
        Set<String> lines = new LinkedHashSet<>();
        PermitUpdate update = entry.update();
        add(lines, update.referenceId().value());
        add(lines, plate());
        add(lines, plate().replaceAll("[ -]", ""));
        add(lines, update.ticket());
        add(lines, update.reason());
        for (Note note : entry.notes()) {
            add(lines, note.ticket());
            add(lines, note.reason());
            add(lines, note.by());
        }
        add(lines, clerk());
        add(lines, entry.destination().profileName());
        addMoney(lines, update.money());
        addEnd(lines, update.endTime());
        entry.outcome().ifPresent(outcome -> addWords(lines, outcome));
        if (entry.state() instanceof Settled settled) {
            add(lines, settled.by());
        }
        return String.join("\n", lines) + "\n\n";
    }

    private static void addMoney(Set<String> lines, @Nullable Money money) {
        if (money != null) {
            add(lines, money.toString());
            add(lines, money.amount().text().replace('.', ','));
        }
    }

    private static void addEnd(Set<String> lines, @Nullable EndTime end) {
        if (end != null) {
            add(lines, END.format(end.lot()));
        }
    }

    private static void addWords(Set<String> lines, Outcome outcome) {
        switch (outcome) {
            case Done(String id) -> add(lines, id);
            case Refused(Integer code, String message) -> {
                add(lines, code == null ? "" : code.toString());
                add(lines, message);
            }
            case NotSent(NotSent.Obstacle obstacle, String detail) -> add(lines, detail);
            case Unknown(Unknown.Doubt doubt, String detail) -> add(lines, detail);
        }
    }

    private static void add(Set<String> lines, String value) {
        String line = Folded.of(value);
        if (!line.isBlank()) {
            lines.add(line);
        }
    }

    String clerk() {
        return entry.intent().origin().clerk();
    }

    private String plate() {
        Plate plate = entry.update().plate();
        return plate == null ? "" : plate.value();
    }

    /** What the list is sorted by; null where there is nothing. */
    @Nullable Object key(Column column) {
        PermitUpdate update = entry.update();
        return switch (column) {
            case TIME -> entry.id();
            case OUTCOME -> Standings.number(entry.state().standing());
            case REFERENCE_ID -> key(update.referenceId().value());
            case PLATE -> key(plate());
            case AMOUNT -> update.money() == null ? null : cents(update.money());
            case END_TIME ->
                    update.endTime() == null ? null : update.endTime().instant().getEpochSecond();
            case TICKET -> key(entry.ticket());
            case REASON -> key(entry.reason());
            case PROFILE -> key(entry.destination().profileName());
            case CLERK -> key(clerk());
        };
    }

    private static long cents(Money money) {
        return money.amount().value().multiply(BigDecimal.valueOf(100)).longValueExact();
    }

    /** What a text is sorted by; null if it is blank. */
    static @Nullable String key(String text) {
        String folded = Folded.of(text).strip();
        if (folded.isEmpty()) {
            return null;
        }
        int length = folded.codePointCount(0, folded.length());
        return length <= KEY_LENGTH
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, KEY_LENGTH));
    }

    /** Nanoseconds since 1970; before the year 1678 and after 2261 the ends of that. */
    static long nanos(Instant at) {
        try {
            return Math.addExact(
                    Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
        } catch (ArithmeticException farOff) {
            return at.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
