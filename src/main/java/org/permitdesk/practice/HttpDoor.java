package org.permitdesk.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The HTTP around the call: its path, method, client code, header and size. */
final class HttpDoor implements HttpHandler {
    /** In bytes; a request with every attribute at its limit has under 500. */
    static final int MAX_BODY = 8192;

    private static final Pattern PATH =
            Pattern.compile("/api(?:/(?<code>[^/]*))?/v1/permits/update");

    private final String clientCode;
    private final UpdateCall call;

    HttpDoor(String clientCode, UpdateCall call) {
        this.clientCode = clientCode;
        this.call = call;
    }

    /** On a thread of its own for each call, which may therefore wait. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) { // Closed before a reply, it ends the connection.
            Answer answer = answer(exchange);
            Reply reply = answer.reply();
            if (pause(answer.after()) && reply != null) {
                send(exchange, reply);
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
        if (!path.matches()) {
            return refused(404, ErrorCode.NOT_PARSED);
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return refused(405, ErrorCode.NOT_PARSED);
        }
        if (!clientCode.equals(path.group("code"))) {
            return Answer.now(Reply.error(ErrorCode.CLIENT_CODE_MISSING));
        }
        if (!isJson(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return refused(415, ErrorCode.NOT_PARSED);
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        return body.length > MAX_BODY ? refused(413, ErrorCode.NOT_PARSED) : call.answer(body);
    }

    // Documented as a must. It also keeps web pages out: a browser asks before it sends JSON.
    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).matches("application/json\\h*(;.*)?");
    }

    /** Waits, and says whether it could wait to the end; the controller's closing interrupts it. */
    private static boolean pause(Duration length) {
        try {
            Thread.sleep(length);
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Answer refused(int status, ErrorCode error) {
        return Answer.now(Reply.error(status, error));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.bytes();
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        Duration retryAfter = reply.retryAfter();
        if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
