package org.permitdesk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code hexdump}, {@code xxd}, {@code od} and Java's crash report print of memory.
 * Bytes are characters of ISO 8859-1.
 */
final class HexDump {
    /** An address, and the rest of its line. */
    private static final Pattern LINE = Pattern.compile("^ *(?:0x)?[0-9a-fA-F]{4,16}(:?)\\s+(.*)$");

    private static final Pattern GROUP = Pattern.compile("(?:[0-9a-fA-F]{2}){1,8}");

    private HexDump() {}

    /** The bytes in the order in which they are printed. */
    static String bytes(String printed) {
        return read(printed, false);
    }

    /** The bytes of words of which the lowest byte is in memory first, and printed last. */
    static String words(String printed) {
        return read(printed, true);
    }

    private static String read(String printed, boolean inWords) {
        StringBuilder bytes = new StringBuilder();
        printed.lines()
                .forEach(line -> {
                    Matcher parts = LINE.matcher(line);
                    if (parts.matches()) {
                        // After two blanks xxd prints the text; hexdump has two in the middle as
                        // well.
                        String end = parts.group(1).isEmpty() ? "[|>]" : " {2}";
                        for (String group : parts.group(2).split(end, 2)[0].split(" +", -1)) {
                            if (!GROUP.matcher(group).matches()) {
                                break;
                            }
                            String read = fromDigits(group);
                            bytes.append(inWords ? new StringBuilder(read).reverse() : read);
                        }
                    }
                });
        return bytes.toString();
    }

    /** The bytes that these digits write; an odd one at the end is left out. */
    static String fromDigits(String digits) {
        StringBuilder bytes = new StringBuilder(digits.length() / 2);
        for (int i = 0; i + 1 < digits.length(); i += 2) {
            bytes.append(
                    (char)
                            (Character.digit(digits.charAt(i), 16) << 4
                                    | Character.digit(digits.charAt(i + 1), 16)));
        }
        return bytes.toString();
    }
}
