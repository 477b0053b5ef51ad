package org.permitdesk.update;

import java.util.OptionalInt;

/** What the vendor allows in a token and in a reference ID: up to 50 letters, digits and dashes. */
final class Codes {
    static final int MAX_LENGTH = 50;

    private Codes() {}

    /** The first code point that is not allowed. */
    static OptionalInt forbidden(String text) {
        return text.codePoints().filter(c -> !isAllowed(c)).findFirst();
    }

    static boolean isCode(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && forbidden(text).isEmpty();
    }

    // ASCII only: Character.isLetterOrDigit would let é and full-width digits pass.
    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-';
    }
}
