package org.permitdesk.history;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;
import org.permitdesk.update.Reply;

/** Between records and rows. Times are ISO-8601, instants in UTC; money is decimal text. */
final class Rows {
    static final String QUEUED = "QUEUED";
    static final String IN_FLIGHT = "IN_FLIGHT";
    static final String NOTE = "NOTE";
    static final String REMOVED = "REMOVED";
    static final String FORGOTTEN = "FORGOTTEN";

    static final String INSERT_ENTRY =
            """
            INSERT INTO entry (created_at, profile_id, profile_name, base_url, client_code, production,
              reference_id, plate, amount, currency, end_lot, end_offset, end_zone, end_sent_as, reason, ticket,
              resend_of, machine, program, zone_data, request)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Its leaf and hash come next: {@link Chain#close}. */
    static final String INSERT_EVENT =
            """
            INSERT INTO event (id, entry_id, at, state, cause, code, message, by, status, headers, body, ticket, digest, salt,
              leaf, hash)
            VALUES (1 + max(coalesce((SELECT max(id) FROM event), 0),
                coalesce((SELECT last FROM gap ORDER BY first DESC LIMIT 1), 0)),
              ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, randomblob(16),
              x'', x'')
            """;

    private Rows() {}

    static void setEntry(PreparedStatement insert, Instant at, Intent intent) throws SQLException {
        Destination to = intent.destination();
        PermitUpdate update = intent.update();
        Plate plate = update.plate();
        Money money = update.money();
        EndTime end = update.endTime();
        setAll(
                insert,
                at.toString(),
                to.profileId(),
                to.profileName(),
                to.endpoint().baseUrl().toString(),
                to.endpoint().clientCode(),
                to.production() ? 1 : 0,
                update.referenceId().value(),
                plate == null ? null : plate.value(),
                money == null ? null : money.amount().text(),
                money == null ? null : money.currency().name(),
                end == null ? null : end.lot().toString(),
                end == null ? null : end.offset().toString(),
                end == null ? null : end.zone(),
                end == null ? null : end.sentAs().name(),
                update.reason(),
                update.ticket(),
                intent.resendOf(),
                intent.origin().machine(),
                intent.origin().program(),
                intent.origin().zoneData(),
                intent.request());
    }

    /** A step that is no outcome: {@link #QUEUED}, {@link #IN_FLIGHT}, or a person's verdict. */
    static void setStep(PreparedStatement insert, long entryId, Instant at, String state, String by)
            throws SQLException {
        setEvent(insert, entryId, at, state, null, null, "", by);
    }

    static void setNote(PreparedStatement insert, long entryId, Note note) throws SQLException {
        setEvent(insert, entryId, note.at(), NOTE, null, null, note.reason(), note.by());
        insert.setString(11, note.ticket());
    }

    /**
     * The plate was forgotten.
     *
     * @param digest of the entry's earlier events as they read now
     */
    static void setForgotten(
            PreparedStatement insert, long entryId, Instant at, String by, String digest)
            throws SQLException {
        setEvent(insert, entryId, at, FORGOTTEN, null, null, "", by);
        insert.setString(12, digest);
    }

    /**
     * Old entries were removed.
     *
     * @param ids which, as {@link Ids} writes them
     * @param digest of the gaps that there are now
     */
    static void setRemoved(
            PreparedStatement insert,
            Instant at,
            int entries,
            Instant before,
            String by,
            String ids,
            String digest)
            throws SQLException {
        setEvent(insert, null, at, REMOVED, null, entries, before.toString(), by);
        insert.setString(10, ids);
        insert.setString(12, digest);
    }

    static void setOutcome(
            PreparedStatement insert,
            long entryId,
            Instant at,
            Outcome outcome,
            @Nullable Reply reply)
            throws SQLException {
        switch (outcome) {
            case Done(String id) -> setEvent(insert, entryId, at, "DONE", null, null, id, "");
            case Refused(Integer code, String message) ->
                    setEvent(insert, entryId, at, "REFUSED", null, code, message, "");
            case NotSent(NotSent.Obstacle obstacle, String detail) ->
                    setEvent(insert, entryId, at, "NOT_SENT", obstacle.name(), null, detail, "");
            case Unknown(Unknown.Doubt doubt, String detail) ->
                    setEvent(insert, entryId, at, "UNKNOWN", doubt.name(), null, detail, "");
        }
        if (reply != null) {
            insert.setInt(8, reply.status());
            insert.setString(9, reply.headers());
            insert.setString(10, reply.body());
        }
    }

    private static void setEvent(
            PreparedStatement insert,
            @Nullable Long entryId,
            Instant at,
            String state,
            @Nullable String cause,
            @Nullable Integer code,
            String message,
            String by)
            throws SQLException {
        setAll(
                insert,
                entryId,
                at.toString(),
                state,
                cause,
                code,
                message,
                by,
                null,
                null,
                null,
                null,
                null);
    }

    private static void setAll(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Without its notes, which are in other rows. */
    static HistoryEntry entry(ResultSet row) throws SQLException {
        long resendOf = row.getLong("resend_of");
        Long orNull = row.wasNull() ? null : resendOf;
        return new HistoryEntry(
                row.getLong("id"),
                Instant.parse(row.getString("created_at")),
                new Intent(
                        new Destination(
                                row.getString("profile_id"),
                                row.getString("profile_name"),
                                new Endpoint(
                                        URI.create(row.getString("base_url")),
                                        row.getString("client_code")),
                                row.getBoolean("production")),
                        update(row),
                        new Origin(
                                row.getString("clerk"),
                                row.getString("machine"),
                                row.getString("program"),
                                row.getString("zone_data")),
                        row.getString("request"),
                        orNull),
                state(row),
                List.of());
    }

    /** What happened, from a row of the events. */
    static Step step(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Instant at = Instant.parse(row.getString("at"));
        String by = row.getString("by");
        if (state.equals(NOTE)) {
            return new Step.Noted(note(row));
        }
        if (state.equals(FORGOTTEN)) {
            return new Step.Forgotten(at, by);
        }
        Standing standing = Standing.valueOf(state);
        return new Step.Reached(at, by, standing, outcome(standing, row), reply(row));
    }

    static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString("message"),
                row.getString("ticket"),
                row.getString("by"),
                Instant.parse(row.getString("at")));
    }

    private static @Nullable Reply reply(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? null
                : new Reply(status, row.getString("headers"), row.getString("body"));
    }

    private static PermitUpdate update(ResultSet row) throws SQLException {
        String plate = row.getString("plate");
        String amount = row.getString("amount");
        String end = row.getString("end_lot");
        return new PermitUpdate(
                new ReferenceId(row.getString("reference_id")),
                plate == null ? null : new Plate(plate),
                amount == null
                        ? null
                        : new Money(
                                new Amount(new BigDecimal(amount)),
                                Currency.valueOf(row.getString("currency"))),
                end == null
                        ? null
                        : new EndTime(
                                LocalDateTime.parse(end),
                                ZoneOffset.of(row.getString("end_offset")),
                                row.getString("end_zone"),
                                EndTimeSentAs.valueOf(row.getString("end_sent_as"))),
                row.getString("reason"),
                row.getString("ticket"));
    }

    private static EntryState state(ResultSet row) throws SQLException {
        Standing standing = Standing.valueOf(row.getString("state"));
        Outcome outcome = outcome(standing, row);
        if (outcome != null) {
            return new EntryState.Ended(outcome);
        }
        return switch (standing) {
            case QUEUED -> new EntryState.Queued();
            case IN_FLIGHT -> new EntryState.InFlight();
            default ->
                    new EntryState.Settled(
                            unknown(row),
                            Verdict.valueOf(standing.name()),
                            row.getString("state_by"),
                            Instant.parse(row.getString("state_at")));
        };
    }

    /** What it ended with; null for a standing that is no end, or a person's verdict. */
    private static @Nullable Outcome outcome(Standing standing, ResultSet row) throws SQLException {
        String message = row.getString("message");
        return switch (standing) {
            case DONE -> new Done(message);
            case REFUSED -> {
                int code = row.getInt("code");
                yield new Refused(row.wasNull() ? null : code, message);
            }
            case NOT_SENT -> new NotSent(NotSent.Obstacle.valueOf(row.getString("cause")), message);
            case UNKNOWN -> unknown(row);
            case QUEUED, IN_FLIGHT, APPLIED, NOT_APPLIED -> null;
        };
    }

    private static Unknown unknown(ResultSet row) throws SQLException {
        return new Unknown(Unknown.Doubt.valueOf(row.getString("cause")), row.getString("message"));
    }
}
