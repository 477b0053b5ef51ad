package org.permitdesk.opscom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an HTTP reply says that came over the wire, read by other means than the client's.
 *
 * @param status 0 where there is none
 * @param body a character for each byte
 */
record WireReply(int status, String body) {
    // The JDK's client takes any character for the blanks and for the minor version.
    private static final Pattern STATUS_LINE =
            Pattern.compile("HTTP/1\\...([0-9]{3})[^\\r\\n]*\\r");
    private static final Pattern LENGTH =
            Pattern.compile("(?imd)^content-length:[ \\t]*([0-9]{1,9})[ \\t]*\\r$");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,6})\\r\\n");

    byte[] bytes() {
        return body.getBytes(ISO_8859_1);
    }

    /**
     * Each way to read it, for a spoiled head may give two lengths. The body is empty where it is
     * no HTTP or not all there.
     *
     * @param wire a character for each byte
     */
    static List<WireReply> readings(String wire) {
        Matcher statusLine = STATUS_LINE.matcher(wire);
        int end = wire.indexOf("\r\n\r\n");
        if (!statusLine.lookingAt() || end < 0) {
            return List.of(new WireReply(0, ""));
        }
        int status = Integer.parseInt(statusLine.group(1));
        if (status < 200 || status == 204 || status == 304) {
            return List.of(new WireReply(status, ""));
        }
        String head = wire.substring(0, end + 2);
        String rest = wire.substring(end + 4);
        List<String> bodies =
                new ArrayList<>(
                        LENGTH.matcher(head)
                                .results()
                                .map(length -> cut(rest, Integer.parseInt(length.group(1))))
                                .toList());
        if (head.toLowerCase(Locale.ROOT).contains("\ntransfer-encoding: chunked\r")) {
            bodies.add(joined(rest));
        }
        if (bodies.isEmpty()) {
            // It ends with the connection.
            bodies.add(rest);
        }
        return bodies.stream().map(body -> new WireReply(status, body)).toList();
    }

    private static String cut(String rest, int length) {
        return length <= rest.length() ? rest.substring(0, length) : "";
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        Matcher chunk = CHUNK.matcher(chunks);
        while (chunk.lookingAt()) {
            int length = Integer.parseInt(chunk.group(1), 16);
            int end = chunk.end() + length;
            if (!chunks.startsWith("\r\n", end)) {
                return "";
            }
            if (length == 0) {
                return body.toString();
            }
            body.append(chunks, chunk.end(), end);
            chunk.region(end + 2, chunks.length());
        }
        return "";
    }
}
