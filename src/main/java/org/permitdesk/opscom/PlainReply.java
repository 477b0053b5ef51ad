package org.permitdesk.opscom;

import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Reply;

/** What came back, made fit to be kept. */
final class PlainReply {
    static final int BODY_LIMIT = 4_000;

    private static final int HEADER_LIMIT = 300;

    /** Who answered, when, with what kind of text, and under which number the server has it. */
    private static final List<String> HEADERS =
            List.of(
                    "Date",
                    "Server",
                    "Via",
                    "Content-Type",
                    "Location",
                    "Retry-After",
                    "Proxy-Authenticate",
                    "X-Request-Id",
                    "X-Correlation-Id",
                    "CF-Ray");

    private PlainReply() {}

    static Reply of(int status, HttpHeaders headers, byte[] body, ApiToken token) {
        String text = new String(body, charset(body));
        return new Reply(
                status,
                HEADERS.stream()
                        .flatMap(name -> lines(headers, name))
                        .map(line -> PlainText.of(token.mask(line), HEADER_LIMIT))
                        .collect(Collectors.joining("\n")),
                PlainText.lines(token.mask(text), BODY_LIMIT));
    }

    private static Stream<String> lines(HttpHeaders headers, String name) {
        return headers.allValues(name).stream().map(value -> name + ": " + value);
    }

    /** As JSON says: of the first two characters, which are ASCII, UTF-16 leaves a byte zero. */
    private static Charset charset(byte[] body) {
        if (body.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = ((body[0] & 0xff) << 8) | (body[1] & 0xff);
        return switch (first) {
            case 0xfeff, 0xfffe -> StandardCharsets.UTF_16;
            default ->
                    body[0] == 0
                            ? StandardCharsets.UTF_16BE
                            : body[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        };
    }
}
