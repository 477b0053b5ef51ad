package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.Examples;

class TokenEchoTest {
    private static final String TOKEN = "tOKen-for-tests-0042";

    static Stream<String> echoes() {
        return Stream.of(
                TOKEN,
                "TOKEN-FOR-TESTS-0042",
                TOKEN.replace("-", "%2D"),
                each("%%%02X"),
                each("%%%02x"),
                each("\\u%04x"),
                each("&#%d;"),
                each("&#x%X;"),
                HexFormat.of().formatHex(TOKEN.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void isFoundInEveryForm(String echo) {
        assertThat(Examples.token(TOKEN).mask("no: " + echo + "!")).isEqualTo("no: ***!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "user:", "Bearer "})
    void isFoundInBase64WhateverStandsBeforeIt(String before) {
        String echo =
                Base64.getEncoder()
                        .encodeToString((before + TOKEN + "xyz").getBytes(StandardCharsets.UTF_8));
        String masked = Examples.token(TOKEN).mask(echo);
        assertThat(masked).contains("***");
        String decodable = masked.replace("***", "");
        assertThat(decodable.length()).isLessThan(echo.length() - TOKEN.length());
    }

    private static String each(String format) {
        return TOKEN.chars().mapToObj(format::formatted).collect(Collectors.joining());
    }
}
