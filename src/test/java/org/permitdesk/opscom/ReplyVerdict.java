package org.permitdesk.opscom;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.permitdesk.Examples;
import org.permitdesk.StrictJson;
import org.permitdesk.StrictJson.Literal;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;

/** What a reply to an update of {@link Examples#REFERENCE_ID} says, read by other means. */
enum ReplyVerdict {
    /** Success for this very permit. */
    DONE,
    /** An error code, or a status other than success. */
    REFUSED,
    /** Success, but not one to rely on. */
    DOUBTFUL,
    /** Nothing of the update. */
    SILENT;

    /** Deeper or longer than any answer, so that the program may decline to read it. */
    private static final int ODD = 3_000;

    private static ReplyVerdict of(int status, Map<String, Object> reply) {
        String code = said(reply.get("ErrorCode"));
        String said = reply.get("status") instanceof String text ? said(text) : "";
        if (!said.equalsIgnoreCase("success")) {
            return code.isEmpty() && said.isEmpty() ? SILENT : REFUSED;
        }
        boolean thisPermit =
                reply.get("reference_id") instanceof String id
                        && id.equalsIgnoreCase(Examples.REFERENCE_ID.value());
        return thisPermit && code.isEmpty() && status >= 200 && status <= 299 ? DONE : DOUBTFUL;
    }

    private static String said(@Nullable Object value) {
        return switch (value) {
            case String text when !text.isBlank() -> text;
            case Literal literal when literal.isNumber() -> literal.written();
            case null, default -> "";
        };
    }

    /** What is wrong with this outcome of such a reply, if anything is. */
    static Optional<String> objection(int status, byte[] body, Outcome outcome) {
        Map<String, Object> reply = StrictJson.object(body).orElse(Map.of());
        ReplyVerdict verdict = of(status, reply);
        boolean right =
                switch (outcome) {
                    case Done(String id) ->
                            verdict == DONE && id.equalsIgnoreCase(Examples.REFERENCE_ID.value());
                    case Refused(Integer code, String message) ->
                            verdict == REFUSED
                                    && (code == null
                                            || said(reply.get("ErrorCode")).matches("0*" + code))
                                    && !message.contains(Examples.TOKEN_TEXT);
                    case NotSent(Obstacle obstacle, String detail) ->
                            verdict == SILENT && status == 429 && obstacle == Obstacle.BUSY;
                    case Unknown unknown ->
                            verdict == DOUBTFUL || verdict == SILENT || body.length > ODD;
                };
        return right ? Optional.empty() : Optional.of(outcome + " of a reply that is " + verdict);
    }
}
