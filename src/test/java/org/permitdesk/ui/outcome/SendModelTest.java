package org.permitdesk.ui.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.token.TokenLookup;
import org.permitdesk.token.TokenPlace;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.update.Draft;
import org.permitdesk.update.Field;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.Problem;
import org.permitdesk.update.Problem.Kind;

/** From the press of Send to each of the outcomes. */
@Timeout(60)
class SendModelTest {
    private final Path folder;
    private final HeldJobs jobs = new HeldJobs();
    private final Desk desk;

    SendModelTest(@TempDir Path folder) {
        this.folder = folder;
        desk = new Desk(folder, Background.sameThread());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void changesThePermitAndEmptiesTheForm() {
        desk.send(desk.permit(), "abc 128");

        assertThat(desk.outcome()).isEqualTo(new Done(desk.permit()));
        assertThat(desk.practice.permits().getFirst().plate()).isEqualTo("ABC128");
        assertThat(desk.form.isEmpty()).isTrue();
    }

    @Test
    void sendsNothingThatHasAProblem() {
        desk.send("1a9b/5375", "");

        assertThat(desk.state())
                .isInstanceOfSatisfying(
                        SendState.Blocked.class,
                        blocked ->
                                assertThat(blocked.problems())
                                        .extracting(Problem::kind)
                                        .containsExactly(
                                                Kind.REFERENCE_ID_CHARACTER,
                                                Kind.NOTHING_TO_CHANGE));
        assertThat(desk.history()).isEmpty();
        assertThat(desk.form.saidProperty(Field.PLATE).get()).isNotNull();
    }

    @Test
    void sendsWhatWasMended() {
        desk.send(desk.permit(), "");
        desk.send(desk.permit(), "ABC128");

        assertThat(desk.outcome()).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"practice-refused", "practice-web-page", "no-such-permit"})
    void keepsTheFormUnlessTheUpdateIsDone(String referenceId) {
        desk.type(Field.REASON, "misread");
        desk.type(Field.REFERENCE_ID, referenceId);
        desk.type(Field.PLATE, "abc 128");
        Draft typed = desk.form.draft();
        desk.sending.send();

        assertThat(desk.outcome()).isNotInstanceOf(Done.class);
        assertThat(desk.form.draft()).isEqualTo(typed);
        assertThat(desk.sending.isBusy()).isFalse();
    }

