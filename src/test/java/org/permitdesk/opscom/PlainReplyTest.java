package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.Examples;
import org.permitdesk.update.Reply;

class PlainReplyTest {
    private static final String TOKEN = Examples.TOKEN_TEXT;

    @Test
    void keepsTheHeadersThatHelpToFindACause() {
        Reply reply =
                reply(
                        Map.of(
                                "server", List.of("nginx"),
                                "Set-Cookie", List.of("session=secret"),
                                "Via", List.of("1.1 one", "1.1 two")),
                        "");
        assertThat(reply.headers()).isEqualTo("Server: nginx\nVia: 1.1 one\nVia: 1.1 two");
    }

    @Test
    void masksTheTokenInHeadersAndBody() {
        Reply reply = reply(Map.of("Location", List.of("https://x/?t=" + TOKEN)), "no " + TOKEN);
        assertThat(reply.headers()).isEqualTo("Location: https://x/?t=***");
        assertThat(reply.body()).isEqualTo("no ***");
    }

    @Test
    void keepsLinesAndNothingElseThatIsNotSeen() {
        assertThat(reply(Map.of(), "one\r\n\u202etwo\u0000\u0007three").body())
                .isEqualTo("one\n two three");
    }

    @Test
    void cutsALongBodyAndSaysSo() {
        assertThat(reply(Map.of(), "x".repeat(1_000_000)).body())
                .hasSize(PlainReply.BODY_LIMIT + 1)
                .endsWith("x…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void readsTheEncodingsOfJson(String charset) {
        byte[] body = ("{\"token\": \"" + TOKEN + "\"}").getBytes(Charset.forName(charset));
        assertThat(reply(Map.of(), body).body()).isEqualTo("{\"token\": \"***\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void readsTheShortest(String body) {
        assertThat(reply(Map.of(), body).body()).isEqualTo(body);
    }

    private static Reply reply(Map<String, List<String>> headers, String body) {
        return reply(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply reply(Map<String, List<String>> headers, byte[] body) {
        return PlainReply.of(
                200, HttpHeaders.of(headers, (name, value) -> true), body, Examples.TOKEN);
    }
}
