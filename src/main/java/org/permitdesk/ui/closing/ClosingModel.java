package org.permitdesk.ui.closing;

import javafx.util.Subscription;
import org.permitdesk.send.Sending;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.unsettled.UnsettledModel;

/** What would be left behind if the program ended now. UI thread only. */
public final class ClosingModel {
    private final SendModel sending;
    private final UnsettledModel unsettled;

    public ClosingModel(SendModel sending, UnsettledModel unsettled) {
        this.sending = sending;
        this.unsettled = unsettled;
    }

    /** Updates on their way: their outcome would stay unknown. */
    public int inFlight() {
        return sending.underWay().size() - queued();
    }

    /** Updates that wait: they would not be sent. */
    public int queued() {
        return (int) sending.underWay().stream().filter(Sending::isQueued).count();
    }

    /** Updates of which a person has yet to find out. */
    public int unknown() {
        return unsettled.entries().size();
    }

    /** Whether the program can end without a word. */
    public boolean isClear() {
        return sending.underWay().isEmpty() && unknown() == 0;
    }

    /** Runs whenever one of the numbers may have changed. */
    public Subscription subscribe(Runnable changed) {
        return Subscription.combine(
                sending.underWay().subscribe(changed), unsettled.entries().subscribe(changed));
    }

    /** Waits for nothing more; what was on its way is written down as unknown. */
    public void stopAll() {
        sending.stopAll();
    }
}
