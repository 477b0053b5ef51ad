package org.permitdesk.opscom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import org.permitdesk.Examples;
import org.permitdesk.RandomText;
import org.permitdesk.SpoiledJson;

/**
 * Replies that were good before something happened to them. Their texts are bytes, a character
 * each.
 */
final class RandomReplies {
    private static final String OTHER_ID = "1a9b5375-cb75-4c71-9939-eeae550b09ad";
    private static final String REFUSAL =
            "{\"ErrorCode\":9009,\"ErrorMessage\":\"Record not found.\"}";
    private static final List<String> GOOD =
            List.of(
                    Examples.SUCCESS,
                    Examples.SUCCESS.replace(",", " ,\r\n\t"),
                    REFUSAL,
                    "{\"status\":\"error\",\"reference_id\":null}");

    private static final List<Integer> STATUSES =
            List.of(200, 200, 200, 200, 200, 201, 204, 302, 307, 400, 404, 429, 500, 503);

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "-1",
                    "9009",
                    "1e999999999",
                    "1e99999999999",
                    "12345678901234567890",
                    "\"\"",
                    "\" \"",
                    "\"success\"",
                    "\"SUCCESS\"",
                    "\"success \"",
                    "\"unsuccessful\"",
                    "\"fail\"",
                    "\"9009\"",
                    "\"status\"",
                    "\"reference_id\"",
                    "\"referenceID\"",
                    "\"Status\"",
                    "\"ErrorCode\"",
                    "\"ErrorMessage\"",
                    "\"" + OTHER_ID + "\"",
                    "\"" + Examples.REFERENCE_ID.value() + "\"",
                    "\"" + Examples.TOKEN_TEXT + "\"",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "\"\u00e9\"",
                    "[]",
                    "{}",
                    "{\"status\":\"success\"}",
                    "/* */",
                    "NaN",
                    "'success'",
                    "\ufeff");

    private static final List<String> HEADERS =
            List.of(
                    "Content-Length: 0",
                    "Content-Length: 10",
                    "Content-Length: 500",
                    "Content-Length: -5",
                    "Content-Length: 99999999999999999999",
                    "Content-Length: many",
                    "Content-Length:",
                    "Transfer-Encoding: chunked",
                    "Transfer-Encoding: gzip",
                    "Content-Encoding: gzip",
                    "Content-Type: text/html; charset=utf-16",
                    "Location: https://elsewhere.invalid/",
                    "Retry-After: -1",
                    "Set-Cookie: a=b",
                    "X: " + "x".repeat(50),
                    "X",
                    ": x",
                    " folded",
                    "Upgrade: websocket",
                    "Connection: close");

    private final RandomText random;
    private final SpoiledJson json;

    RandomReplies(RandomText random) {
        this.random = random;
        this.json = new SpoiledJson(random, VALUES);
    }

    /** Anything: the status, a blank, and a body that may never have been one. */
    String any() {
        String body =
                random.below(4) == 0
                        ? SpoiledJson.bytes(random.pasted(GOOD))
                        : json.spoiled(random.oneOf(GOOD));
        return random.oneOf(STATUSES) + " " + body;
    }

    /** The status, a blank, and a spoiled body. */
    String spoiled() {
        return random.oneOf(STATUSES) + " " + json.spoiled(Examples.SUCCESS);
    }

    /** All that comes over the wire, and something wrong in the body, the head or both. */
    String wire() {
        int what = random.below(3);
        String body = what == 0 ? Examples.SUCCESS : json.spoiled(Examples.SUCCESS);
        int status = what == 0 ? 200 : random.oneOf(STATUSES);
        boolean chunked = random.below(4) == 0;
        List<String> head = new ArrayList<>();
        head.add("HTTP/1.1 " + status + " OK");
        head.add("Content-Type: application/json");
        head.add(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length());
        if (what != 1) {
            spoil(head);
        }
        String text = String.join("\r\n", head) + "\r\n\r\n" + (chunked ? chunks(body) : body);
        return what == 0 && random.below(3) == 0 ? flipped(text) : text;
    }

    private void spoil(List<String> head) {
        for (int times = random.below(3); times > 0; times--) {
            int at = random.below(head.size());
            switch (random.below(5)) {
                case 0 -> head.remove(head.size() - 1);
                case 1 -> head.set(at, random.oneOf(HEADERS));
                case 2 -> head.add(head.get(at));
                default -> head.add(at, random.oneOf(HEADERS));
            }
            if (head.isEmpty()) {
                return;
            }
        }
    }

    private String flipped(String text) {
        int at = random.below(text.length());
        char other = (char) (text.charAt(at) ^ (1 << random.below(8)));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private String chunks(String body) {
        int at = random.below(body.length() + 1);
        return chunk(body.substring(0, at)) + chunk(body.substring(at)) + "0\r\n\r\n";
    }

    private static String chunk(String part) {
        return part.isEmpty() ? "" : Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
    }

    static int status(String reply) {
        return Integer.parseInt(reply.substring(0, 3));
    }

    static byte[] body(String reply) {
        return reply.substring(4).getBytes(ISO_8859_1);
    }
}
