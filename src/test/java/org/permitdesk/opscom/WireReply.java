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
    // As little of the framing as the JDK's client looks at: it takes any character for a blank of
    // the
    // status line, for the minor version and for the line ends of chunks. What matters is the body.
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\...([0-9]{3})");
    private static final Pattern END_OF_HEAD = Pattern.compile("\\n\\r?\\n");
    private static final Pattern LENGTH =
            Pattern.compile("(?im)^content-length:[ \\t]*([0-9]{1,9})(?![0-9])");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,6})[^\\n]*+\\n");

    byte[] bytes() {
        return body.getBytes(ISO_8859_1);
    }

    /**
     * Each way to read it, for a spoiled head may give two lengths or none. The body is empty where
     * it is no HTTP or not all there.
     *
     * @param wire a character for each byte
     */
    static List<WireReply> readings(String wire) {
        Matcher statusLine = STATUS.matcher(wire);
        Matcher end = END_OF_HEAD.matcher(wire);
        if (!statusLine.lookingAt() || !end.find()) {
            return List.of(new WireReply(0, ""));
        }
        int status = Integer.parseInt(statusLine.group(1));
        if (status < 200 || status == 204 || status == 304) {
            return List.of(new WireReply(status, ""));
        }
        String head = wire.substring(0, end.start());
        String rest = wire.substring(end.end());
        List<Integer> lengths =
                LENGTH.matcher(head)
                        .results()
                        .map(length -> Integer.valueOf(length.group(1)))
                        .toList();
        List<String> bodies = new ArrayList<>();
        lengths.forEach(length -> bodies.add(cut(rest, length)));
        if (head.toLowerCase(Locale.ROOT).contains("\ntransfer-encoding: chunked")) {
            bodies.add(joined(rest));
        }
        if (lengths.isEmpty()) {
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
            if (end + 2 > chunks.length()) {
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
