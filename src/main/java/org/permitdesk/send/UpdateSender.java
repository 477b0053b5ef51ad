package org.permitdesk.send;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Intent;
import org.permitdesk.history.Origin;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.opscom.RequestBody;

/** Sends updates so that none is lost from sight. Any thread. */
public final class UpdateSender {
    private final HistoryFile history;
    private final Queue queue;
    private final OpscomClient client;
    private final Supplier<Origin> origin;
    private final Repeats repeats;
    private @Nullable Origin known;

    /**
     * A sender.
     *
     * @param origin under which the history keeps what is sent; asked for once, with the first
     *     update, because it may read files
     * @param random spreads the tries; need not be hard to guess, but safe for several threads
     */
    public UpdateSender(
            HistoryFile history,
            OpscomClient client,
            Supplier<Origin> origin,
            RandomGenerator random) {
        this.history = history;
        this.queue = new Queue(history);
        this.client = client;
        this.origin = origin;
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

    private synchronized Origin origin() {
        if (known == null) {
            known = origin.get();
        }
        return known;
    }

    private Intent intent(Order order) {
        return new Intent(
                order.destination(),
                order.update(),
                origin(),
                RequestBody.masked(order.update()),
                order.resendOf());
    }
}
