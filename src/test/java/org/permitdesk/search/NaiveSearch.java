package org.permitdesk.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.EntryState.Settled;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Note;
import org.permitdesk.history.Standing;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Money;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/** What a search finds, told by looking at every entry in Java. */
final class NaiveSearch {
    private NaiveSearch() {}

    static List<HistoryEntry> all(List<HistoryEntry> entries, Question question) {
        return entries.stream()
                .filter(entry -> passes(entry, question.filter()))
                .filter(entry -> contains(entry, question.text()))
                .sorted(comparator(question.order()))
                .toList();
    }

    private static boolean passes(HistoryEntry entry, Filter filter) {
        Set<Standing> standings = filter.standings();
        return (standings.isEmpty() || standings.contains(entry.state().standing()))
                && (filter.profileId() == null
                        || filter.profileId().equals(entry.destination().profileId()))
                && (filter.clerk() == null || filter.clerk().equals(clerk(entry)))
                && (filter.from() == null || !entry.createdAt().isBefore(filter.from()))
                && (filter.until() == null || entry.createdAt().isBefore(filter.until()));
    }

    private static boolean contains(HistoryEntry entry, String text) {
        List<String> values = values(entry).stream().map(Folded::of).toList();
        for (String word : Folded.of(text).split(" ", -1)) {
            String bare = word.replace("-", "");
            boolean found =
                    values.stream()
                            .anyMatch(value ->
                                    value.contains(word)
                                            || (bare.length() >= 3 && value.contains(bare)));
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static List<String> values(HistoryEntry entry) {
        PermitUpdate update = entry.update();
        List<String> values = new ArrayList<>();
        values.add(update.referenceId().value());
        values.add(plate(entry));
        values.add(plate(entry).replace(" ", "").replace("-", ""));
        values.add(update.ticket());
        values.add(update.reason());
        values.add(clerk(entry));
        for (Note note : entry.notes()) {
            values.addAll(List.of(note.ticket(), note.reason(), note.by()));
        }
        values.add(entry.destination().profileName());
        Money money = update.money();
        if (money != null) {
            values.add(money.toString());
            values.add(money.amount().text().replace('.', ','));
        }
        EndTime end = update.endTime();
        if (end != null) {
            values.add(String.format(Locale.ROOT, "%tF %<tT", end.lot()));
        }
        Outcome outcome = entry.outcome().orElse(null);
        switch (outcome) {
            case null -> {}
            case Outcome.Done done -> values.add(done.referenceId());
            case Refused refused -> {
                values.add(refused.message());
                if (refused.code() != null) {
                    values.add(String.valueOf(refused.code()));
                }
            }
            case Outcome.NotSent notSent -> values.add(notSent.detail());
            case Outcome.Unknown unknown -> values.add(unknown.detail());
        }
        if (entry.state() instanceof Settled settled) {
            values.add(settled.by());
        }
        entry.notes().forEach(note -> values.addAll(List.of(note.ticket(), note.reason())));
        return values;
    }

    private static Comparator<HistoryEntry> comparator(Order order) {
        Comparator<HistoryEntry> newest = Comparator.comparingLong(HistoryEntry::id).reversed();
        boolean up = order.ascending();
        return switch (order.column()) {
            case TIME -> up ? newest.reversed() : newest;
            case OUTCOME ->
                    by(e -> Standings.number(e.state().standing()), up).thenComparing(newest);
            case REFERENCE_ID ->
                    text(e -> e.update().referenceId().value(), up).thenComparing(newest);
            case PLATE -> text(NaiveSearch::plate, up).thenComparing(newest);
            case AMOUNT -> by(NaiveSearch::amount, up).thenComparing(newest);
            case END_TIME -> by(NaiveSearch::end, up).thenComparing(newest);
            case TICKET -> text(HistoryEntry::ticket, up).thenComparing(newest);
            case REASON -> text(HistoryEntry::reason, up).thenComparing(newest);
            case PROFILE -> text(e -> e.destination().profileName(), up).thenComparing(newest);
            case CLERK -> text(NaiveSearch::clerk, up).thenComparing(newest);
        };
    }

    private static Comparator<HistoryEntry> text(Function<HistoryEntry, String> value, boolean up) {
        return by(
                entry -> {
                    String folded = Folded.of(value.apply(entry)).strip();
                    return folded.isEmpty() ? null : folded;
                },
                up);
    }

    private static <T extends Comparable<? super T>> Comparator<HistoryEntry> by(
            Function<HistoryEntry, @Nullable T> value, boolean up) {
        Comparator<T> natural = Comparator.naturalOrder();
        return Comparator.comparing(value, Comparator.nullsLast(up ? natural : natural.reversed()));
    }

    private static @Nullable BigDecimal amount(HistoryEntry entry) {
        Money money = entry.update().money();
        return money == null ? null : money.amount().value();
    }

    private static @Nullable Instant end(HistoryEntry entry) {
        EndTime end = entry.update().endTime();
        return end == null ? null : end.instant();
    }

    private static String plate(HistoryEntry entry) {
        Plate plate = entry.update().plate();
        return plate == null ? "" : plate.value();
    }

    private static String clerk(HistoryEntry entry) {
        return entry.intent().origin().clerk();
    }
}
