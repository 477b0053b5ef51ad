package org.permitdesk.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ties the lines of a file together: each has a SHA-256 over the hash of the line before it, as 64
 * hexadecimal digits in ASCII, and its own bytes up to its hash. The first line has none before it.
 */
final class LineChain {
    /** How long a hash is in a line. */
    static final int DIGITS = 64;

    private final MessageDigest digest = sha256();
    private byte[] last = new byte[0];

    /**
     * The hash of the next line.
     *
     * @param length how many of the bytes are hashed
     */
    byte[] next(byte[] line, int length) {
        digest.update(last);
        digest.update(line, 0, length);
        last = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
        return last;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
