package org.permitdesk.opscom;

import java.util.LinkedHashMap;
import java.util.Map;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Money;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of a permit update: one name for each attribute, as in the vendor's sample and in its
 * order, every value a string, and what does not change left out.
 */
public final class RequestBody {
    /** Stands where the token would, in everything that is shown or copied. */
    public static final String TOKEN_PLACEHOLDER = "YOUR-API-TOKEN";

    private static final JsonMapper JSON = new JsonMapper();

    private RequestBody() {}

    /** What goes over the wire, UTF-8, token and all. */
    static byte[] bytes(PermitUpdate update, ApiToken token) {
        return JSON.writeValueAsBytes(attributes(update, token.reveal()));
    }

    /** The same JSON in one line, the token replaced. */
    public static String masked(PermitUpdate update) {
        return JSON.writeValueAsString(attributes(update, TOKEN_PLACEHOLDER));
    }

    /** The same JSON on lines of its own, the token replaced. */
    public static String maskedForReading(PermitUpdate update) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(attributes(update, TOKEN_PLACEHOLDER))
                .replace("\r\n", "\n");
    }

    private static Map<String, String> attributes(PermitUpdate update, String token) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("apiToken", token);
        attributes.put("referenceID", update.referenceId().value());
        Plate plate = update.plate();
        if (plate != null) {
            attributes.put("plate", plate.value());
        }
        Money money = update.money();
        if (money != null) {
            attributes.put("Amount", money.amount().text());
            attributes.put("currency", money.currency().name());
        }
        EndTime endTime = update.endTime();
        if (endTime != null) {
            attributes.put("endTime", endTime.wire());
        }
        return attributes;
    }
}
