package org.permitdesk.opscom;

import static org.permitdesk.opscom.Fault.plain;
import static org.permitdesk.opscom.Fault.proxy;
import static org.permitdesk.opscom.Fault.reply;
import static org.permitdesk.opscom.Fault.tls;
import static org.permitdesk.update.Outcome.Unknown.Doubt.CONNECTION_LOST;
import static org.permitdesk.update.Outcome.Unknown.Doubt.EMPTY_REPLY;
import static org.permitdesk.update.Outcome.Unknown.Doubt.NOT_JSON;
import static org.permitdesk.update.Outcome.Unknown.Doubt.NO_ANSWER;
import static org.permitdesk.update.Outcome.Unknown.Doubt.OTHER_PERMIT;
import static org.permitdesk.update.Outcome.Unknown.Doubt.REDIRECT;
import static org.permitdesk.update.Outcome.Unknown.Doubt.SERVER_ERROR;
import static org.permitdesk.update.Outcome.Unknown.Doubt.UNEXPECTED_REPLY;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.RawServer.Script;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent.Obstacle;

/** What networks, servers and proxies do. */
final class Faults {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String BODY = "\r\n\r\n" + Examples.SUCCESS;
    private static final String REFUSAL =
            "{\"ErrorCode\":9009,\"ErrorMessage\":\"Record not found.\"}";
    private static final String PAGE = "<html><body>Sorry</body></html>";

    private Faults() {}

    static Stream<Fault> ofTheRequest() {
        return Stream.of(false, true)
                .flatMap(reset ->
                        Stream.of(
                                // Whether the body was on its way is a race; the server has read
                                // none of it either way.
                                plain(
                                        "reads nothing" + end(reset),
                                        ending(reset, client -> {}),
                                        CONNECTION_LOST,
                                        Obstacle.OTHER,
                                        Obstacle.NO_CONNECTION),
                                plain(
                                        "reads no body" + end(reset),
                                        ending(reset, RawServer.Client::head),
                                        CONNECTION_LOST,
                                        Obstacle.OTHER,
                                        Obstacle.NO_CONNECTION),
                                plain(
                                        "reads half the body" + end(reset),
                                        ending(reset, client -> client.request(0.5)),
                                        CONNECTION_LOST),
                                plain(
                                        "reads all of the body" + end(reset),
                                        ending(reset, RawServer.Client::request),
                                        CONNECTION_LOST),
                                broken("half a status line", "HTTP/1.", reset),
                                broken("half the headers", OK + "Content-Ty", reset),
                                broken(
                                        "half the body",
                                        OK + "Content-Length: 100\r\n\r\n{\"status\":",
                                        reset),
                                broken(
                                        "half a chunk",
                                        OK + "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"st",
                                        reset)));
    }

    static Stream<Fault> ofTime() {
        return Stream.of(
                        plain(
                                "silence",
                                client -> {
                                    client.request();
                                    client.keepSilent();
                                },
                                NO_ANSWER),
                        plain(
                                "an answer after our time limit",
                                client -> {
                                    client.request();
                                    try {
                                        client.keepSilent();
                                    } catch (EOFException gone) {
                                        client.send(RawServer.ok(Examples.SUCCESS));
                                    }
                                },
                                NO_ANSWER),
                        dripping("a status line", "HTTP/1.1 200 ", "O"),
                        dripping("headers", OK + "X: ", "x"),
                        dripping("a body", OK + "Content-Length: 100000\r\n\r\n", " "),
                        tls(
                                "a silent handshake",
                                RawServer.Client::keepSilent,
                                Obstacle.NO_CONNECTION),
                        proxy(
                                "a silent proxy",
                                RawServer.Client::keepSilent,
                                Obstacle.NO_CONNECTION),
                        proxy(
                                "a proxy that is silent once asked",
                                client -> {
                                    client.request();
                                    client.keepSilent();
                                },
                                Obstacle.NO_CONNECTION))
                .map(Fault::untilTheTimeIsUp);
    }

