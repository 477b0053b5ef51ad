package org.permitdesk.send;

import org.permitdesk.history.HistoryFile;
import org.permitdesk.opscom.OpscomClient;

/** Sends updates so that none is lost from sight. Any thread. */
public final class UpdateSender {
    private final HistoryFile history;
    private final OpscomClient client;

    public UpdateSender(HistoryFile history, OpscomClient client) {
        this.history = history;
        this.client = client;
    }

    /** Prepares to send; nothing is written or sent before {@link Sending#run}. */
    public Sending prepare(Order order) {
        return new Sending(
                order,
                history,
                client.prepare(
                        order.destination().endpoint(),
                        order.update(),
                        order.token(),
                        order.network()));
    }
}
