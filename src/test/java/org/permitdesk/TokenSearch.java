package org.permitdesk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for a secret, or either half of it, in bytes of any kind: in several encodings, in upper
 * and lower case, and through escapes, hexadecimal digits and hex dumps. The secret is ASCII.
 */
final class TokenSearch {
    private static final Pattern ESCAPED =
            Pattern.compile("(?:%|\\\\u00|\\\\x|&#x)([0-9a-fA-F]{2});?");
    private static final Pattern NO_HEX_DIGIT = Pattern.compile("[^0-9a-fA-F]+");

    private final List<Needle> needles = new ArrayList<>();

    TokenSearch(String secret) {
        int half = secret.length() / 2;
        for (String part : List.of(secret.substring(0, half), secret.substring(half))) {
            for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                byte[] bytes = part.getBytes(charset);
                needles.add(new Needle(charset.name(), text(bytes).toLowerCase(Locale.ROOT), true));
                for (int before = 0; before < 3; before++) {
                    String base64 = inBase64(bytes, before);
                    String form = "base64 of " + charset.name();
                    needles.add(new Needle(form, base64, false));
                    String forUrls = base64.replace('+', '-').replace('/', '_');
                    needles.add(new Needle(form, forUrls, false));
                }
            }
        }
    }

    /**
     * Something to look for: bytes, as characters of ISO 8859-1; in lower case if the case is free.
     */
    private record Needle(String form, String text, boolean inAnyCase) {}

    /**
     * What base64 makes of these bytes wherever they are, if so many bytes stand before them in
     * their group of three. Characters that depend on the neighbours are left out.
     */
    private static String inBase64(byte[] bytes, int before) {
        byte[] moved = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, moved, before, bytes.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(moved);
        int from = (before * 8 + 5) / 6;
        int to = moved.length * 8 / 6;
        return all.substring(from, to);
    }

    /** The forms in which it is there, such as "UTF-8" or "hex dump: UTF-16LE". */
    Set<String> formsIn(byte[] content) {
        Set<String> found = new LinkedHashSet<>();
        readings(text(content))
                .forEach((reading, text) -> {
                    String lower = text.toLowerCase(Locale.ROOT);
                    needles.stream()
                            .filter(n -> (n.inAnyCase() ? lower : text).contains(n.text()))
                            .forEach(n -> found.add(reading + n.form()));
                });
        return found;
    }

    Set<String> formsIn(String text) {
        return formsIn(text.getBytes(UTF_8));
    }

    /** The files below a folder in which it is, by their path from there. */
    Map<String, Set<String>> filesIn(Path folder) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Set<String> forms = formsIn(Files.readAllBytes(file));
                if (!forms.isEmpty()) {
                    found.put(folder.relativize(file).toString().replace('\\', '/'), forms);
                }
            }
        }
        return found;
    }

    /** The content as it is, and as what it may be the writing of. */
    private static Map<String, String> readings(String content) {
        Map<String, String> readings = new LinkedHashMap<>();
        readings.put("", content);
        readings.put("in lines: ", content.replaceAll("[ \\t\\r\\n]+", ""));
        readings.put("escaped: ", unescaped(content));
        String digits = NO_HEX_DIGIT.matcher(content).replaceAll("");
        readings.put("hex: ", HexDump.fromDigits(digits));
        readings.put("hex, moved: ", HexDump.fromDigits("0" + digits));
        readings.put("hex dump: ", HexDump.bytes(content));
        readings.put("hex dump of words: ", HexDump.words(content));
        return readings;
    }

    private static String unescaped(String content) {
        return ESCAPED.matcher(content)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(HexDump.fromDigits(escape.group(1))));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
