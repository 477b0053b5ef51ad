package org.permitdesk.send;

import java.time.Duration;
import org.permitdesk.update.Outcome.NotSent;

/** Why an update waits in the queue. Nothing of it has left. */
public sealed interface Pause extends Progress {

    /** Another update of the same permit goes first. */
    record ForAnEarlierOne() implements Pause {}

    /**
     * It could not be sent, and is tried again.
     *
     * @param why the last try failed
     * @param delay until the next
     * @param tries how many there were
     */
    record ForTheNextTry(NotSent why, Duration delay, int tries) implements Pause {}
}
