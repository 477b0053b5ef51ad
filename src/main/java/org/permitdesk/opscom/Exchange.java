package org.permitdesk.opscom;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.Reply;

/**
 * One update's way to the controller and back. It is run once; whatever happens becomes an {@link
 * Answer}.
 */
public final class Exchange {
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final Supplier<HttpClient> client;
    private final Route route;
    private final HttpRequest request;
    private final GuardedBody body;
    private final Duration limit;
    private final ReplyReader reader;
    private final ApiToken token;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    Exchange(
            Supplier<HttpClient> client,
            Route route,
            HttpRequest request,
            GuardedBody body,
            Duration limit,
            ReplyReader reader,
            ApiToken token) {
        this.client = client;
        this.route = route;
        this.request = request;
        this.body = body;
        this.limit = limit;
        this.reader = reader;
        this.token = token;
    }

    /**
     * Sends the update and waits for its outcome, at most as long as the time limit. Never throws
     * for what the network does.
     */
    public Answer run() {
        if (stopped.isDone()) {
            return new Answer(stoppedOutcome());
        }
        try {
            return answer();
        } catch (ExecutionException failed) {
            return new Answer(outcomeOf(Objects.requireNonNullElse(failed.getCause(), failed)));
        } catch (TimeoutException | RuntimeException failed) {
            return new Answer(outcomeOf(failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(stoppedOutcome());
        }
    }

    private Answer answer() throws ExecutionException, TimeoutException, InterruptedException {
        HttpClient http = client.get();
        try {
            CompletableFuture<HttpResponse<byte[]>> reply =
                    http.sendAsync(
                            request,
                            BodyHandlers.limiting(
                                    BodyHandlers.ofByteArray(), OpscomClient.REPLY_LIMIT));
            // The request's own timeout ends at the reply's headers; a dripping body would outlive
            // it.
            CompletableFuture.anyOf(reply, stopped).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            // An answer is worth more than the wish to stop that came with it.
            return reply.state() == State.SUCCESS
                    ? judge(reply.resultNow())
                    : new Answer(stoppedOutcome());
        } finally {
            http.shutdownNow();
        }
    }

    /**
     * Ends the waiting, not the update: what has left may still arrive. Any thread; more than once
     * does no harm; before {@link #run} nothing will leave at all.
     */
    public void stopWaiting() {
        body.seal();
        stopped.complete(null);
    }

    private Answer judge(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        // A proxy's refusal comes without a body, not even an empty one.
        byte[] received = Objects.requireNonNullElse(response.body(), new byte[0]);
        Reply reply = PlainReply.of(status, response.headers(), received, token);
        // A proxy answers for itself before it lets anything through.
        if (body.seal()) {
            boolean password = status == PROXY_AUTHENTICATION_REQUIRED;
            return new Answer(
                    new NotSent(
                            password ? Obstacle.PROXY_PASSWORD : Obstacle.OTHER, "HTTP " + status),
                    null,
                    reply);
        }
        Outcome outcome = reader.read(status, received);
        return new Answer(
                outcome,
                // Of what it has read, the reader calls nothing else not sent.
                outcome instanceof NotSent
                        ? RetryAfter.of(response.headers(), Instant.now())
                        : null,
                reply);
    }

    private Outcome stoppedOutcome() {
        return body.seal()
                ? new NotSent(Obstacle.STOPPED, "")
                : new Unknown(Doubt.STOPPED_WAITING, "");
    }

    private Outcome outcomeOf(Throwable failure) {
        String detail = Failures.detail(failure, token);
        return body.seal()
                ? new NotSent(Failures.obstacle(failure, route.isProxied()), detail)
                : new Unknown(Failures.doubt(failure), detail);
    }
}
