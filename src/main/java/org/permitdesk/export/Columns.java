package org.permitdesk.export;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Note;
import org.permitdesk.history.Origin;
import org.permitdesk.update.Destination;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Money;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an export says of each entry, under names that are the same in every language. Times are
 * ISO-8601, instants in UTC. What an entry does not have is left out; of no column it needs to be
 * told whether it is empty or not there.
 */
final class Columns {
    static final String POSITION = "position";
    static final String HASH = "hash";

    /** All but the hash. {@link Line} reads the first four: these stay where they are for ever. */
    static final List<String> NAMES =
            List.of(
                    POSITION,
                    "id",
                    "created_at",
                    "reference_id",
                    "plate",
                    "amount",
                    "currency",
                    "end_lot",
                    "end_offset",
                    "end_zone",
                    "end_sent_as",
                    "end_sent",
                    "reason",
                    "ticket",
                    "profile_id",
                    "profile_name",
                    "production",
                    "base_url",
                    "client_code",
                    "clerk",
                    "machine",
                    "program",
                    "zone_data",
                    "request",
                    "resend_of",
                    "standing",
                    "code",
                    "cause",
                    "message",
                    "settled_by",
                    "settled_at",
                    "newest_reason",
                    "newest_ticket",
                    "notes");

    private Columns() {}

    /**
     * The values of an entry by their columns.
     *
     * @param place counted from 1
     */
    static ObjectNode values(HistoryEntry entry, int place, int total) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        // Not 3/12, which a spreadsheet would show as a day of March.
        values.put(POSITION, place + " of " + total);
        values.put("id", entry.id());
        values.put("created_at", entry.createdAt().toString());
        putUpdate(values, entry.update());
        putDestination(values, entry.destination());
        putOrigin(values, entry.intent().origin());
        values.put("request", entry.intent().request());
        Long resendOf = entry.intent().resendOf();
        if (resendOf != null) {
            values.put("resend_of", resendOf);
        }
        values.put("standing", entry.state().standing().name());
        entry.outcome().ifPresent(outcome -> putOutcome(values, outcome));
        if (entry.state() instanceof EntryState.Settled settled) {
            values.put("settled_by", settled.by());
            values.put("settled_at", settled.at().toString());
        }
        putNotes(values, entry);
        return values;
    }

    private static void putUpdate(ObjectNode values, PermitUpdate update) {
        values.put("reference_id", update.referenceId().value());
        Plate plate = update.plate();
        if (plate != null) {
            values.put("plate", plate.value());
        }
        putMoney(values, update.money());
        putEnd(values, update.endTime());
        values.put("reason", update.reason());
        values.put("ticket", update.ticket());
    }

    private static void putMoney(ObjectNode values, @Nullable Money money) {
        if (money != null) {
            values.put("amount", money.amount().text());
            values.put("currency", money.currency().name());
        }
    }

    private static void putEnd(ObjectNode values, @Nullable EndTime end) {
        if (end != null) {
            values.put("end_lot", ISO_LOCAL_DATE_TIME.format(end.lot()));
            values.put("end_offset", end.offset().toString());
            values.put("end_zone", end.zone());
            values.put("end_sent_as", end.sentAs().name());
            values.put("end_sent", end.wire());
        }
    }

    private static void putDestination(ObjectNode values, Destination to) {
        values.put("profile_id", to.profileId());
        values.put("profile_name", to.profileName());
        values.put("production", to.production());
        values.put("base_url", to.endpoint().baseUrl().toString());
        values.put("client_code", to.endpoint().clientCode());
    }

    private static void putOrigin(ObjectNode values, Origin origin) {
        values.put("clerk", origin.clerk());
        values.put("machine", origin.machine());
        values.put("program", origin.program());
        values.put("zone_data", origin.zoneData());
    }

    /** What was completed later stands beside the original. */
    private static void putNotes(ObjectNode values, HistoryEntry entry) {
        values.put("newest_reason", entry.reason());
        values.put("newest_ticket", entry.ticket());
        if (!entry.notes().isEmpty()) {
            ArrayNode notes = values.putArray("notes");
            for (Note note : entry.notes()) {
                notes.addObject()
                        .put("at", note.at().toString())
                        .put("by", note.by())
                        .put("reason", note.reason())
                        .put("ticket", note.ticket());
            }
        }
    }

    private static void putOutcome(ObjectNode values, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> {
                // The reference ID that came back is the one that was sent.
            }
            case Outcome.Refused refused -> {
                if (refused.code() != null) {
                    values.put("code", refused.code());
                }
                values.put("message", refused.message());
            }
            case Outcome.NotSent(Outcome.NotSent.Obstacle obstacle, String detail) -> {
                values.put("cause", obstacle.name());
                values.put("message", detail);
            }
            case Outcome.Unknown(Outcome.Unknown.Doubt doubt, String detail) -> {
                values.put("cause", doubt.name());
                values.put("message", detail);
            }
        }
    }
}
