package org.permitdesk.practice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.permitdesk.update.ReferenceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A practice controller on 2 June 2026, and a client that sends it whatever a test wants. */
final class Office implements AutoCloseable {
    static final Duration AN_HOUR = Duration.ofHours(1);
    static final String ID = "7c1f0a52-3b0e-4f5c-9d61-2f8f6f0b7a11";

    private static final Clock JUNE =
            Clock.fixed(Instant.parse("2026-06-02T15:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();

    private final PracticeController controller;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Office(PracticeController controller) {
        this.controller = controller;
    }

    static Office open(Delays delays) throws IOException {
        return new Office(PracticeController.start(0, JUNE, delays));
    }

    static Office open() throws IOException {
        return open(new Delays(Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    PracticeController controller() {
        return controller;
    }

    /** A right request for the first permit, with further attributes: name, value, name, value. */
    static Map<String, String> request(String... more) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("apiToken", PracticeController.token().reveal());
        body.put("referenceID", ID);
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return body;
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    HttpResponse<String> send(Map<String, String> body) throws Exception {
        return send(JSON.writeValueAsString(body));
    }

    HttpResponse<String> send(String body) throws Exception {
        return send(post(BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sendAsync(Map<String, String> body) {
        HttpRequest request = post(BodyPublishers.ofString(JSON.writeValueAsString(body))).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    /** The error code of the answer, or 0 when it is a success. */
    int code(Map<String, String> body) throws Exception {
        return json(send(body).body()).path("ErrorCode").asInt(0);
    }

    HttpRequest.Builder post(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(controller.endpoint().updateUri())
                .header("Content-Type", "application/json")
                .POST(body);
    }

    URI uri(String path) {
        return URI.create(controller.endpoint().baseUrl() + path);
    }

    PracticePermit permit(String id) {
        return controller.permits().stream()
                .filter(p -> p.referenceId().equals(new ReferenceId(id)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        controller.close();
        client.shutdownNow();
    }
}
