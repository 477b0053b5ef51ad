package org.permitdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HttpDoorTest {
    private static final String RIGHT = new JsonMapper().writeValueAsString(Office.request());
    private static final int NOT_PARSED = 9003;

    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.open();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static int code(HttpResponse<String> reply) {
        return Office.json(reply.body()).path("ErrorCode").asInt(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/OC-TOMA/v1/permits/update",
                "/api/oc-practice/v1/permits/update",
                "/api//v1/permits/update",
                "/api/v1/permits/update"
            })
    void wantsItsOwnClientCode(String path) throws Exception {
        HttpRequest request =
                office.post(BodyPublishers.ofString(RIGHT)).uri(office.uri(path)).build();

        assertThat(office.send(request).body())
                .isEqualTo(
                        """
                        {"ErrorCode":9000,\
                        "ErrorMessage":"Client Code is missing from the request."}\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/OC-PRACTICE/v1/permits",
                "/api/OC-PRACTICE/v1/permits/update/",
                "/api/OC-PRACTICE/v2/permits/update",
                "/api/OC-PRACTICE/v1/permits/delete",
                "/x/api/OC-PRACTICE/v1/permits/update"
            })
    void knowsNoOtherPath(String path) throws Exception {
        HttpRequest request =
                office.post(BodyPublishers.ofString(RIGHT)).uri(office.uri(path)).build();

        assertThat(office.send(request).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void takesNothingButPost(String method) throws Exception {
        HttpRequest request =
                office.post(BodyPublishers.noBody())
                        .method(method, BodyPublishers.noBody())
                        .build();

        assertThat(office.send(request).statusCode()).isEqualTo(405);
    }

    @Test
    void saysThatItTakesPost() throws Exception {
        HttpRequest request = office.post(BodyPublishers.noBody()).GET().build();

        assertThat(office.send(request).headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "application/json; charset=utf-8, 200",
        "Application/JSON, 200",
        "text/plain, 415",
        "application/x-www-form-urlencoded, 415",
        "application/jsonp, 415"
    })
    void wantsJsonNamedInTheHeader(String type, int status) throws Exception {
        HttpRequest request =
                office.post(BodyPublishers.ofString(RIGHT)).setHeader("Content-Type", type).build();

        assertThat(office.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void refusesABodyWithNoType() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(office.controller().endpoint().updateUri())
                        .POST(BodyPublishers.ofString(RIGHT))
                        .build();

        assertThat(office.send(request).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 9003"})
    void limitsTheBody(int beyond, int code) throws Exception {
        String padding = " ".repeat(HttpDoor.MAX_BODY - RIGHT.length() + beyond);

        assertThat(code(office.send(RIGHT + padding))).isEqualTo(code);
    }

    @Test
    void limitsABodyOfUnknownLength() throws Exception {
        byte[] large = new byte[HttpDoor.MAX_BODY * 2];
        HttpRequest.BodyPublisher chunked =
                BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large));

        assertThat(code(office.send(office.post(chunked).build()))).isEqualTo(NOT_PARSED);
    }

    @Test
    void saysSoWhenItCannotReadTheBody() throws Exception {
        assertThat(office.send("{").body())
                .isEqualTo(
                        "{\"ErrorCode\":9003,\"ErrorMessage\":\"Could not parse the request.\"}");
    }
}
