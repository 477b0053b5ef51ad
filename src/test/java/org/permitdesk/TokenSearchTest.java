package org.permitdesk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form in which a token may lie about is planted, and found. */
class TokenSearchTest {
    private static final String TOKEN = CanaryTest.CANARY;
    private static final List<Charset> CHARSETS = List.of(UTF_8, UTF_16LE, UTF_16BE);

    private final TokenSearch search = new TokenSearch(TOKEN);

    private static List<Charset> charsets() {
        return CHARSETS;
    }

    /** The token with something before it, so that it begins anywhere. */
    private static Stream<byte[]> placed() {
        return IntStream.range(0, 17)
                .boxed()
                .flatMap(before ->
                        CHARSETS.stream()
                                .map(c -> ("x".repeat(before) + TOKEN + "yz").getBytes(c)));
    }

    private Set<String> formsIn(String text) {
        return search.formsIn(text);
    }

    private static String each(String format) {
        return TOKEN.chars().mapToObj(format::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void isFoundInEachCharset(Charset charset) {
        assertThat(search.formsIn(("a " + TOKEN + " b").getBytes(charset)))
                .contains(charset.name());
    }

    @Test
    void isFoundInUpperAndLowerCase() {
        assertThat(formsIn(TOKEN.toUpperCase(Locale.ROOT))).contains("UTF-8");
        assertThat(formsIn(TOKEN.toLowerCase(Locale.ROOT))).contains("UTF-8");
    }

    @Test
    void isFoundWhenHalfOfItIsLost() {
        assertThat(formsIn(TOKEN.substring(0, 30))).contains("UTF-8");
        assertThat(formsIn(TOKEN.substring(20))).contains("UTF-8");
    }

    @ParameterizedTest
    @MethodSource("placed")
    void isFoundInBase64WhereverItBegins(byte[] bytes) {
        assertThat(formsIn(Base64.getEncoder().encodeToString(bytes)))
                .anyMatch(form -> form.startsWith("base64"));
        assertThat(formsIn(Base64.getUrlEncoder().encodeToString(bytes)))
                .anyMatch(form -> form.startsWith("base64"));
        assertThat(
                        formsIn(
                                Base64.getMimeEncoder(20, new byte[] {'\r', '\n'})
                                        .encodeToString(bytes)))
                .anyMatch(form -> form.startsWith("in lines: base64"));
    }

    @ParameterizedTest
    @MethodSource("placed")
    void isFoundInHexadecimalDigitsWhateverIsBetweenThem(byte[] bytes) {
        for (HexFormat format :
                List.of(
                        HexFormat.of(),
                        HexFormat.of().withUpperCase(),
                        HexFormat.ofDelimiter(":"),
                        HexFormat.ofDelimiter(", ").withPrefix("#"))) {
            assertThat(formsIn("0: " + format.formatHex(bytes)))
                    .anyMatch(form -> form.startsWith("hex"));
            assertThat(formsIn(format.formatHex(bytes))).anyMatch(form -> form.startsWith("hex"));
        }
    }

    @ParameterizedTest
    @MethodSource("placed")
    void isFoundAcrossTheLinesOfHexDumps(byte[] bytes) {
        assertThat(formsIn(asHexdumpPrints(bytes))).anyMatch(f -> f.startsWith("hex dump: "));
        assertThat(formsIn(asXxdPrints(bytes))).anyMatch(f -> f.startsWith("hex dump: "));
        assertThat(formsIn(asJavaPrints(bytes))).anyMatch(f -> f.startsWith("hex dump of words: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%02X", "%%%02x", "\\u%04x", "\\u%04X", "\\x%02x", "&#x%02x;"})
    void isFoundWithEachCharacterEscaped(String escape) {
        assertThat(formsIn("\"" + each(escape) + "\"")).contains("escaped: UTF-8");
    }

    @Test
    void isFoundInAUrl() {
        assertThat(formsIn("a?token=" + URLEncoder.encode(TOKEN, UTF_8))).contains("UTF-8");
    }

    @Test
    void isFoundWithSomeCharactersEscaped() {
        assertThat(formsIn(TOKEN.replace("-", "%2D"))).contains("escaped: UTF-8");
    }

    @Test
    void isNotFoundWhereItIsNot() {
        assertThat(formsIn("")).isEmpty();
        assertThat(formsIn("an ending like " + TOKEN.substring(TOKEN.length() - 4))).isEmpty();
        assertThat(search.formsIn(new byte[100_000])).isEmpty();
        assertThat(formsIn(asHexdumpPrints("nothing of the kind".getBytes(UTF_8)))).isEmpty();
    }

    @Test
    void namesTheFilesInWhichItIs(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs").resolve("a.log"), "x" + TOKEN);
        Files.writeString(folder.resolve("b.txt"), "nothing");

        assertThat(search.filesIn(folder)).containsOnlyKeys("logs/a.log");
    }

    /** As {@code hexdump -C}. */
    private static String asHexdumpPrints(byte[] bytes) {
        return lines(
                bytes,
                (at, line) ->
                        "%08x  %-49s |%s|"
                                .formatted(
                                        at,
                                        groups(line, 0, 8, 1, " ")
                                                + "  "
                                                + groups(line, 8, 16, 1, " "),
                                        visible(line)));
    }

    /** As {@code xxd}. */
    private static String asXxdPrints(byte[] bytes) {
        return lines(
                bytes,
                (at, line) ->
                        "%08x: %-39s  %s"
                                .formatted(at, groups(line, 0, 16, 2, " "), visible(line)));
    }

    /**
     * As the top of the stack in Java's crash report, on a machine that begins with the lowest
     * byte.
     */
    private static String asJavaPrints(byte[] bytes) {
        return lines(
                Arrays.copyOf(bytes, (bytes.length + 15) / 16 * 16),
                (at, line) -> {
                    ByteBuffer words = ByteBuffer.wrap(line).order(ByteOrder.LITTLE_ENDIAN);
                    return "0x00007f%010x:   %016x %016x"
                            .formatted(at, words.getLong(), words.getLong());
                });
    }

    private interface Printed {
        String line(int at, byte[] bytes);
    }

    private static String lines(byte[] bytes, Printed printed) {
        return IntStream.iterate(0, at -> at < bytes.length, at -> at + 16)
                .mapToObj(at ->
                        printed.line(
                                at, Arrays.copyOfRange(bytes, at, Math.min(at + 16, bytes.length))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String groups(byte[] line, int from, int to, int size, String between) {
        return IntStream.iterate(from, at -> at < Math.min(to, line.length), at -> at + size)
                .mapToObj(
                        at -> HexFormat.of().formatHex(line, at, Math.min(at + size, line.length)))
                .collect(Collectors.joining(between));
    }

    private static String visible(byte[] line) {
        return new String(line, ISO_8859_1).replaceAll("[^ -~]", ".");
    }
}