    static Stream<Fault> ofTheReply() {
        return Stream.of(
                reply("no status", "HTTP/1.1 \r\n\r\n", CONNECTION_LOST),
                reply("a status of letters", "HTTP/1.1 abc OK" + BODY, CONNECTION_LOST),
                reply("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", CONNECTION_LOST),
                reply(
                        "a bad chunk",
                        OK + "Transfer-Encoding: chunked\r\n\r\nxx\r\n",
                        CONNECTION_LOST),
                reply("a length of letters", OK + "Content-Length: many" + BODY, CONNECTION_LOST),
                reply("a negative length", OK + "Content-Length: -5" + BODY, CONNECTION_LOST),
                reply(
                        "a huge length",
                        OK + "Content-Length: 99999999999999999999" + BODY,
                        CONNECTION_LOST),
                reply(
                        "a length over the limit",
                        OK + "Content-Length: 9999999999" + BODY,
                        CONNECTION_LOST),
                reply(
                        "two lengths",
                        OK + "Content-Length: 5\r\nContent-Length: 500" + BODY,
                        NOT_JSON),
                reply(
                        "two lengths, the first of them right",
                        RawServer.ok(Examples.SUCCESS)
                                .replace("\r\n\r\n", "\r\nContent-Length: 500\r\n\r\n"),
                        Done.class),
                reply(
                        "an upgrade nobody asked for",
                        "HTTP/1.1 101 Switching Protocols" + BODY,
                        CONNECTION_LOST),
                reply(
                        "two interim replies",
                        interim(2) + RawServer.ok(Examples.SUCCESS),
                        Done.class),
                reply(
                        "100 interim replies",
                        interim(100) + RawServer.ok(Examples.SUCCESS),
                        CONNECTION_LOST),
                reply("headers of 300 kB", headers(300_000) + BODY, Done.class),
                reply("headers of 500 kB", headers(500_000) + BODY, CONNECTION_LOST),
                endless("headers", OK, "X: " + "x".repeat(10_000) + "\r\n"),
                endless("body", OK + "\r\n", " ".repeat(100_000)),
                reply("no length", OK + "\r\n" + Examples.SUCCESS, Done.class),
                reply("no content", "HTTP/1.1 204 No Content\r\n\r\n", EMPTY_REPLY),
                reply("an empty reply", RawServer.ok(""), EMPTY_REPLY),
                reply("a web page", RawServer.ok(PAGE), NOT_JSON),
                reply("a byte order mark", RawServer.ok("\ufeff" + Examples.SUCCESS), Done.class),
                encoded(
                        "UTF-16 with its mark",
                        bytes("\ufeff" + Examples.SUCCESS, StandardCharsets.UTF_16LE),
                        Done.class),
                encoded("UTF-16", bytes(Examples.SUCCESS, StandardCharsets.UTF_16BE), Done.class),
                encoded("gzip nobody asked for", gzip(Examples.SUCCESS), NOT_JSON),
                reply(
                        "another permit's ID",
                        RawServer.ok(Examples.SUCCESS.replace("1a9b5375", "00000000")),
                        OTHER_PERMIT),
                reply(
                        "the token in the server's words",
                        RawServer.ok(
                                "{\"ErrorCode\":9002,\"ErrorMessage\":\""
                                        + Examples.TOKEN_TEXT
                                        + "\"}"),
                        9002));
    }

    /** Each status, without and with the vendor's shape, which counts whatever the status. */
    static Stream<Fault> ofStatuses() {
        return IntStream.of(401, 403, 404, 407, 408, 409, 413, 422, 429, 500, 502, 503, 504)
                .boxed()
                .flatMap(status ->
                        Stream.of(
                                reply(
                                        status + " with a page",
                                        http(status, "", PAGE),
                                        without(status)),
                                reply(status + " with a refusal", http(status, "", REFUSAL), 9009),
                                reply(
                                        status + " with a success",
                                        http(status, "", Examples.SUCCESS),
                                        UNEXPECTED_REPLY)));
    }

    /**
     * Each redirect, to the same server and to another.
     *
     * @param elsewhere where nothing must arrive
     */
    static Stream<Fault> ofRedirects(URI elsewhere) {
        return IntStream.of(300, 301, 302, 303, 304, 305, 307, 308)
                .boxed()
                .flatMap(status ->
                        Stream.of(
                                redirect(
                                        status,
                                        "/api/OC-TOMA/v2/permits/update",
                                        "the same host",
                                        ""),
                                redirect(status, elsewhere + "/", "another host", ""),
                                redirect(
                                        status,
                                        elsewhere + "/",
                                        "another host, with a refusal",
                                        REFUSAL)))
                // Such a reply has no body by definition.
                .filter(fault -> !fault.name().matches("304.*refusal"));
    }

    static Stream<Fault> ofCertificates(TestCertificates certificates) {
        return Stream.of(
                shows("an unknown certificate", certificates.unknown(), Obstacle.CERTIFICATE),
                shows("an expired certificate", certificates.expired(), Obstacle.CERTIFICATE),
                shows(
                        "the certificate of another host",
                        certificates.otherHost(),
                        Obstacle.CERTIFICATE),
                tls(
                        "plain text in place of TLS",
                        client -> client.send("HTTP/1.1 400 Bad Request\r\n\r\n"),
                        Obstacle.TLS),
                // The client may take the hang-up for the handshake's end and hand the body to its
                // TLS, which keeps it. Without proof of that it is no "not sent".
                tls(
                        "hangs up at the handshake",
                        client -> {},
                        Obstacle.TLS,
                        Obstacle.OTHER,
                        Obstacle.NO_CONNECTION,
                        CONNECTION_LOST),
                tls(
                        "resets at the handshake",
                        RawServer.Client::reset,
                        Obstacle.TLS,
                        Obstacle.OTHER,
                        Obstacle.NO_CONNECTION,
                        CONNECTION_LOST));
    }

