package org.permitdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {
    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = Office.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void givesTheSameReferenceIdBackInTheDocumentedWords() throws Exception {
        assertThat(office.send(Office.request("plate", "NEW1")).body())
                .isEqualTo(
                        """
                        {"status":"success",\
                        "reference_id":"7c1f0a52-3b0e-4f5c-9d61-2f8f6f0b7a11",\
                        "InternalReferenceID":"7c1f0a52-3b0e-4f5c-9d61-2f8f6f0b7a11"}\
                        """);
    }

    @Test
    void givesTheReferenceIdBackAsItIsKept() throws Exception {
        Map<String, String> body =
                Office.request("referenceID", Office.ID.toUpperCase(Locale.ROOT));

        assertThat(Office.json(office.send(body).body()).path("reference_id").stringValue())
                .isEqualTo(Office.ID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apiToken    | ''    | 9001 | API Token is missing from the request.",
                "apiToken    | X     | 9002 | The supplied API token does not have permission to"
                        + " perform that request.",
                "endTime     | ''    | 9004 | End Time is a required field.",
                "endTime     | X     | 9005 | The end time value is invalid.",
                "plate       | ''    | 9006 | Plate is a required field.",
                "referenceID | ''    | 9008 | Reference ID is required. On a new permit push, a"
                        + " reference id is returned. This is required for updates and deletes.",
                "referenceID | X     | 9009 | Record not found.",
                "currency    | EUROPEAN-EURO | 9030 | The field's maximum number of characters"
                        + " was exceeded.",
                "Amount      | ''    | 9031 | The field is required.",
                "Amount      | 1     | 9032 | The field has a minimum number of characters.",
                "currency    | EUR   | 9033 | The field's value is invalid."
            })
    void refusesInTheVendorsWords(String name, String value, int code, String message)
            throws Exception {
        assertThat(office.send(Office.request(name, value)).body())
                .isEqualTo("{\"ErrorCode\":%d,\"ErrorMessage\":\"%s\"}".formatted(code, message));
    }

    @Test
    void hasTheVendorsWordsForAPlateThatNoVehicleHas() throws Exception {
        assertThat(office.send(Office.request("plate", "A".repeat(51))).body())
                .isEqualTo(
                        """
                        {"ErrorCode":9021,\
                        "ErrorMessage":"The vehicle's plate length exceeds 50 characters."}\
                        """);
    }

    @Test
    void saysThatItIsJson() throws Exception {
        HttpResponse<String> reply = office.send(Office.request());

        assertThat(reply.headers().firstValue("Content-Type"))
                .hasValue("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({"plate, NEW1, 200", "plate, '', 400", "apiToken, X, 403", "referenceID, X, 404"})
    void hasASensibleHttpStatus(String name, String value, int status) throws Exception {
        assertThat(office.send(Office.request(name, value)).statusCode()).isEqualTo(status);
    }
}
