package org.permitdesk.ui.outcome;

import java.util.List;
import org.permitdesk.send.Caution;
import org.permitdesk.send.Order;
import org.permitdesk.send.Pause;
import org.permitdesk.send.SendResult;
import org.permitdesk.send.Sending;
import org.permitdesk.update.Problem;

/** Where a press of Send has led to. */
public sealed interface SendState {

    /** Nothing was pressed yet, or all is new again. */
    record Idle() implements SendState {}

    /** These problems stand in the way; nothing was sent. */
    record Blocked(List<Problem> problems) implements SendState {
        public Blocked {
            problems = List.copyOf(problems);
        }
    }

    /** The token or the history is being asked. */
    record Preparing() implements SendState {}

    /** The clerk is asked before this goes out. */
    record Asking(Order order, List<Caution> cautions) implements SendState {
        public Asking {
            cautions = List.copyOf(cautions);
        }
    }

    /**
     * It is on its way.
     *
     * @param departed whether it is in the history by now
     */
    record InFlight(Sending sending, boolean departed) implements SendState {}

    /** Nothing has left yet; it is queued, and goes by itself. The form is free meanwhile. */
    record Waiting(Sending sending, Pause pause) implements SendState {}

    record Finished(Order order, SendResult result) implements SendState {}

    /** Whether the history has more to show than before. */
    default boolean isWritten() {
        return switch (this) {
            case InFlight inFlight -> inFlight.departed();
            case Waiting waiting -> true;
            case Finished finished -> true;
            case Idle idle -> false;
            case Blocked blocked -> false;
            case Preparing preparing -> false;
            case Asking asking -> false;
        };
    }
}
