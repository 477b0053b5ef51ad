package org.permitdesk.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of an export as it was found: its bytes, and what they say. */
final class Line {
    private static final int BEGINNING = 250;

    private static final Pattern ROW =
            Pattern.compile(
                    "(?<place>[0-9]{1,9}) of (?<total>[0-9]{1,9}),[0-9]{1,19},(?<at>[-0-9TZ:.]{1,40}),"
                            + "'?(?<reference>[-A-Za-z0-9]{1,50}),");

    private static final Pattern OBJECT =
            Pattern.compile(
                    "\\{\"position\":\"(?<place>[0-9]{1,9}) of (?<total>[0-9]{1,9})\",\"id\":[0-9]{1,19},"
                            + "\"created_at\":\"(?<at>[-0-9TZ:.]{1,40})\",\"reference_id\":\"(?<reference>[-A-Za-z0-9]{1,50})\",");

    /** What an entry's line says of itself; true only if the line's hash is right. */
    record Entry(int place, int total, String at, String referenceId) {
        Instant createdAt() {
            return Instant.parse(at);
        }
    }

    private final byte[] bytes;
    private final byte[] beforeHash;
    private final byte[] afterHash;
    private final Pattern pattern;

    Line(byte[] bytes, Format format) {
        this.bytes = bytes;
        beforeHash = format.beforeHash().getBytes(US_ASCII);
        afterHash = format.afterHash().getBytes(US_ASCII);
        pattern = format == Format.CSV ? ROW : OBJECT;
    }

    /** How many bytes come before the hash; negative if there is no room for one. */
    private int bodyLength() {
        return bytes.length - afterHash.length - LineChain.DIGITS - beforeHash.length;
    }

    /** Whether it is what was written after the lines before it. Goes on with the chain. */
    boolean fits(LineChain chain) {
        int body = bodyLength();
        return body >= 0
                && holds(body, beforeHash)
                && holds(body + beforeHash.length, chain.next(bytes, body))
                && holds(bytes.length - afterHash.length, afterHash);
    }

    /** Whether it looks complete, right or not. */
    boolean isEnded() {
        int hash = bodyLength() + beforeHash.length;
        return bodyLength() >= 0
                && holds(bodyLength(), beforeHash)
                && holds(bytes.length - afterHash.length, afterHash)
                && new String(bytes, hash, LineChain.DIGITS, ISO_8859_1).matches("[0-9a-f]*");
    }

    boolean endsInLineEnd() {
        return bytes[bytes.length - 1] == '\n';
    }

    private boolean holds(int at, byte[] part) {
        return Arrays.equals(bytes, at, at + part.length, part, 0, part.length);
    }

    /** What it says, if it can be read. */
    Optional<Entry> entry() {
        Matcher beginning =
                pattern.matcher(
                        new String(bytes, 0, Math.min(BEGINNING, bytes.length), ISO_8859_1));
        return beginning.lookingAt()
                ? Optional.of(
                        new Entry(
                                Integer.parseInt(beginning.group("place")),
                                Integer.parseInt(beginning.group("total")),
                                beginning.group("at"),
                                beginning.group("reference")))
                : Optional.empty();
    }
}
