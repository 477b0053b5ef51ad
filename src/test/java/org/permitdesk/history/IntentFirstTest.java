package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.Scale;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.send.Order;
import org.permitdesk.send.UpdateSender;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.PermitUpdate;

/** The intent is committed before the first byte of its request leaves. */
class IntentFirstTest {
    @TempDir private Path folder;
    private final OpscomClient client = new OpscomClient();

    private interface Way {
        void send(HistoryFile history, Order order) throws HistoryUnavailableException;
    }

    @Test
    void isThereWhenTheServerIsReached() throws Exception {
        check(this::send, Scale.of(100, 1_000));
    }

    @Test
    void isMissedWhereItIsWrittenAfterwards() {
        assertThatThrownBy(() -> check(this::sendFirst, 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in flight when the server was reached");
    }

    private void send(HistoryFile history, Order order) {
        new UpdateSender(history, client, () -> Examples.ORIGIN, new SplittableRandom(1))
                .prepare(order)
                .run(progress -> {});
    }

    private void sendFirst(HistoryFile history, Order order) throws HistoryUnavailableException {
        Outcome outcome =
                client.prepare(
                                order.destination().endpoint(),
                                order.update(),
                                order.token(),
                                order.network())
                        .run()
                        .outcome();
        long id = history.history().depart(Examples.intent(order.destination(), order.update()));
        history.history().finish(id, outcome, null);
    }

    /** A connection of the server's own sees what was committed, and nothing else. */
    private void check(Way way, int count) throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (HistoryFile history = SampleHistory.file(folder)) {
            history.history();
            try (RawServer server =
                    new RawServer(client -> {
                        seen.add(inFlight());
                        client.request();
                        client.send(RawServer.ok(Examples.SUCCESS));
                    })) {
                for (int i = 0; i < count; i++) {
                    way.send(history, order(server.http(), "T-" + i));
                    assertThat(seen)
                            .as("in flight when the server was reached")
                            .hasSize(i + 1)
                            .last()
                            .isEqualTo("T-" + i);
                }
            }
        }
    }

    private String inFlight() {
        try (Connection own = Sqlite.open(SampleHistory.in(folder))) {
            return Sqlite.text(own, "SELECT ticket FROM entry_now WHERE state = 'IN_FLIGHT'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Order order(URI server, String ticket) {
        PermitUpdate update =
                new PermitUpdate(Examples.REFERENCE_ID, Examples.PLATE, null, null, "", ticket);
        return new Order(
                Examples.destination(server), update, null, Examples.TOKEN, Examples.PATIENT);
    }
}
