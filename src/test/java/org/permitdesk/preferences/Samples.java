package org.permitdesk.preferences;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.LotZone;

/** A good file, and what it says. */
final class Samples {
    static final String GOOD_FILE =
            """
            {
              "version": 1,
              "language": "en",
              "theme": "system",
              "textScale": 100,
              "activeProfile": "city",
              "proxy": "system",
              "connectSeconds": 10,
              "exchangeSeconds": 60,
              "historyColumns": [ ],
              "historySortedBy": null,
              "historyAscending": false,
              "replyEnglish": null,
              "replyFrench": null,
              "keepYears": null,
              "exportFolder": null,
              "profiles": [
                {
                  "id": "city",
                  "name": "City Hall",
                  "baseUrl": "https://controller.operationscommander.io",
                  "clientCode": "OC-TOMA",
                  "zone": "America/Winnipeg",
                  "endTimeSentAs": "utc",
                  "currency": "CAD",
                  "cleanPlate": true,
                  "production": true
                }
              ]
            }
            """;

    static final String TWO_PROFILES =
            """
            {"language": null, "theme": "dark", "textScale": 150, "activeProfile": "harbour",
             "historyColumns": ["time", "plate"], "historySortedBy": "plate", "historyAscending": true,
             "replyEnglish": "Now {plate}.", "replyFrench": "La plaque: {plaque}",
             "keepYears": 2, "exportFolder": "/exports",
             "profiles": [
              {"id": "city", "name": "City Hall",
               "baseUrl": "https://controller.operationscommander.io/",
               "clientCode": "OC-TOMA", "zone": "America/Winnipeg", "endTimeSentAs": "utc",
               "currency": "CAD", "cleanPlate": true, "production": true},
              {"id": "harbour", "name": "Harbour", "baseUrl": "https://example.org/opscom",
               "clientCode": "OC-HRB", "zone": "America/Halifax", "endTimeSentAs": "lot",
               "currency": "USD", "cleanPlate": false, "production": false}]}
            """;

    static final Profile CITY = profile("city", "City Hall");

    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T20:03:22Z"), ZoneId.of("America/Winnipeg"));

    private Samples() {}

    static Profile profile(String id, String name) {
        return new Profile(
                id,
                name,
                new Endpoint(URI.create("https://controller.operationscommander.io"), "OC-TOMA"),
                LotZone.of("America/Winnipeg").orElseThrow(),
                EndTimeSentAs.UTC,
                Currency.CAD,
                true,
                true);
    }
}
