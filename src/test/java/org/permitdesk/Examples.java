package org.permitdesk;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Intent;
import org.permitdesk.history.Origin;
import org.permitdesk.opscom.Network;
import org.permitdesk.opscom.Proxies;
import org.permitdesk.opscom.RequestBody;
import org.permitdesk.opscom.Timeouts;
import org.permitdesk.update.Amount;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Currency;
import org.permitdesk.update.Destination;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Money;
import org.permitdesk.update.Parsed;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/** Good values that tests of several rooms share. */
public final class Examples {
    public static final String TOKEN_TEXT = "t0ken-7c1e-SECRET-0042";
    public static final ApiToken TOKEN = token(TOKEN_TEXT);

    public static final ReferenceId REFERENCE_ID =
            new ReferenceId("1a9b5375-cb75-4c71-9939-eeae550b09ac");
    public static final Plate PLATE = new Plate("PL8RDR");
    public static final Money MONEY = new Money(new Amount(new BigDecimal("14.50")), Currency.CAD);

    /** The end of 30 November 2026 in Winnipeg, which is the next day in UTC. */
    public static final EndTime END_TIME =
            new EndTime(
                    LocalDateTime.of(2026, 11, 30, 23, 59, 59),
                    ZoneOffset.ofHours(-5),
                    "America/Winnipeg",
                    EndTimeSentAs.UTC);

    public static final PermitUpdate FULL =
            new PermitUpdate(REFERENCE_ID, PLATE, MONEY, END_TIME, "caller misread O", "T-17");
    public static final PermitUpdate PLATE_ONLY =
            new PermitUpdate(REFERENCE_ID, PLATE, null, null, "", "");

    /** The vendor's documented reply to an update of {@link #REFERENCE_ID}. */
    public static final String SUCCESS =
            "{\"status\":\"success\",\"reference_id\":\"%1$s\",\"InternalReferenceID\":\"%1$s\"}"
                    .formatted(REFERENCE_ID.value());

    /** Long enough for every loopback exchange that ends by itself. */
    public static final Network PATIENT =
            new Network(
                    new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20)), Proxies.none());

    /** Who sends, in the history. */
    public static final String CLERK = "Anne";

    public static final Origin ORIGIN = new Origin(CLERK, "DESK-3", "1.0.0", "2026c");

    private Examples() {}

    /** An entry of the history. */
    public static HistoryEntry entry(
            long id, Instant at, Destination to, PermitUpdate update, EntryState state) {
        return new HistoryEntry(id, at, intent(to, update), state, List.of());
    }

    /** To send it for the first time. */
    public static Intent intent(Destination to, PermitUpdate update) {
        return resend(to, update, null);
    }

    /** To send it again, or for the first time. */
    public static Intent resend(Destination to, PermitUpdate update, @Nullable Long entryId) {
        return new Intent(to, update, ORIGIN, RequestBody.masked(update), entryId);
    }

    public static ApiToken token(String text) {
        if (ApiToken.parse(text) instanceof Parsed.Value<ApiToken>(ApiToken token)) {
            return token;
        }
        throw new IllegalArgumentException("not a token");
    }

    public static Destination destination(URI baseUrl) {
        return new Destination("oc-toma", "Toma Parking", new Endpoint(baseUrl, "OC-TOMA"), false);
    }

    /** Where nothing answers; for tests that send nothing. */
    public static Destination nowhere() {
        return destination(URI.create("https://controller.invalid"));
    }
}
