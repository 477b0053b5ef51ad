package org.permitdesk.opscom;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.ReferenceId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges a reply by its body, because the vendor documents no HTTP status codes. <em>Done</em>
 * takes a 2xx, JSON, {@code status} = {@code success} and the very reference ID that was sent;
 * <em>refused</em> takes an error code or another status. All else may have been applied.
 */
final class ReplyReader {
    /** The controller took nothing and asks to come back later. */
    private static final int TOO_MANY_REQUESTS = 429;

    private static final int MESSAGE_LIMIT = 1_000;

    // The defaults accept duplicate keys and trailing text; neither may end in a false "Done".
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(32)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final ReferenceId sent;
    private final ApiToken token;

    ReplyReader(ReferenceId sent, ApiToken token) {
        this.sent = sent;
        this.token = token;
    }

    /**
     * The outcome a complete reply stands for.
     *
     * @param body as received; bytes, so that a byte order mark and UTF-16 are read as JSON says
     */
    Outcome read(int status, byte[] body) {
        JsonNode reply = parse(body);
        return reply == null || !reply.isObject()
                ? withoutJson(status, body)
                : judge(status, reply);
    }

    private Outcome judge(int status, JsonNode reply) {
        JsonNode errorCode = reply.path("ErrorCode");
        String code = errorCode.isNumber() ? errorCode.asString() : text(errorCode);
        String said = text(reply.path("status"));
        if (said.equalsIgnoreCase("success")) {
            return code.isEmpty() && status / 100 == 2
                    ? success(status, text(reply.path("reference_id")))
                    : unknown(Doubt.UNEXPECTED_REPLY, status);
        }
        return code.isEmpty() && said.isEmpty()
                ? undecided(status, Doubt.UNEXPECTED_REPLY)
                : new Refused(number(code), words(reply));
    }

    private Outcome success(int status, String id) {
        if (id.isEmpty()) {
            return unknown(Doubt.UNEXPECTED_REPLY, status);
        }
        return sameId(id) ? new Done(id) : new Unknown(Doubt.OTHER_PERMIT, plain(id));
    }

    private static Outcome withoutJson(int status, byte[] body) {
        return undecided(status, body.length == 0 ? Doubt.EMPTY_REPLY : Doubt.NOT_JSON);
    }

    /** The body said nothing of the update, so that the HTTP status is all there is to tell. */
    private static Outcome undecided(int status, Doubt otherwise) {
        if (status == TOO_MANY_REQUESTS) {
            return new NotSent(Obstacle.BUSY, "HTTP " + status);
        }
        return switch (status / 100) {
            case 3 -> unknown(Doubt.REDIRECT, status);
            case 5 -> unknown(Doubt.SERVER_ERROR, status);
            default -> unknown(otherwise, status);
        };
    }

    private static Unknown unknown(Doubt doubt, int status) {
        return new Unknown(doubt, "HTTP " + status);
    }

    private boolean sameId(String answered) {
        return answered.toLowerCase(Locale.ROOT).equals(sent.value().toLowerCase(Locale.ROOT));
    }

    private static @Nullable JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static @Nullable Integer number(String code) {
        return code.matches("[0-9]{1,9}") ? Integer.valueOf(code) : null;
    }

    /** A text that says something; the empty text for all else. */
    private static String text(JsonNode value) {
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : "";
    }

    /** The server's own words: its message, or what it said instead. */
    private String words(JsonNode reply) {
        return Stream.of("ErrorMessage", "status", "ErrorCode")
                .map(name -> reply.path(name).asString(""))
                .filter(words -> !words.isBlank())
                .findFirst()
                .map(this::plain)
                .orElse("");
    }

    /** The server's words as plain text of a bounded length, without a token that it echoed. */
    private String plain(String words) {
        return PlainText.of(token.mask(words), MESSAGE_LIMIT);
    }
}
