package org.permitdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of the vendor's page, from both sides; 0 is success. */
class RequestRulesTest {
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.open();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PRACTICE-ONLY-TOKEN-0042, 0",
        "practice-only-token-0042, 9002",
        "PRACTICE-ONLY-TOKEN-004, 9002",
        "PRACTICE-ONLY-TOKEN-00422, 9002",
        "' PRACTICE-ONLY-TOKEN-0042', 9002",
        "'', 9001",
        "'  ', 9001"
    })
    void checksTheToken(String token, int code) throws Exception {
        assertThat(office.code(Office.request("apiToken", token))).isEqualTo(code);
    }

    @Test
    void missesTheToken() throws Exception {
        Map<String, String> body = Office.request();
        body.remove("apiToken");

        assertThat(office.code(body)).isEqualTo(9001);
    }

    @Test
    void checksTheTokenBeforeAllElse() throws Exception {
        Map<String, String> body = Office.request("apiToken", "WRONG", "referenceID", "no such");

        assertThat(office.code(body)).isEqualTo(9002);
    }

    @ParameterizedTest
    @CsvSource({
        "7c1f0a52-3b0e-4f5c-9d61-2f8f6f0b7a11, 0",
        "7C1F0A52-3B0E-4F5C-9D61-2F8F6F0B7A11, 0",
        "7c1f0a52-3b0e-4f5c-9d61-2f8f6f0b7a12, 9009",
        "10442, 9009",
        "7c1f0a52_3b0e, 9033",
        "é, 9033",
        "'7c1f0a52-3b0e-4f5c-9d61-2f8f6f0b7a11 ', 9033",
        "'', 9008",
        "' ', 9008"
    })
    void checksTheReferenceId(String id, int code) throws Exception {
        assertThat(office.code(Office.request("referenceID", id))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"50, 9009", "51, 9030"})
    void limitsTheReferenceId(int length, int code) throws Exception {
        assertThat(office.code(Office.request("referenceID", "a".repeat(length)))).isEqualTo(code);
    }

    @Test
    void missesTheReferenceId() throws Exception {
        Map<String, String> body = Office.request();
        body.remove("referenceID");

        assertThat(office.code(body)).isEqualTo(9008);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-07-02T09:30:00, 0",
        "2028-02-29T23:59:59, 0",
        "2026-02-29T23:59:59, 9005",
        "2026-04-31T00:00:00, 9005",
        "2026-04-30T24:00:00, 9005",
        "2026-04-30T23:59:60, 9005",
        "2026-04-30T23:59, 9005",
        "2026-04-30 23:59:00, 9005",
        "2026-04-30T23:59:00Z, 9005",
        "2026-04-30T23:59:00.5, 9005",
        "+2026-04-30T23:59:00, 9005",
        "٢٠٢٦-04-30T23:59:00, 9005",
        "tomorrow, 9005",
        "'', 9004"
    })
    void checksTheEndTime(String time, int code) throws Exception {
        assertThat(office.code(Office.request("endTime", time))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "25, 0", "26, 9030", "50, 9030", "51, 9021"})
    void limitsThePlate(int length, int code) throws Exception {
        assertThat(office.code(Office.request("plate", "A".repeat(length)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ABC 123, 0",
        "AB-123, 0",
        "ÀBC123, 9033",
        "'AB\t12', 9033",
        "'', 9006",
        "' ', 9006"
    })
    void checksThePlate(String plate, int code) throws Exception {
        assertThat(office.code(Office.request("plate", plate))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 0",
        "0.00, 9033",
        "000000.00, 9033",
        "999999.99, 0",
        "1000000.00, 9030",
        "0000001.00, 9030",
        "9999999.9, 9033",
        "1.00, 0",
        ".50, 9032",
        "1.5, 9032",
        "14.5, 9033",
        "14.500, 9033",
        "1450, 9033",
        "'14,50', 9033",
        "-1.00, 9033",
        "1e10, 9033",
        "$1.00, 9033",
        "١٤.50, 9033",
        "'', 9031"
    })
    void checksTheAmount(String amount, int code) throws Exception {
        assertThat(office.code(Office.request("Amount", amount))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "CAD, 0",
        "USD, 0",
        "cad, 9033",
        "EUR, 9033",
        "ABCDEFGHIJ, 9033",
        "ABCDEFGHIJK, 9030",
        "'', 9031"
    })
    void checksTheCurrency(String currency, int code) throws Exception {
        assertThat(office.code(Office.request("currency", currency))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endTime", "plate", "Amount", "currency"})
    void changesNothingWhenOneValueIsWrong(String wrong) throws Exception {
        PracticePermit before = office.permit(Office.ID);
        Map<String, String> body =
                Office.request(
                        "endTime",
                        "2027-01-01T00:00:00",
                        "plate",
                        "GOOD1",
                        "Amount",
                        "77.77",
                        "currency",
                        "USD");
        body.put(wrong, "wrong in every way, and far too long for any of them all");

        office.send(body);

        assertThat(office.permit(Office.ID)).isEqualTo(before);
    }
}
