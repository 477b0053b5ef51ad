package org.permitdesk.send;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.opscom.Answer;
import org.permitdesk.opscom.Exchange;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown;

/**
 * One intended send. It may take several tries, but only while nothing of it was taken: one request
 * at most hands the update over.
 */
public final class Sending {
    private static final System.Logger LOG = System.getLogger(Sending.class.getName());

    private final Order order;
    private final Entrance entrance;
    private final Repeats repeats;
    private final Supplier<Exchange> exchanges;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile @Nullable Exchange exchange;
    private volatile boolean queued;

    /** Writes the intent down. */
    interface Entrance {
        Queue.Place enter() throws HistoryUnavailableException;
    }

    Sending(Order order, Entrance entrance, Repeats repeats, Supplier<Exchange> exchanges) {
        this.order = order;
        this.entrance = entrance;
        this.repeats = repeats;
        this.exchanges = exchanges;
    }

    public Order order() {
        return order;
    }

    /**
     * Writes down the intent, sends, waits, and writes down the outcome before it returns it.
     * Blocks for as long as the exchange may take, and for as long as the update is queued.
     *
     * @param told on this thread, what happens meanwhile
     * @throws IllegalStateException at a second call: one intent is sent once
     */
    public SendResult run(Consumer<Progress> told) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("this update was already sent");
        }
        Queue.Place place;
        try {
            place = entrance.enter();
        } catch (HistoryUnavailableException e) {
            return new SendResult(withoutHistory(e), false);
        }
        SendLog log = SendLog.begun(place.id(), order);
        Consumer<Pause> logged = log::paused;
        long start = System.nanoTime();
        // Whatever breaks off here is nothing that another update may be sent after.
        Answer answer = new Answer(new Unknown(Unknown.Doubt.CONNECTION_LOST, ""));
        try {
            answer = answer(place, told, logged.andThen(told));
            log.ended(answer.outcome(), Duration.ofNanos(System.nanoTime() - start));
            return new SendResult(answer.outcome(), isWritten(place, answer));
        } finally {
            place.turn().end(answer.outcome());
        }
    }

    private Answer answer(Queue.Place place, Consumer<Progress> told, Consumer<Pause> paused) {
        try {
            if (place.isFirst()) {
                told.accept(new Progress.Departed());
            } else {
                queued = true;
                paused.accept(new Pause.ForAnEarlierOne());
                CompletableFuture.anyOf(place.turn().before(), stopped).get();
                if (stopped.isDone()) {
                    return new Answer(new NotSent(Obstacle.STOPPED, ""));
                }
                if (place.turn().before().get()) {
                    return new Answer(new NotSent(Obstacle.EARLIER_UNKNOWN, ""));
                }
                place.depart();
            }
            return tries(place, paused);
        } catch (HistoryUnavailableException e) {
            return new Answer(withoutHistory(e));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(new NotSent(Obstacle.STOPPED, ""));
        } catch (ExecutionException e) {
            throw new IllegalStateException("neither is ever completed so", e);
        }
    }

    /** Until something of it was taken, or no further try makes sense. */
    private Answer tries(Queue.Place place, Consumer<Pause> paused)
            throws HistoryUnavailableException, InterruptedException, ExecutionException {
        for (int tries = 1; ; tries++) {
            Answer answer = exchange().run();
            Optional<Duration> wait = repeats.waitAfter(answer, tries);
            if (!(answer.outcome() instanceof NotSent notSent) || wait.isEmpty()) {
                return answer;
            }
            place.queueAgain(notSent, answer.reply());
            queued = true;
            paused.accept(new Pause.ForTheNextTry(notSent, wait.get(), tries));
            if (isStoppedWithin(wait.get())) {
                // Why it could not be sent tells more than that nobody wanted to wait.
                return answer;
            }
            place.depart();
        }
    }

    /** Whether it waits, and nothing of it has left. Any thread. */
    public boolean isQueued() {
        return queued;
    }

    private Exchange exchange() {
        queued = false;
        Exchange next = exchanges.get();
        exchange = next;
        if (stopped.isDone()) {
            next.stopWaiting();
        }
        return next;
    }

    /** Measured by the monotonic clock: setting the time neither shortens nor lengthens it. */
    private boolean isStoppedWithin(Duration wait) throws InterruptedException, ExecutionException {
        try {
            stopped.get(wait.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException over) {
            return false;
        }
    }

    private static boolean isWritten(Queue.Place place, Answer answer) {
        try {
            place.finish(answer);
            return true;
        } catch (HistoryUnavailableException e) {
            LOG.log(Level.WARNING, "the outcome could not be written down", e);
            return false;
        }
    }

    private static NotSent withoutHistory(HistoryUnavailableException e) {
        LOG.log(Level.WARNING, "the intent could not be written down, nothing was sent", e);
        return new NotSent(Obstacle.HISTORY, String.valueOf(e.getMessage()));
    }

    /**
     * Ends the waiting, in the queue or for the answer; {@link #run} then returns at once. What has
     * left may still arrive. Any thread.
     */
    public void stopWaiting() {
        stopped.complete(null);
        Exchange running = exchange;
        if (running != null) {
            running.stopWaiting();
        }
    }
}
