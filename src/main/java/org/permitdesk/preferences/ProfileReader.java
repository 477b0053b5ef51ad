package org.permitdesk.preferences;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.PreferencesProblem.Kind;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.LotZone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one profile of the file. There are no defaults here: a guess at any of these values could
 * send wrong data, or send it to the wrong place.
 */
final class ProfileReader {
    private ProfileReader() {}

    /**
     * The profile, or null if anything about it is missing or wrong; all of that is written down.
     *
     * @param takenIds the IDs of the profiles before this one; its own is added
     */
    static @Nullable Profile read(ObjectNode object, JsonValues values, Set<String> takenIds) {
        String id = id(object, values, takenIds);
        String name =
                values.required(Names.NAME, v -> JsonValues.text(v).filter(ProfileName::isName));
        URI baseUrl =
                values.required(
                        Names.BASE_URL, v -> JsonValues.text(v).flatMap(Endpoint::parseBaseUrl));
        String clientCode =
                values.required(
                        Names.CLIENT_CODE,
                        v -> JsonValues.text(v).flatMap(Endpoint::parseClientCode));
        LotZone zone = values.required(Names.ZONE, v -> JsonValues.text(v).flatMap(LotZone::of));
        EndTimeSentAs sentAs =
                values.required(Names.END_TIME_SENT_AS, JsonValues.oneOf(EndTimeSentAs.class));
        Currency currency =
                values.required(Names.CURRENCY, v -> JsonValues.text(v).flatMap(Currency::of));
        Boolean cleanPlate = values.required(Names.CLEAN_PLATE, JsonValues::flag);
        Boolean production = values.required(Names.PRODUCTION, JsonValues::flag);
        if (id == null
                || name == null
                || baseUrl == null
                || clientCode == null
                || zone == null
                || sentAs == null
                || currency == null
                || cleanPlate == null
                || production == null) {
            return null;
        }
        Endpoint endpoint = new Endpoint(baseUrl, clientCode);
        return new Profile(id, name, endpoint, zone, sentAs, currency, cleanPlate, production);
    }

    /**
     * The ID, if it is this profile's alone. One that an earlier profile has is wrong even if that
     * profile was left out: a token is kept under the ID, and belongs to one of the two only.
     */
    private static @Nullable String id(ObjectNode object, JsonValues values, Set<String> takenIds) {
        String id = values.required(Names.ID, v -> JsonValues.text(v).filter(Profile::isId));
        JsonNode value = object.get(Names.ID);
        if (id == null || value == null) {
            return null;
        }
        if (id.equals(Profile.PRACTICE_ID)) {
            values.wrong(Kind.ID_RESERVED, Names.ID, value);
            return null;
        }
        if (!takenIds.add(id)) {
            values.wrong(Kind.ID_TAKEN, Names.ID, value);
            return null;
        }
        return id;
    }
}
