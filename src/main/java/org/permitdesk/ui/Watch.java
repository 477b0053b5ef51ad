package org.permitdesk.ui;

import javafx.util.Subscription;

/**
 * What a screen follows for as long as it is shown. The models outlive it: without an end they
 * would hold on to it.
 */
public final class Watch {
    private Subscription all = Subscription.EMPTY;

    public void add(Subscription subscription) {
        all = all.and(subscription);
    }

    /** The screen is gone. */
    public void end() {
        all.unsubscribe();
        all = Subscription.EMPTY;
    }
}
