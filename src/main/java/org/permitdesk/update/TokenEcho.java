package org.permitdesk.update;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The forms in which a server may send a token back: as it is, in other capitals, each character
 * perhaps escaped as in JSON, HTML or an address, and the whole in hexadecimal digits or, alone or
 * within more, in base64.
 */
final class TokenEcho {
    private static final HexFormat HEX = HexFormat.of();

    private TokenEcho() {}

    static Pattern of(String secret) {
        StringJoiner forms = new StringJoiner("|");
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < secret.length(); i++) {
            characters.append(forms(secret.charAt(i)));
        }
        forms.add(characters);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(HEX.formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            forms.add(Pattern.quote(base64(before, bytes)));
        }
        return Pattern.compile(forms.toString(), Pattern.CASE_INSENSITIVE);
    }

    private static String forms(char character) {
        String hex = HEX.toHexDigits((byte) character);
        return "(?:%s|%%%s|\\\\u00%s|&#x0*%s;|&#0*%d;)"
                .formatted(
                        Pattern.quote(String.valueOf(character)), hex, hex, hex, (int) character);
    }

    /** What only the token decides of its base64, where so many bytes of a group come before it. */
    private static String base64(int before, byte[] token) {
        byte[] bytes = new byte[before + token.length];
        System.arraycopy(token, 0, bytes, before, token.length);
        int first = (before * 8 + 5) / 6;
        int end = bytes.length * 8 / 6;
        return Base64.getEncoder().encodeToString(bytes).substring(first, end);
    }
}
