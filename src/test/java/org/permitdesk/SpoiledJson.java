package org.permitdesk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Good JSON with something wrong in one to three places: in its bytes, as on a bad line or a
 * failing disk, and in its tokens, as by a careless program or person. All texts here are bytes, a
 * character each.
 */
public final class SpoiledJson {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:[^\"\\\\]|\\\\.)*+\"|-?[0-9][0-9.eE+-]*|true|false|null|[{}\\[\\],:]");
    private static final Pattern MEMBER =
            Pattern.compile("(\"[^\"\\\\]*+\")\\s*:\\s*(\"[^\"\\\\]*+\"|[0-9]++|true|false|null)");

    private static final String BYTES =
            "{}[]:,\"\\ \t\r\n0-9.eEaZnull\u0000\u0080\u00c3\u00a9\u00ef\u00bb\u00bf\u00ff";

    private static final List<Charset> ENCODINGS =
            List.of(
                    Charset.forName("UTF-16"),
                    Charset.forName("UTF-16BE"),
                    Charset.forName("UTF-16LE"),
                    Charset.forName("UTF-32"),
                    Charset.forName("UTF-32LE"),
                    Charset.forName("IBM037"),
                    ISO_8859_1);

    private final RandomText random;
    private final List<String> replacements;

    /**
     * @param replacements what may stand for a token of the good text
     */
    public SpoiledJson(RandomText random, List<String> replacements) {
        this.random = random;
        this.replacements = replacements;
    }

    /** The text's bytes in UTF-8, a character each. */
    public static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** Nested, long and repetitive beyond all measure; see {@link RandomText#huge}. */
    public static Stream<String> huge() {
        return RandomText.huge(
                List.of("", "{\"status\":", "{\"profiles\":[{\"name\":\"", "[1"),
                List.of(
                        "[",
                        "{\"a\":",
                        "9",
                        "\\\"",
                        "\"",
                        " ",
                        "\"a\":1,",
                        "\u00ef\u00bb\u00bf",
                        "a",
                        ",1"),
                List.of("", "\"}", "}", "]"));
    }

    public String spoiled(String good) {
        String text = good;
        for (int times = 1 + random.below(3); times > 0; times--) {
            text = once(text);
        }
        return random.below(20) == 0 ? encoded(text) : text;
    }

    private String once(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (random.below(3)) {
            case 0 -> inBytes(text);
            case 1 -> inTokens(text, TOKEN.matcher(text).results().toList());
            default -> inMembers(text, MEMBER.matcher(text).results().toList());
        };
    }

    private String inBytes(String text) {
        int at = random.below(text.length());
        int to = at + random.below(text.length() - at + 1);
        String other = String.valueOf(BYTES.charAt(random.below(BYTES.length())));
        return switch (random.below(7)) {
            case 0 -> spliced(text, at, at + 1, other);
            case 1 -> spliced(text, at, at, other);
            case 2 -> spliced(text, at, at + 1, "");
            case 3 -> spliced(text, at, at + 1, flipped(text.charAt(at)));
            case 4 -> spliced(text, at, at, text.substring(at, to));
            case 5 -> spliced(text, at, at + 1, bytes(random.any(3)));
            default -> text.substring(0, to);
        };
    }

    private String flipped(char c) {
        return String.valueOf((char) (c ^ (1 << random.below(8))));
    }

    private String inTokens(String text, List<MatchResult> tokens) {
        if (tokens.isEmpty()) {
            return text;
        }
        MatchResult one = random.oneOf(tokens);
        String token = one.group();
        String instead =
                switch (random.below(9)) {
                    case 0 -> random.oneOf(tokens).group();
                    case 1, 2 -> bytes(random.oneOf(replacements));
                    case 3 -> "";
                    case 4 -> token.replace("\"", "");
                    case 5 -> token.toUpperCase(Locale.ROOT);
                    case 6 -> "[" + token + "]";
                    case 7 -> "{\"data\":" + token + "}";
                    default -> withEscape(token);
                };
        return spliced(text, one.start(), one.end(), instead);
    }

    /** The same said otherwise: a letter by its number. */
    private static String withEscape(String token) {
        return token.startsWith("\"") && token.length() > 2
                ? "\"\\u%04x".formatted((int) token.charAt(1)) + token.substring(2)
                : token;
    }

    private String inMembers(String text, List<MatchResult> members) {
        if (members.isEmpty()) {
            return text;
        }
        MatchResult one = random.oneOf(members);
        MatchResult other = random.oneOf(members);
        return switch (random.below(5)) {
            case 0 -> spliced(text, one.end(), one.end(), "," + one.group());
            case 1 ->
                    spliced(text, one.end(), one.end(), "," + one.group(1) + ":" + other.group(2));
            case 2 -> spliced(text, one.start(2), one.end(2), other.group(2));
            case 3 -> spliced(text, one.start(), one.end(), other.group());
            default -> "{\"data\":" + text + "}";
        };
    }

    private String encoded(String text) {
        String encoded =
                new String(
                        new String(text.getBytes(ISO_8859_1), UTF_8)
                                .getBytes(random.oneOf(ENCODINGS)),
                        ISO_8859_1);
        return random.below(3) == 0 ? "\u00ef\u00bb\u00bf" + text : encoded;
    }

    private static String spliced(String text, int from, int to, String between) {
        return text.substring(0, from) + between + text.substring(to);
    }
}