    @Test
    void namesTheFieldThatTheServerFindsAtFault() {
        desk.send("practice-refused", "ABC128");

        assertThat(desk.outcome())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(SendModel.faultOf(refused))
                                        .contains(Field.REFERENCE_ID));
    }

    @Test
    void sendsNothingWithoutAHistory() throws IOException {
        Files.createDirectory(folder.resolve("history.db"));
        desk.send(desk.permit(), "ABC128");

        assertThat(obstacle(desk.outcome())).isEqualTo(Obstacle.HISTORY);
        assertThat(desk.updates()).isZero();
        assertThat(desk.sending.isBusy()).isFalse();
        assertThat(desk.form.isEmpty()).isFalse();
    }

    @Test
    void sendsNothingWhereTheHistoryCannotTellWhetherToAsk() throws SQLException {
        desk.send(desk.permit(), "ABC128");
        try (Connection other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("history.db"));
                Statement damage = other.createStatement()) {
            damage.execute("UPDATE entry SET plate = 'no plate!'");
        }
        desk.send(desk.permit(), "ABC129");

        assertThat(obstacle(desk.outcome())).isEqualTo(Obstacle.HISTORY);
        assertThat(desk.updates()).isEqualTo(1);
    }

    @Test
    void doesNotKnowWhatBecomesOfAnUpdateNobodyWaitsFor() throws InterruptedException {
        CountDownLatch received = new CountDownLatch(1);
        try (Desk held = new Desk(folder, jobs.background());
                RawServer server =
                        new RawServer(client -> {
                            client.request();
                            received.countDown();
                            client.keepSilent();
                        })) {
            useOffice(held, server);
            held.send(Examples.REFERENCE_ID.value(), "ABC128");
            jobs.runOldest();
            Thread waiting = Thread.ofPlatform().start(jobs::runOldest);
            received.await();
            held.sending.stopWaiting();
            waiting.join();

            assertThat(held.outcome()).isEqualTo(new Unknown(Doubt.STOPPED_WAITING, ""));
            assertThat(held.sending.isBusy()).isFalse();
            assertThat(held.history())
                    .extracting(HistoryEntry::outcome)
                    .containsExactly(Optional.of(held.outcome()));
        }
    }

    @Test
    void saysThatThereIsMoreInTheHistoryNotBeforeThereIs() {
        List<Integer> entries = new ArrayList<>();
        desk.sending
                .stateProperty()
                .subscribe(state -> {
                    if (state instanceof SendState.InFlight || state.isWritten()) {
                        assertThat(state.isWritten()).isEqualTo(!desk.history().isEmpty());
                        entries.add(desk.history().size());
                    }
                });
        desk.send(desk.permit(), "ABC128");

        assertThat(entries).as("on its way, departed, finished").containsExactly(0, 1, 1);
    }

    @Test
    void callsAnythingUnexpectedUnknownAndUnlocksTheForm() {
        try (Desk held = new Desk(folder, jobs.background())) {
            held.send(held.permit(), "ABC128");
            jobs.runOldest();
            assertThat(held.state())
                    .isInstanceOfSatisfying(
                            SendState.InFlight.class,
                            // A second run is the one thing of which a sending throws.
                            inFlight -> inFlight.sending().run(progress -> {}));
            assertThatThrownBy(jobs::runAll)
                    .as("what is told of anything unexpected")
                    .hasCauseInstanceOf(IllegalStateException.class);

            assertThat(held.outcome())
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            o -> assertThat(o.doubt()).isEqualTo(Doubt.CONNECTION_LOST));
            assertThat(held.sending.isBusy()).isFalse();
            assertThat(held.form.isEmpty()).isFalse();
        }
    }

    @Test
    void goesOnWhenTheTokenIsFound() {
        try (Desk held = new Desk(folder, jobs.background());
                RawServer server = RawServer.replying(Examples.SUCCESS)) {
            held.tokens.keep(
                    Desk.key(Desk.office("city", server.http())),
                    Examples.TOKEN,
                    TokenPlace.SESSION);
            held.preferences.put(Desk.office("city", server.http()));
            held.send(Examples.REFERENCE_ID.value(), "ABC128");
            assertThat(held.state()).isInstanceOf(SendState.Preparing.class);

            jobs.runAll();
            assertThat(held.outcome()).isInstanceOf(Done.class);
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains("\"apiToken\":\"" + Examples.TOKEN_TEXT + "\"");
        }
    }

    @Test
    void asksForTheTokenWhenNoneIsFound() {
        try (Desk held = new Desk(folder, jobs.background());
                RawServer server = RawServer.replying(Examples.SUCCESS)) {
            held.preferences.put(Desk.office("city", server.http()));
            held.send(Examples.REFERENCE_ID.value(), "ABC128");
            jobs.runAll();

            assertThat(held.state())
                    .isInstanceOfSatisfying(
                            SendState.Blocked.class,
                            blocked ->
                                    assertThat(blocked.problems())
                                            .extracting(Problem::kind)
                                            .containsExactly(Kind.TOKEN_MISSING));
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"success\",\"reference_id\":\"1a9b5375-cb75-4c71-9939-eeae550b09ac\"}",
                "{\"ErrorCode\":9009,\"ErrorMessage\":\"Record not found.\"}",
                "{}"
            })
    void keepsATokenThatWasNotTurnedAway(String reply) {
        try (RawServer server = RawServer.replying(reply)) {
            useOffice(desk, server);
            desk.send(Examples.REFERENCE_ID.value(), "ABC128");

            assertThat(kept(server))
                    .isEqualTo(new TokenLookup.Found(Examples.TOKEN, TokenPlace.VAULT));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9001, 9002})
    void keepsNoTokenThatWasTurnedAway(int code) {
        try (RawServer server = RawServer.replying("{\"ErrorCode\":" + code + "}")) {
            useOffice(desk, server);
            desk.send(Examples.REFERENCE_ID.value(), "ABC128");

            assertThat(desk.outcome()).isInstanceOf(Refused.class);
            assertThat(kept(server)).isEqualTo(new TokenLookup.None(true));
            assertThat(desk.form.text(Field.TOKEN).get()).isEqualTo(Examples.TOKEN_TEXT);
        }
    }

    @Test
    void keepsNoTokenThatWentNowhere() {
        RawServer gone = RawServer.replying(Examples.SUCCESS);
        gone.close();
        useOffice(desk, gone);
        desk.send(Examples.REFERENCE_ID.value(), "ABC128");

        assertThat(obstacle(desk.outcome())).isEqualTo(Obstacle.CONNECTION_REFUSED);
        assertThat(kept(gone)).isEqualTo(new TokenLookup.None(true));
        assertThat(desk.form.text(Field.TOKEN).get()).isEqualTo(Examples.TOKEN_TEXT);
    }

    @Test
    void isNewAgainAfterAReset() {
        desk.send(desk.permit(), "ABC128");
        desk.sending.reset();

        assertThat(desk.state()).isEqualTo(new SendState.Idle());
    }

    /** An office whose token has been typed. */
    private void useOffice(Desk at, RawServer server) {
        at.preferences.put(Desk.office("city", server.http()));
        jobs.runAll();
        at.type(Field.TOKEN, Examples.TOKEN_TEXT);
    }

    private TokenLookup kept(RawServer server) {
        return desk.tokens.find(Desk.key(Desk.office("city", server.http())));
    }

    private static Obstacle obstacle(Outcome outcome) {
        if (outcome instanceof NotSent notSent) {
            return notSent.obstacle();
        }
        throw new AssertionError("sent: " + outcome);
    }
}
