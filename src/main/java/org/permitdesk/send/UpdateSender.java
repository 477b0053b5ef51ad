package org.permitdesk.send;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Intent;
import org.permitdesk.opscom.OpscomClient;

/** Sends updates so that none is lost from sight. Any thread. */
public final class UpdateSender {
    private final HistoryFile history;
    private final Queue queue;
    private final OpscomClient client;
    private final String clerk;
    private final Repeats repeats;

    /**
     * A sender.
     *
     * @param clerk under whose name the history keeps what is sent
     * @param random spreads the tries; need not be hard to guess, but safe for several threads
     */
    public UpdateSender(
            HistoryFile history, OpscomClient client, String clerk, RandomGenerator random) {
        this.history = history;
        this.queue = new Queue(history);
        this.client = client;
        this.clerk = clerk;
        this.repeats = new Repeats(random);
    }

    /** What to ask before this is sent. Reads the history, and so waits for the disk. */
    public List<Caution> cautions(Order order, Instant now) throws HistoryUnavailableException {
        return Cautions.find(history.history(), intent(order), now);
    }

    /** Prepares to send; nothing is written or sent before {@link Sending#run}. */
    public Sending prepare(Order order) {
        return new Sending(
                order,
                () -> queue.enter(intent(order)),
                repeats,
                () ->
                        client.prepare(
                                order.destination().endpoint(),
                                order.update(),
                                order.token(),
                                order.network()));
    }

    private Intent intent(Order order) {
        return new Intent(order.destination(), order.update(), clerk, order.resendOf());
    }
}
