package org.permitdesk.search;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.BulkHistory.Past;
import org.permitdesk.history.Intent;
import org.permitdesk.history.Origin;
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

/** What an office with several clerks sends over the years; the same for the same number. */
final class Office {
    static final Instant BEGIN = Instant.parse("2023-11-01T08:00:00Z");

    static final List<String> CLERKS =
            List.of("anna", "bob", "Béatrice", "c.lavoie", "dmitri", "eve", "françois", "gita");
    static final List<String> PROFILES =
            List.of(
                    "Winnipeg Downtown",
                    "Winnipeg Airport",
                    "Université Laval",
                    "Hôpital Saint-Luc");

    static final List<String> REASONS =
            List.of(
                    "",
                    "plate misread on the phone",
                    "new car",
                    "rental while car is in the garage",
                    "extended by one month",
                    "wrong lot chosen",
                    "plaque mal saisie",
                    "véhicule de remplacement",
                    "prolongation d’un mois",
                    "refund agreed with supervisor",
                    "typing error: letter O for zero");

    private static final List<Refused> REFUSALS =
            List.of(
                    new Refused(9009, "Record not found."),
                    new Refused(9002, "Authentication failed."),
                    new Refused(9014, "Permit has expired."),
                    new Refused(null, "The permit is locked by another user."));

    private final int permits;

    Office(int permits) {
        this.permits = permits;
    }

    Past past(int number) {
        SplittableRandom random = new SplittableRandom(number * 7_919L);
        String referenceId = referenceId(random.nextInt(permits));
        Instant at = BEGIN.plus(Duration.ofSeconds(90L * number + random.nextInt(60)));
        PermitUpdate update =
                new PermitUpdate(
                        new ReferenceId(referenceId),
                        new Plate(plate(random)),
                        random.nextInt(4) == 0 ? money(random) : null,
                        random.nextInt(3) == 0 ? end(at, random) : null,
                        random.nextInt(4) == 0 ? "" : oneOf(REASONS, random),
                        random.nextInt(5) < 3 ? "SD-" + (10_000 + number / 3) : "");
        int profile = random.nextInt(1 + random.nextInt(PROFILES.size()));
        Destination to =
                new Destination(
                        "profile-" + profile,
                        PROFILES.get(profile),
                        new Endpoint(URI.create("https://example.invalid"), "CLT" + profile),
                        true);
        return new Past(
                at,
                new Intent(
                        to,
                        update,
                        new Origin(oneOf(CLERKS, random), "DESK-3", "1.0.0", "2026c"),
                        "",
                        null),
                outcome(referenceId, random));
    }

    static String referenceId(int permit) {
        SplittableRandom random = new SplittableRandom(permit);
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    static String plate(SplittableRandom random) {
        StringBuilder plate = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            plate.append((char) ('A' + random.nextInt(26)));
        }
        plate.append(oneOf(List.of("", " ", "-"), random));
        return plate.append(100 + random.nextInt(900)).toString();
    }

    private static Money money(SplittableRandom random) {
        return new Money(
                new Amount(BigDecimal.valueOf(500 + 50L * random.nextInt(200), 2)), Currency.CAD);
    }

    private static EndTime end(Instant at, SplittableRandom random) {
        LocalDateTime day =
                LocalDateTime.ofInstant(at, ZoneOffset.ofHours(-6)).plusDays(random.nextInt(60));
        return new EndTime(
                day.withHour(23).withMinute(59).withSecond(59).withNano(0),
                ZoneOffset.ofHours(-6),
                "America/Winnipeg",
                EndTimeSentAs.UTC);
    }

    private static Outcome outcome(String referenceId, SplittableRandom random) {
        int per100 = random.nextInt(100);
        if (per100 < 93) {
            return new Done(referenceId);
        }
        if (per100 < 97) {
            return oneOf(REFUSALS, random);
        }
        return per100 < 99
                ? new NotSent(Obstacle.NO_CONNECTION, "connect timed out")
                : new Unknown(Doubt.NO_ANSWER, "");
    }

    static <T extends @Nullable Object> T oneOf(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
