package org.permitdesk.search;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.permitdesk.RandomText;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Intent;
import org.permitdesk.history.Origin;
import org.permitdesk.history.Standing;
import org.permitdesk.history.Verdict;
import org.permitdesk.update.Amount;
import org.permitdesk.update.Currency;
import org.permitdesk.update.Destination;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Money;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/**
 * Writes entries of few different values, so that much is equal, and asks about them. Its clock
 * goes back now and then.
 */
final class RandomOffice extends Clock {
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
    private static final int SECONDS = 1_000_000;

    static final List<String> CLERKS = List.of("anna", "Béatrice", "bob", "");
    private static final List<String> PROFILES = List.of("Downtown", "Aéroport", "downtown 2");
    private static final List<String> PLATES =
            List.of("ABC123", "ABC 124", "ABC-125", "XA-1 B", "Q", "7", "ZED%1".replace("%", ""));
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "",
                    "new car",
                    "L’été, 50 %",
                    "a_b\"c*",
                    "œuvre d'art",
                    "SD-1001",
                    "sd-1002",
                    "x".repeat(70) + "y");

    private final RandomText random;
    private Instant now = BEGIN;

    RandomOffice(RandomText random) {
        this.random = random;
    }

    /** One more entry, or one more event of an earlier one. */
    void work(History history, List<Long> ids) throws HistoryUnavailableException {
        now = BEGIN.plusSeconds(random.below(SECONDS));
        if (ids.isEmpty() || random.below(3) > 0) {
            ids.add(random.below(4) == 0 ? history.queue(intent()) : history.depart(intent()));
        }
        long id = random.oneOf(ids);
        switch (random.below(7)) {
            case 0 -> history.depart(id);
            case 1 ->
                    history.settle(
                            id, random.oneOf(List.of(Verdict.values())), random.oneOf(TEXTS));
            case 2 ->
                    history.note(
                            id, random.oneOf(TEXTS), random.oneOf(TEXTS), random.oneOf(CLERKS));
            case 3 -> {}
            default -> history.finish(id, outcome(), null);
        }
    }

    private Intent intent() {
        int profile = random.below(PROFILES.size());
        PermitUpdate update =
                new PermitUpdate(
                        new ReferenceId("permit-" + random.below(20)),
                        new Plate(random.oneOf(PLATES)),
                        random.below(2) == 0 ? money() : null,
                        random.below(2) == 0 ? end() : null,
                        random.oneOf(TEXTS),
                        random.oneOf(TEXTS));
        return new Intent(
                new Destination(
                        "p" + profile,
                        PROFILES.get(profile),
                        new Endpoint(URI.create("https://example.invalid"), "OC-TOMA"),
                        true),
                update,
                new Origin(random.oneOf(CLERKS), "DESK-3", "1.0.0", "2026c"),
                "",
                null);
    }

    private Money money() {
        return new Money(
                new Amount(BigDecimal.valueOf(1 + 500L * random.below(4), 2)), Currency.CAD);
    }

    private EndTime end() {
        return new EndTime(
                LocalDateTime.of(2026, 4, 1 + random.below(5), 23, 59, 59 * random.below(2)),
                ZoneOffset.ofHours(-6 + random.below(2)),
                "America/Winnipeg",
                EndTimeSentAs.UTC);
    }

    private Outcome outcome() {
        return switch (random.below(5)) {
            case 0 -> new Refused(9000 + random.below(3), random.oneOf(TEXTS));
            case 1 -> new Refused(null, random.oneOf(TEXTS));
            case 2 -> new NotSent(Obstacle.TLS, "handshake");
            case 3 -> new Unknown(Doubt.NO_ANSWER, "read timed out");
            default -> new Done("permit-1");
        };
    }

    /** Mostly pieces of what is there. */
    Question question() {
        return new Question(
                text(),
                filter(),
                new Order(random.oneOf(List.of(Column.values())), random.below(2) == 0));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int words = random.below(4); words > 0; words--) {
            String whole =
                    switch (random.below(6)) {
                        case 0 -> random.oneOf(PLATES);
                        case 1 -> random.oneOf(CLERKS);
                        case 2 -> random.oneOf(PROFILES);
                        case 3 ->
                                random.oneOf(
                                        List.of(
                                                "permit-12",
                                                "9001",
                                                "timed out",
                                                "5.01",
                                                "23:59",
                                                "abc-123",
                                                "2026-04",
                                                "handSHAKE"));
                        case 4 -> random.near(random.oneOf(TEXTS));
                        default -> random.oneOf(TEXTS);
                    };
            int from = random.below(whole.length() + 1);
            int to = from + random.below(Math.min(whole.length() - from, 6) + 1);
            text.append(random.below(3) == 0 ? whole : whole.substring(from, to));
            text.append(random.oneOf(List.of(" ", "  ", "\t", "\u00a0", "")));
        }
        return text.toString();
    }

    private Filter filter() {
        Filter filter = Filter.NONE;
        if (random.below(3) == 0) {
            Set<Standing> standings = new HashSet<>();
            for (int i = random.below(3); i >= 0; i--) {
                standings.add(random.oneOf(List.of(Standing.values())));
            }
            filter = filter.withStandings(standings);
        }
        if (random.below(4) == 0) {
            filter = filter.withProfile("p" + random.below(4));
        }
        if (random.below(4) == 0) {
            filter = filter.withClerk(random.oneOf(CLERKS));
        }
        if (random.below(3) == 0) {
            Instant from = BEGIN.plusSeconds(random.below(SECONDS));
            filter =
                    filter.withPeriod(
                            random.below(3) == 0 ? null : from,
                            random.below(3) == 0 ? null : from.plusSeconds(random.below(SECONDS)));
        }
        return filter;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
