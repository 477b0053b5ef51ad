package org.permitdesk.send;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;

/** The log of a sending: which one, where to, how it ended and how long it took; never what. */
final class SendLog {
    private static final System.Logger LOG = System.getLogger(Sending.class.getName());

    private final String entry;

    private SendLog(long entryId) {
        // As text: a number would get its thousands separated.
        this.entry = "entry " + entryId;
    }

    static SendLog begun(long entryId, Order order) {
        SendLog log = new SendLog(entryId);
        LOG.log(
                Level.INFO,
                "{0}: sending to {1}, permit ending in {2}",
                log.entry,
                order.destination().endpoint().baseUrl().getHost(),
                order.update().referenceId().ending());
        return log;
    }

    void paused(Pause pause) {
        switch (pause) {
            case Pause.ForAnEarlierOne earlier ->
                    LOG.log(Level.INFO, "{0}: waits for an earlier one", entry);
            case Pause.ForTheNextTry next ->
                    LOG.log(
                            Level.INFO,
                            "{0}: {1} at try {2}, the next in {3} ms",
                            entry,
                            kind(next.why()),
                            next.tries(),
                            "" + next.delay().toMillis());
        }
    }

    void ended(Outcome outcome, Duration took) {
        LOG.log(Level.INFO, "{0}: {1} after {2} ms", entry, kind(outcome), "" + took.toMillis());
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case Done done -> "done";
            case Refused refused -> "refused, code " + refused.code();
            case NotSent notSent -> "not sent, " + notSent.obstacle();
            case Unknown unknown -> "unknown, " + unknown.doubt();
        };
    }
}
