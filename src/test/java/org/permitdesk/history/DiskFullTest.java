package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.Scale;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.send.Order;
import org.permitdesk.send.SendResult;
import org.permitdesk.send.UpdateSender;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;

/**
 * The disk is full at every page that the history grows by: no request leaves without a stored
 * intent, and what was acknowledged is there when the history is opened again.
 */
class DiskFullTest {
    @TempDir private Path folder;
    private final OpscomClient client = new OpscomClient();
    private final List<Connection> made = new ArrayList<>();

    /** What was acknowledged, and how the update stands, by its ticket. */
    private final Map<String, Outcome> acknowledged = new TreeMap<>();

    private final List<String> arrivedUnwritten = new CopyOnWriteArrayList<>();
    private long pages;
    private int refused;
    private int notRecorded;

    private interface Way {
        SendResult send(HistoryFile history, Order order);
    }

    @Test
    void sendsNothingThatIsNotWrittenDown() throws Exception {
        int points = Scale.of(60, 500);
        fill(this::send, points);
        System.out.printf(
                "disk full at %d pages: %d sent, of which %d without a written outcome, %d refused%n",
                points, acknowledged.size(), notRecorded, refused);
        assertThat(refused).isEqualTo(points);
    }

    @Test
    void catchesASenderThatSendsAllTheSame() {
        assertThatThrownBy(() -> fill(this::sendAllTheSame, 10))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("arrived without a stored intent");
    }

    private SendResult send(HistoryFile history, Order order) {
        return new UpdateSender(history, client, () -> Examples.ORIGIN, new SplittableRandom(1))
                .prepare(order)
                .run(progress -> {});
    }

    private SendResult sendAllTheSame(HistoryFile history, Order order) {
        SendResult result = send(history, order);
        if (!result.recorded()) {
            client.prepare(
                            order.destination().endpoint(),
                            order.update(),
                            order.token(),
                            order.network())
                    .run();
        }
        return result;
    }

    /** Gives the history one page after the other, and each time sends until it is full. */
    private void fill(Way way, int points) throws Exception {
        int sent = 0;
        try (RawServer server =
                new RawServer(client -> {
                    String request = client.request();
                    String ticket = written();
                    if (ticket.isEmpty()) {
                        arrivedUnwritten.add(request);
                    }
                    client.send(RawServer.ok(Examples.SUCCESS));
                })) {
            for (int point = 0; point < points; ) {
                try (HistoryFile history =
                        new HistoryFile(file(), SampleHistory.CLOCK, this::openLimited)) {
                    checkAcknowledged(history.history());
                    for (int last = point + 20; point < points && point < last; point++) {
                        limitToOneMorePage();
                        sent = sendUntilFull(way, history, server.http(), sent);
                        assertThat(arrivedUnwritten)
                                .as("arrived without a stored intent")
                                .isEmpty();
                    }
                }
            }
        }
        try (HistoryFile history = SampleHistory.file(folder)) {
            checkAcknowledged(history.history());
        }
    }

    private int sendUntilFull(Way way, HistoryFile history, URI server, int sent) {
        int next = sent;
        while (true) {
            String ticket = "T-%06d".formatted(next++);
            SendResult result = way.send(history, order(server, ticket));
            if (result.outcome() instanceof NotSent) {
                refused++;
                return next;
            }
            if (result.recorded()) {
                acknowledged.put(ticket, result.outcome());
            } else {
                notRecorded++;
                acknowledged.put(ticket, new Unknown(Doubt.PROGRAM_ENDED, ""));
            }
        }
    }

    private void checkAcknowledged(History history) throws HistoryUnavailableException {
        Map<String, Outcome> there = new TreeMap<>();
        for (HistoryEntry entry : history.newest(100_000)) {
            if (entry.state() instanceof Ended(Outcome outcome)) {
                there.put(entry.update().ticket(), outcome);
            }
        }
        assertThat(there).isEqualTo(acknowledged);
    }

    private History openLimited(Path file, Clock clock) throws HistoryUnavailableException {
        History.open(file, clock).close();
        made.clear();
        try {
            return History.open(
                    file,
                    clock,
                    path -> {
                        made.add(Database.open(path));
                        return made.getLast();
                    });
        } catch (SQLException e) {
            throw new HistoryUnavailableException(Sqlite.reason(e), file, e);
        }
    }

    private void limitToOneMorePage() throws SQLException {
        pages = Math.max(pages, Sqlite.number(made.getLast(), "PRAGMA page_count")) + 1;
        Sqlite.execute(made.getFirst(), "PRAGMA max_page_count = " + pages);
    }

    private String written() {
        try (Connection own = Sqlite.open(file())) {
            return Sqlite.text(
                    own,
                    "SELECT ticket FROM entry_now WHERE state = 'IN_FLIGHT' ORDER BY id DESC LIMIT 1");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Path file() {
        return SampleHistory.in(folder);
    }

    private static Order order(URI server, String ticket) {
        PermitUpdate update =
                new PermitUpdate(
                        Examples.REFERENCE_ID,
                        Examples.PLATE,
                        Examples.MONEY,
                        null,
                        "lu au téléphone ".repeat(60),
                        ticket);
        return new Order(
                Examples.destination(server), update, null, Examples.TOKEN, Examples.PATIENT);
    }
}
