package org.permitdesk.opscom;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.Examples;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;

class ReplyReaderTest {
    private static final String ID = Examples.REFERENCE_ID.value();
    private static final String SHORT = "{'status':'success','reference_id':'" + ID + "'}";
    private static final String NOT_FOUND = "{'ErrorCode':9009,'ErrorMessage':'Record not found.'}";

    private final ReplyReader reader = new ReplyReader(Examples.REFERENCE_ID, Examples.TOKEN);

    static Stream<Arguments> done() {
        return Stream.of(
                arguments(200, Examples.SUCCESS),
                arguments(201, SHORT),
                arguments(200, " \r\n" + SHORT + "\n\n"),
                arguments(
                        200,
                        "{'reference_id':'" + ID + "','extra':[{'a':null}],'status':'success'}"),
                arguments(200, "{'ErrorCode':null,'status':'success','reference_id':'" + ID + "'}"),
                arguments(200, "{'ErrorCode':'','status':'success','reference_id':'" + ID + "'}"),
                arguments(200, SHORT.replace("success", "Success")),
                arguments(200, SHORT.replace("success", "\\u0073uccess")));
    }

    @ParameterizedTest
    @MethodSource
    void done(int status, String body) {
        assertThat(read(status, body)).isEqualTo(new Done(ID));
    }

