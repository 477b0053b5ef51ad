package org.permitdesk.send;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.permitdesk.Examples;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Intent;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.ReferenceId;

/**
 * Sends one update after the other through the real classes, until it is killed. Each goes to a
 * permit of its own, so that the server can tell them apart.
 */
final class KilledProgram {
    /** What is wrong with a program; the check must find it. */
    enum Fault {
        NONE,
        /** Writes the intent down when the update has been answered. */
        INTENT_AFTER_SENDING,
        /** Sends what an earlier run left in flight. */
        SENDS_AGAIN_AT_START,
        /** Writes "done" before it is. */
        DONE_BEFORE_THE_ANSWER,
        /** Takes what an earlier run left in flight for not sent. */
        CALLS_UNKNOWN_UNSENT
    }

    private final HistoryFile file;
    private final URI server;
    private final Fault fault;
    private final UpdateSender sender;

    private KilledProgram(Path database, URI server, Fault fault) {
        this.file = new HistoryFile(database, Clock.systemUTC());
        this.server = server;
        this.fault = fault;
        this.sender =
                new UpdateSender(
                        file,
                        new OpscomClient(),
                        () -> Examples.ORIGIN,
                        ThreadLocalRandom.current());
    }

    /** Arguments: the database, the server's address, which run this is, the fault. */
    public static void main(String[] arguments) throws HistoryUnavailableException {
        // A thousand runs would fill the console with what each of them sends.
        Logger.getLogger("").setLevel(Level.WARNING);
        KilledProgram program =
                new KilledProgram(
                        Path.of(arguments[0]),
                        URI.create(arguments[1]),
                        Fault.valueOf(arguments[3]));
        program.start();
        System.out.println("open");
        for (int i = 0; ; i++) {
            program.send(new ReferenceId("run-" + arguments[2] + "-" + i));
        }
    }

    private void start() throws HistoryUnavailableException {
        History history = file.history();
        for (HistoryEntry left : history.unsettled()) {
            if (fault == Fault.SENDS_AGAIN_AT_START) {
                sender.prepare(order(left.update().referenceId())).run(progress -> {});
            } else if (fault == Fault.CALLS_UNKNOWN_UNSENT) {
                history.finish(
                        left.id(), new Outcome.NotSent(Outcome.NotSent.Obstacle.OTHER, ""), null);
            }
        }
    }

    private void send(ReferenceId id) throws HistoryUnavailableException {
        Order order = order(id);
        History history = file.history();
        Intent intent = Examples.intent(order.destination(), order.update());
        switch (fault) {
            case INTENT_AFTER_SENDING -> {
                Outcome outcome = exchange(order);
                history.finish(history.depart(intent), outcome, null);
            }
            case DONE_BEFORE_THE_ANSWER -> {
                history.finish(history.depart(intent), new Outcome.Done(id.value()), null);
                exchange(order);
            }
            case NONE, SENDS_AGAIN_AT_START, CALLS_UNKNOWN_UNSENT -> {
                sender.prepare(order).run(progress -> {});
            }
        }
    }

    private static Outcome exchange(Order order) {
        return new OpscomClient()
                .prepare(
                        order.destination().endpoint(),
                        order.update(),
                        order.token(),
                        order.network())
                .run()
                .outcome();
    }

    private Order order(ReferenceId id) {
        return new Order(
                Examples.destination(server),
                new PermitUpdate(id, Examples.PLATE, null, null, "", ""),
                null,
                Examples.TOKEN,
                Examples.PATIENT);
    }
}
