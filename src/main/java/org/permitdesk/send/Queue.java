package org.permitdesk.send;

import org.jspecify.annotations.Nullable;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Intent;
import org.permitdesk.opscom.Answer;
import org.permitdesk.send.Turns.Turn;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Reply;

/** Writes intents down in the order in which they will be sent. Any thread. */
final class Queue {
    private final HistoryFile file;
    private final Turns turns = new Turns();

    Queue(HistoryFile file) {
        this.file = file;
    }

    /**
     * Writes the intent down and takes its turn, in one step: the order of the entries is the order
     * of the turns.
     *
     * @throws HistoryUnavailableException with no turn taken
     */
    synchronized Place enter(Intent intent) throws HistoryUnavailableException {
        History history = file.history();
        Turn turn = turns.take(intent);
        boolean first = !turn.before().getNow(true);
        try {
            long id = first ? history.depart(intent) : history.queue(intent);
            return new Place(history, id, turn, first);
        } catch (HistoryUnavailableException e) {
            turn.end(new NotSent(NotSent.Obstacle.HISTORY, ""));
            throw e;
        }
    }

    /**
     * An intent that is written down.
     *
     * @param isFirst whether it may go at once, and is written down as on its way
     */
    record Place(History history, long id, Turn turn, boolean isFirst) {

        void depart() throws HistoryUnavailableException {
            history.depart(id);
        }

        void queueAgain(NotSent outcome, @Nullable Reply reply) throws HistoryUnavailableException {
            history.queueAgain(id, outcome, reply);
        }

        void finish(Answer answer) throws HistoryUnavailableException {
            history.finish(id, answer.outcome(), answer.reply());
        }
    }
}
