package org.permitdesk.send;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.opscom.Exchange;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;

/** One intended send, and at most one request. */
public final class Sending {
    private static final System.Logger LOG = System.getLogger(Sending.class.getName());

    private final Order order;
    private final HistoryFile historyFile;
    private final Exchange exchange;
    private final AtomicBoolean begun = new AtomicBoolean();

    Sending(Order order, HistoryFile historyFile, Exchange exchange) {
        this.order = order;
        this.historyFile = historyFile;
        this.exchange = exchange;
    }

    public Order order() {
        return order;
    }

    /**
     * Writes down the intent, sends, waits, and writes down the outcome before it returns it.
     * Blocks for as long as the exchange may take.
     *
     * @throws IllegalStateException at a second call: one intent is one request
     */
    public SendResult run() {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("this update was already sent");
        }
        History history;
        long entryId;
        try {
            history = historyFile.history();
            entryId = history.begin(order.destination(), order.update());
        } catch (HistoryUnavailableException e) {
            LOG.log(Level.WARNING, "the intent could not be written down, nothing was sent", e);
            return new SendResult(
                    new NotSent(Obstacle.HISTORY, String.valueOf(e.getMessage())), false);
        }
        SendLog log = SendLog.begun(entryId, order);
        long start = System.nanoTime();
        Outcome outcome = exchange.run();
        log.ended(outcome, Duration.ofNanos(System.nanoTime() - start));
        try {
            history.finish(entryId, outcome);
            return new SendResult(outcome, true);
        } catch (HistoryUnavailableException e) {
            LOG.log(Level.WARNING, "the outcome could not be written down", e);
            return new SendResult(outcome, false);
        }
    }

    /**
     * Ends the waiting; {@link #run} then returns at once. The update may still arrive. Any thread.
     */
    public void stopWaiting() {
        exchange.stopWaiting();
    }
}
