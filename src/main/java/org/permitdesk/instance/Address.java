package org.permitdesk.instance;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a program can be rung.
 *
 * @param port on 127.0.0.1
 * @param key 64 hexadecimal digits that only who may read the data folder knows
 */
record Address(int port, String key) {
    private static final int KEY_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,5}) ([0-9a-f]{64})\n");

    /** With a new key. */
    static Address at(int port) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return new Address(port, HexFormat.of().formatHex(random));
    }

    static Optional<Address> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > 65535) {
            return Optional.empty();
        }
        return Optional.of(new Address(Integer.parseInt(parts.group(1)), parts.group(2)));
    }

    String text() {
        return port + " " + key + "\n";
    }
}
