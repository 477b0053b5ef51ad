package org.permitdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests with no rhyme or reason: the answer is always one of the two documented objects. */
class RandomBodiesTest {
    private static final int BODIES = 500;

    private static final List<String> NAMES =
            List.of(
                    "\"referenceID\"",
                    "\"reference_id\"",
                    "\"plate\"",
                    "\"LicencePlate\"",
                    "\"Amount\"",
                    "\"amount\"",
                    "\"currency\"",
                    "\"endTime\"",
                    "\"EndDateUtc\"",
                    "\"x\"",
                    "plate",
                    "\"\"");
    private static final List<String> VALUES =
            List.of(
                    "\"" + Office.ID + "\"",
                    "\"practice-refused\"",
                    "\"NEW1\"",
                    "\"14.50\"",
                    "\"CAD\"",
                    "\"2026-12-31T23:59:00\"",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"é\u00A0\uFEFF\"",
                    "14.50",
                    "null",
                    "{}",
                    "[\"A\"]",
                    "\"" + "9".repeat(60) + "\"");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 42, 2026, 90_033})
    void getADocumentedAnswerAndChangeAPermitOnlyOnSuccess(long seed) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (Office office = Office.open()) {
            int successes = 0;
            for (int i = 0; i < BODIES; i++) {
                String body = body(random);
                List<PracticePermit> before = office.controller().permits();

                HttpResponse<String> response = office.send(body);

                boolean success = isSuccess(response.body(), "seed " + seed + ": " + body);
                assertThat(office.controller().permits().equals(before))
                        .as("seed %d: %s left the permits alone", seed, body)
                        .isEqualTo(!success);
                successes += success ? 1 : 0;
            }
            assertThat(successes).as("seed %d: successes", seed).isBetween(5, BODIES / 2);
            assertThat(office.controller().permits())
                    .as("seed %d: permits", seed)
                    .allMatch(permit -> permit.plate().matches("[ -~]{1,25}"))
                    .allMatch(permit -> permit.amount().matches("[0-9]{1,6}[.][0-9]{2}"))
                    .allMatch(permit -> permit.currency().matches("CAD|USD"));
        }
    }

    private static boolean isSuccess(String answer, String about) {
        JsonNode json = Office.json(answer);
        if (json.path("status").asString("").equals("success")) {
            assertThat(json.propertyNames())
                    .as(about)
                    .containsExactly("status", "reference_id", "InternalReferenceID");
            return true;
        }
        assertThat(json.propertyNames()).as(about).containsExactly("ErrorCode", "ErrorMessage");
        assertThat(json.path("ErrorCode").asInt()).as(about).isBetween(9000, 9033);
        return false;
    }

    /** Mostly an object with the right token and ID, and something wrong more often than not. */
    private static String body(RandomGenerator random) {
        StringBuilder body = new StringBuilder("{\"apiToken\":\"PRACTICE-ONLY-TOKEN-0042\"");
        if (random.nextInt(4) > 0) {
            body.append(",\"referenceid\":\"").append(Office.ID).append('"');
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            String value = pick(VALUES, random);
            body.append(',').append(pick(NAMES, random)).append(':').append(value);
        }
        body.append('}');
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            int at = random.nextInt(body.length());
            switch (random.nextInt(3)) {
                case 0 -> body.deleteCharAt(at);
                case 1 -> body.insert(at, (char) random.nextInt(0x20, 0x500));
                default -> body.setLength(at + 1);
            }
        }
        return body.toString();
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
