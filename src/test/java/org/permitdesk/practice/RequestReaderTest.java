package org.permitdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
    private static Optional<Map<Attribute, String>> read(String body) {
        return RequestReader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheVendorsSample() {
        assertThat(
                        read(
                                """
                                { "apiToken": "YOUR-API-TOKEN", "referenceID": "ID",
                                  "plate": "PL8RDR", "Amount": "14.50", "currency": "CAD",
                                  "endTime": "2018-07-02T09:30:00" }
                                """))
                .hasValue(
                        Map.of(
                                Attribute.TOKEN, "YOUR-API-TOKEN",
                                Attribute.REFERENCE_ID, "ID",
                                Attribute.PLATE, "PL8RDR",
                                Attribute.AMOUNT, "14.50",
                                Attribute.CURRENCY, "CAD",
                                Attribute.END_TIME, "2018-07-02T09:30:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"plate\"",
                "{",
                "{\"plate\":\"A\"",
                "{\"plate\":\"A\"} {}",
                "{\"plate\":\"A\"}x",
                "{\"plate\":\"A\",}",
                "{'plate':'A'}",
                "{plate:\"A\"}",
                "{\"plate\":\"A\",\"plate\":\"B\"}",
                "{\"plate\":\"A\",\"plate\":\"A\"}",
                "{\"other\":\"A\",\"other\":\"B\"}",
                "{\"plate\":\"A\",\"LicencePlate\":\"A\"}",
                "{\"Amount\":14.50}",
                "{\"plate\":null}",
                "{\"plate\":true}",
                "{\"plate\":[\"A\"]}",
                "{\"other\":{}}",
                "{\"plate\":\"A\nB\"}",
                "\uFEFF{\"plate\":\"A\"}"
            })
    void refuses(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void refusesUtf16() {
        assertThat(RequestReader.read("{\"plate\":\"A\"}".getBytes(StandardCharsets.UTF_16BE)))
                .isEmpty();
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(RequestReader.read("{\"plate\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void refusesADeepNest() {
        assertThat(read("{\"plate\":" + "[".repeat(4000) + "]".repeat(4000) + "}")).isEmpty();
    }
}