    static Stream<Fault> ofProxies(TestCertificates certificates) {
        return Stream.of(
                proxySays(
                        "wants a password",
                        http(407, "Proxy-Authenticate: Basic realm=\"office\"\r\n", ""),
                        Obstacle.PROXY_PASSWORD),
                proxySays(
                        "wants a password, in words like the controller's",
                        http(407, "Proxy-Authenticate: Basic realm=\"office\"\r\n", REFUSAL),
                        Obstacle.PROXY_PASSWORD),
                proxySays(
                        "wants a password for another scheme",
                        http(407, "Proxy-Authenticate: Negotiate\r\n", ""),
                        Obstacle.PROXY_PASSWORD),
                proxySays("refuses", http(403, "", PAGE), Obstacle.PROXY),
                proxySays("finds nothing", http(502, "", PAGE), Obstacle.PROXY),
                proxySays(
                        "redirects",
                        http(302, "Location: http://elsewhere.invalid/\r\n", ""),
                        Obstacle.PROXY),
                proxySays(
                        "is busy, in words like the controller's",
                        http(429, "", REFUSAL),
                        Obstacle.PROXY),
                proxySays(
                        "speaks no HTTP",
                        "SSH-2.0-OpenSSH_9.2\r\n",
                        Obstacle.OTHER,
                        Obstacle.PROXY),
                proxy("hangs up", client -> {}, Obstacle.OTHER, Obstacle.PROXY),
                proxy(
                        "looks into the connection",
                        client -> {
                            client.request();
                            client.send("HTTP/1.1 200 Connection established\r\n\r\n");
                            client.secure(certificates.unknown().context());
                            client.request();
                        },
                        Obstacle.CERTIFICATE));
    }

    private static Object without(int status) {
        return status == 429 ? Obstacle.BUSY : status >= 500 ? SERVER_ERROR : NOT_JSON;
    }

    private static Fault redirect(int status, String location, String to, String body) {
        return reply(
                status + " to " + to,
                http(status, "Location: " + location + "\r\n", body),
                body.isEmpty() ? REDIRECT : 9009);
    }

    private static Fault broken(String what, String reply, boolean reset) {
        return plain(
                what + end(reset),
                ending(
                        reset,
                        client -> {
                            client.request();
                            client.send(reply);
                        }),
                CONNECTION_LOST);
    }

    private static Fault dripping(String what, String beginning, String drop) {
        return plain(
                what + " that drips",
                client -> {
                    client.request();
                    client.send(beginning);
                    client.drip(drop);
                },
                NO_ANSWER);
    }

    private static Fault endless(String what, String beginning, String more) {
        return plain(
                what + " without end",
                client -> {
                    client.request();
                    client.send(beginning);
                    while (true) {
                        client.send(more);
                    }
                },
                CONNECTION_LOST);
    }

    private static Fault encoded(String name, byte[] body, Object expected) {
        String head = OK + "Content-Length: " + body.length + "\r\n";
        return plain(
                name,
                client -> {
                    client.request();
                    client.send(
                            head
                                    + (expected.equals(NOT_JSON)
                                            ? "Content-Encoding: gzip\r\n\r\n"
                                            : "\r\n"));
                    client.send(body);
                },
                expected);
    }

    private static Fault shows(String name, TestCertificates.Server server, Object expected) {
        return tls(
                name,
                client -> {
                    client.secure(server.context());
                    client.request();
                    client.send(RawServer.ok(Examples.SUCCESS));
                },
                expected);
    }

    private static Fault proxySays(String name, String reply, Object... expected) {
        return proxy(
                name,
                client -> {
                    client.request();
                    client.send(reply);
                },
                expected);
    }

    private static Script ending(boolean reset, Script script) {
        return client -> {
            script.serve(client);
            if (reset) {
                client.reset();
            }
        };
    }

    private static String end(boolean reset) {
        return reset ? ", then resets" : ", then closes";
    }

    private static String http(int status, String headers, String body) {
        return "HTTP/1.1 %d X\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(status, headers, body.length(), body);
    }

    private static String headers(int length) {
        return OK + "X: " + "x".repeat(length) + "\r\nContent-Length: " + Examples.SUCCESS.length();
    }

    private static String interim(int count) {
        return "HTTP/1.1 100 Continue\r\n\r\n".repeat(count);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