    static Stream<Arguments> refused() {
        String words = "Record not found.";
        return Stream.of(
                arguments(200, NOT_FOUND, 9009, words),
                arguments(400, NOT_FOUND, 9009, words),
                arguments(500, NOT_FOUND, 9009, words),
                arguments(302, NOT_FOUND, 9009, words),
                arguments(429, NOT_FOUND, 9009, words),
                arguments(200, NOT_FOUND.replace("9009", "'9009'"), 9009, words),
                arguments(200, "{'ErrorCode':12345}", 12345, "12345"),
                arguments(200, "{'ErrorCode':'E-1'}", null, "E-1"),
                arguments(200, "{'ErrorCode':-1,'ErrorMessage':''}", null, "-1"),
                arguments(200, "{'ErrorCode':99999999999999999999}", null, "99999999999999999999"),
                arguments(200, "{'ErrorCode':9009.5,'ErrorMessage':'x'}", null, "x"),
                arguments(200, "{'ErrorCode':'٩٠٠٩','ErrorMessage':'x'}", null, "x"),
                arguments(200, "{'ErrorCode':9003,'ErrorMessage':{'a':1}}", 9003, "9003"),
                arguments(200, "{'ErrorCode':9003,'status':'failure'}", 9003, "failure"),
                arguments(200, "{'status':'failure'}", null, "failure"),
                arguments(500, "{'status':'error','ErrorMessage':'no'}", null, "no"),
                arguments(
                        200, "{'status':'failure','reference_id':'" + ID + "'}", null, "failure"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(int status, String body, Integer code, String message) {
        assertThat(read(status, body)).isEqualTo(new Refused(code, message));
    }

    static Stream<Arguments> unknown() {
        String nested = "[".repeat(5_000) + "]".repeat(5_000);
        return Stream.of(
                arguments(200, "", Doubt.EMPTY_REPLY),
                arguments(204, "", Doubt.EMPTY_REPLY),
                arguments(404, "", Doubt.EMPTY_REPLY),
                arguments(200, " ", Doubt.NOT_JSON),
                arguments(200, "<html>" + Examples.SUCCESS + "</html>", Doubt.NOT_JSON),
                arguments(404, "<html></html>", Doubt.NOT_JSON),
                arguments(502, "<html></html>", Doubt.SERVER_ERROR),
                arguments(503, "", Doubt.SERVER_ERROR),
                arguments(504, "{'message':'Endpoint request timed out'}", Doubt.SERVER_ERROR),
                arguments(301, "", Doubt.REDIRECT),
                arguments(307, "<html></html>", Doubt.REDIRECT),
                arguments(308, "{}", Doubt.REDIRECT),
                arguments(200, "[" + SHORT + "]", Doubt.NOT_JSON),
                arguments(200, "null", Doubt.NOT_JSON),
                arguments(200, "'success'", Doubt.NOT_JSON),
                arguments(200, SHORT + "}", Doubt.NOT_JSON),
                arguments(200, SHORT + NOT_FOUND, Doubt.NOT_JSON),
                arguments(200, SHORT.substring(0, SHORT.length() - 1), Doubt.NOT_JSON),
                arguments(200, SHORT.replace("}", ",'status':'failure'}"), Doubt.NOT_JSON),
                arguments(200, "{'a':" + nested + "}", Doubt.NOT_JSON),
                arguments(200, "{'ErrorCode':" + "9".repeat(5_000) + "}", Doubt.NOT_JSON),
                arguments(200, "{}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'status':null}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'status':true}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'status':''}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'ErrorCode':null}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'ErrorCode':' '}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'ErrorCode':false}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'status':500,'error':'x'}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'status':' '}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'ErrorCode':{}}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'data':" + SHORT + "}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'status':'success'}", Doubt.UNEXPECTED_REPLY),
                arguments(200, "{'status':'success','reference_id':7}", Doubt.UNEXPECTED_REPLY),
                arguments(200, SHORT.replace("}", ",'ErrorCode':9009}"), Doubt.UNEXPECTED_REPLY),
                arguments(302, SHORT, Doubt.UNEXPECTED_REPLY),
                arguments(400, SHORT, Doubt.UNEXPECTED_REPLY),
                arguments(429, SHORT, Doubt.UNEXPECTED_REPLY),
                arguments(500, SHORT, Doubt.UNEXPECTED_REPLY));
    }

    @ParameterizedTest
    @MethodSource
    void unknown(int status, String body, Doubt doubt) {
        assertThat(read(status, body)).isEqualTo(new Unknown(doubt, "HTTP " + status));
    }

    @Test
    void takesTheReferenceIdInAnyCase() {
        String upper = ID.toUpperCase(Locale.ROOT);
        assertThat(read(200, SHORT.replace(ID, upper))).isEqualTo(new Done(upper));
    }

    @Test
    void takesNoBlanksForPartOfTheSameReferenceId() {
        assertThat(read(200, SHORT.replace(ID, ID + " "))).isInstanceOf(Unknown.class);
    }

    @Test
    void namesTheOtherPermitThatTheServerAnsweredFor() {
        assertThat(read(200, "{'status':'success','reference_id':'77-b'}"))
                .isEqualTo(new Unknown(Doubt.OTHER_PERMIT, "77-b"));
    }

    @Test
    void takesAnUndecidedTooManyRequestsForNotSent() {
        NotSent busy = new NotSent(Obstacle.BUSY, "HTTP 429");
        assertThat(read(429, "")).isEqualTo(busy);
        assertThat(read(429, "<html></html>")).isEqualTo(busy);
        assertThat(read(429, "{'message':'slow down'}")).isEqualTo(busy);
    }

    @Test
    void readsEveryEncodingJsonAllows() {
        assertThat(reader.read(200, Examples.SUCCESS.getBytes(UTF_16LE))).isEqualTo(new Done(ID));
        assertThat(reader.read(200, Examples.SUCCESS.getBytes(UTF_16BE))).isEqualTo(new Done(ID));
        assertThat(reader.read(200, ("\uFEFF" + Examples.SUCCESS).getBytes(UTF_8)))
                .isEqualTo(new Done(ID));
        assertThat(reader.read(200, ("\uFEFF" + Examples.SUCCESS).getBytes(UTF_16LE)))
                .isEqualTo(new Done(ID));
    }

    @Test
    void masksATokenTheServerEchoes() {
        assertThat(message("token " + Examples.TOKEN_TEXT + " refused"))
                .isEqualTo("token *** refused");
        assertThat(read(200, "{'status':'success','reference_id':'" + Examples.TOKEN_TEXT + "'}"))
                .isEqualTo(new Unknown(Doubt.OTHER_PERMIT, "***"));
    }

    @Test
    void showsNoControlOrInvisibleCharacters() {
        assertThat(message("\\ta\\r\\n\\u0000b\\u0085c\\u202Ed\\u2028e\\u200Bf"))
                .isEqualTo("a b c d e f");
    }

    @Test
    void keepsTheServersOwnLetters() {
        assertThat(message("Plaque déjà utilisée – 不明 🚗"))
                .isEqualTo("Plaque déjà utilisée – 不明 🚗");
    }

    @Test
    void cutsALongMessageBetweenCharacters() {
        assertThat(message("x".repeat(10_000))).isEqualTo("x".repeat(1_000) + "…");
        assertThat(message("x" + "🚗".repeat(5_000))).isEqualTo("x" + "🚗".repeat(499) + "…");
        assertThat(message("x".repeat(1_000))).isEqualTo("x".repeat(1_000));
    }

    private String message(String errorMessage) {
        return read(400, "{'ErrorCode':9003,'ErrorMessage':'" + errorMessage + "'}")
                        instanceof Refused(Integer code, String message)
                ? message
                : "not refused";
    }

    /** The reply to a body written with single quotes. */
    private Outcome read(int status, String body) {
        return reader.read(status, body.replace('\'', '"').getBytes(UTF_8));
    }
}
