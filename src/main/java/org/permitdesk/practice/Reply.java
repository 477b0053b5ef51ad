package org.permitdesk.practice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.ReferenceId;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What goes back over HTTP.
 *
 * @param status the HTTP status, of which the vendor says nothing (see {@link ErrorCode})
 * @param contentType the header's value
 * @param retryAfter the header's value, or null for none
 */
record Reply(int status, String contentType, String body, @Nullable Duration retryAfter) {
    private static final String JSON = "application/json; charset=utf-8";

    private Reply(int status, String contentType, String body) {
        this(status, contentType, body, null);
    }

    /** The documented success; the vendor's sample gives the same ID twice. */
    static Reply success(ReferenceId id) {
        String body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "success")
                        .put("reference_id", id.value())
                        .put("InternalReferenceID", id.value())
                        .toString();
        return new Reply(200, JSON, body);
    }

    static Reply error(ErrorCode error) {
        return error(error.httpStatus(), error);
    }

    /** For what HTTP has a closer status for than the error's own, such as 405. */
    static Reply error(int status, ErrorCode error) {
        String body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("ErrorCode", error.code())
                        .put("ErrorMessage", error.message())
                        .toString();
        return new Reply(status, JSON, body);
    }

    /** With status 200, as a proxy's sign-in page has: only a look at the body tells. */
    static Reply webPage() {
        return new Reply(
                200,
                "text/html; charset=utf-8",
                """
                <!DOCTYPE html>
                <html lang="en">
                <head><title>Sign in to the network</title></head>
                <body><h1>Sign in to the network</h1></body>
                </html>
                """);
    }

    /** As a gateway in front of the controller would say it, not in the vendor's shape. */
    static Reply busy() {
        return new Reply(
                429, "text/plain; charset=utf-8", "Too many requests", Duration.ofSeconds(30));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
