package org.permitdesk.practice;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class RehearsalTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private static String id(Rehearsal rehearsal) {
        return "practice-" + rehearsal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> request(Rehearsal rehearsal) {
        return Office.request("referenceID", id(rehearsal), "plate", "NEW1");
    }

    @ParameterizedTest
    @EnumSource
    void isListedWithItsPermit(Rehearsal rehearsal) throws Exception {
        try (Office office = Office.open()) {
            assertThat(office.permit(id(rehearsal)).rehearsal()).isEqualTo(rehearsal);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesThePermitOrLeavesItAsItSays(Rehearsal rehearsal) throws Exception {
        try (Office office = Office.open()) {
            // Answered, or ended with no answer; both after the change.
            office.sendAsync(request(rehearsal)).exceptionally(noAnswer -> null).get(10, SECONDS);

            assertThat(office.permit(id(rehearsal)).plate().equals("NEW1"))
                    .isEqualTo(rehearsal.changesPermit());
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesWayToAnErrorInTheRequest(Rehearsal rehearsal) throws Exception {
        try (Office office = Office.open()) {
            assertThat(office.code(Office.request("referenceID", id(rehearsal), "plate", "")))
                    .isEqualTo(9006);
        }
    }

    @Test
    void refusesAPermitThatIsListed() throws Exception {
        try (Office office = Office.open()) {
            assertThat(office.code(request(Rehearsal.REFUSED))).isEqualTo(9009);
        }
    }

    @Test
    void succeedsSlowly() throws Exception {
        try (Office office = Office.open(new Delays(Duration.ofMillis(200), Office.AN_HOUR))) {
            long start = System.nanoTime();

            HttpResponse<String> reply = office.send(request(Rehearsal.SLOW));

            assertThat(Office.json(reply.body()).path("status").stringValue()).isEqualTo("success");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void dropsTheConnectionWhenNoClientCanStillBeWaiting() throws Exception {
        try (Office office = Office.open(new Delays(Office.AN_HOUR, AT_ONCE))) {
            assertThatThrownBy(() -> office.send(request(Rehearsal.NO_ANSWER)))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "NO_ANSWER"})
    void endsItsWaitWhenTheControllerCloses(Rehearsal rehearsal) throws Exception {
        try (Office office = Office.open(new Delays(Office.AN_HOUR, Office.AN_HOUR))) {
            CompletableFuture<HttpResponse<String>> hanging = office.sendAsync(request(rehearsal));
            untilChanged(office, id(rehearsal));

            office.controller().close();

            assertThatThrownBy(() -> hanging.get(10, SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "NO_ANSWER"})
    void holdsUpNoOtherCall(Rehearsal rehearsal) throws Exception {
        try (Office office = Office.open(new Delays(Office.AN_HOUR, Office.AN_HOUR))) {
            CompletableFuture<HttpResponse<String>> hanging = office.sendAsync(request(rehearsal));
            untilChanged(office, id(rehearsal));

            assertThat(office.code(Office.request())).isZero();
            assertThat(hanging).isNotDone();
        }
    }

    @Test
    void answersWithAWebPage() throws Exception {
        try (Office office = Office.open()) {
            HttpResponse<String> reply = office.send(request(Rehearsal.WEB_PAGE));

            assertThat(reply.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(reply.body()).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void succeedsForAnotherPermit() throws Exception {
        try (Office office = Office.open()) {
            JsonNode reply = Office.json(office.send(request(Rehearsal.OTHER_PERMIT)).body());

            assertThat(reply.path("status").stringValue()).isEqualTo("success");
            assertThat(reply.path("reference_id").stringValue())
                    .isNotEqualTo(id(Rehearsal.OTHER_PERMIT));
        }
    }

    private static void untilChanged(Office office, String id) {
        long deadline = System.nanoTime() + SECONDS.toNanos(10);
        while (office.permit(id).updates() == 0) {
            assertThat(System.nanoTime()).as("the change came in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
