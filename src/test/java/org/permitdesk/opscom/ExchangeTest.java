package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.Reply;

/** One update's request, its reply, and what stopping does to it. */
@Timeout(60)
class ExchangeTest {
    private static final Done DONE = new Done(Examples.REFERENCE_ID.value());

    @Test
    void sendsTheDocumentedRequestOnce() {
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            assertThat(exchange(server.http()).run().outcome()).isEqualTo(DONE);

            assertThat(server.connections()).isEqualTo(1);
            String[] parts = server.requests().getFirst().split("\r\n\r\n", 2);
            assertThat(parts[0])
                    .startsWith("POST /api/OC-TOMA/v1/permits/update HTTP/1.1\r\n")
                    .contains("\r\nContent-Type: application/json")
                    .contains("\r\nAccept: application/json")
                    .contains("\r\nCache-Control: no-cache")
                    .doesNotContain("Upgrade", "HTTP2", "Expect", Examples.TOKEN_TEXT);
            assertThat(parts[1])
                    .isEqualTo(
                            RequestBody.masked(Examples.FULL)
                                    .replace(RequestBody.TOKEN_PLACEHOLDER, Examples.TOKEN_TEXT));
        }
    }

    @Test
    void tellsHowLongABusyControllerAsksToWait() {
        Answer answer = answer(429, "Retry-After: 7");
        assertThat(answer.outcome()).isEqualTo(new NotSent(Obstacle.BUSY, "HTTP 429"));
        assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void asksForNoWaitWhereTheUpdateMayHaveArrived() {
        Answer answer = answer(503, "Retry-After: 7");
        assertThat(answer.outcome()).isEqualTo(new Unknown(Doubt.SERVER_ERROR, "HTTP 503"));
        assertThat(answer.retryAfter()).isNull();
    }

    @Test
    void keepsWhatCameBack() {
        assertThat(answer(503, "Retry-After: 7").reply())
                .extracting(Reply::status, Reply::headers)
                .containsExactly(503, "Retry-After: 7");
    }

    @Test
    void isUnknownWhenStoppedAfterTheBodyHasLeft() {
        CompletableFuture<Exchange> running = new CompletableFuture<>();
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    running.join().stopWaiting();
                    client.keepSilent();
                })) {
            Exchange exchange = exchange(server.http());
            running.complete(exchange);

            assertThat(exchange.run().outcome()).isEqualTo(new Unknown(Doubt.STOPPED_WAITING, ""));
        }
    }

    @Test
    void hasAnOutcomeWhenItIsStoppedAndFailsAtOnce() {
        for (int i = 0; i < 100; i++) {
            CompletableFuture<Exchange> running = new CompletableFuture<>();
            try (RawServer server =
                    new RawServer(client -> {
                        client.request();
                        running.join().stopWaiting();
                    })) {
                Exchange exchange = exchange(server.http());
                running.complete(exchange);

                assertThat(exchange.run().outcome()).as("round %d", i).isInstanceOf(Unknown.class);
            }
        }
    }

    @Test
    void isUnknownWhenInterruptedAfterTheBodyHasLeft() {
        Thread waiting = Thread.currentThread();
        Outcome outcome =
                outcome(client -> {
                    client.request();
                    waiting.interrupt();
                    client.keepSilent();
                });
        assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
        assertThat(outcome).isEqualTo(new Unknown(Doubt.STOPPED_WAITING, ""));
    }

    private static Answer answer(int status, String header) {
        try (RawServer server =
                new RawServer(client -> {
                    client.request();
                    client.send(
                            "HTTP/1.1 %d X\r\n%s\r\nContent-Length: 0\r\n\r\n"
                                    .formatted(status, header));
                })) {
            return exchange(server.http()).run();
        }
    }

    private static Outcome outcome(RawServer.Script script) {
        try (RawServer server = new RawServer(script)) {
            return exchange(server.http()).run().outcome();
        }
    }

    private static Exchange exchange(URI baseUrl) {
        return new OpscomClient()
                .prepare(
                        Examples.destination(baseUrl).endpoint(),
                        Examples.FULL,
                        Examples.TOKEN,
                        Examples.PATIENT);
    }
}
