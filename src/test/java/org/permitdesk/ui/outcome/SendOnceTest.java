package org.permitdesk.ui.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.RawServer;
import org.permitdesk.preferences.Profile;
import org.permitdesk.token.TokenLookup;
import org.permitdesk.token.TokenPlace;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.form.TokenState;
import org.permitdesk.update.Field;
import org.permitdesk.update.Outcome.Done;

/** One intended send is one request, however often Send is pressed and whatever comes between. */
@Timeout(60)
class SendOnceTest {
    private static final String ID = Examples.REFERENCE_ID.value();

    private final HeldJobs jobs = new HeldJobs();
    private final Desk desk;

    SendOnceTest(@TempDir Path folder) {
        desk = new Desk(folder, jobs.background());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void sendsOnceHoweverOftenSendIsPressedUntilItIsDone() {
        desk.send(desk.permit(), "ABC128");
        desk.sending.send();
        jobs.runOldest();
        desk.sending.send();
        desk.sending.send();
        jobs.runAll();

        assertThat(desk.updates()).isEqualTo(1);
        assertThat(desk.history()).hasSize(1);
    }

    @Test
    void leavesTheOutcomeInViewWhenTheSecondClickComesLate() {
        desk.send(desk.permit(), "ABC128");
        jobs.runAll();
        desk.sending.send();
        jobs.runAll();

        assertThat(desk.outcome()).isEqualTo(new Done(desk.permit()));
        assertThat(desk.history()).hasSize(1);
    }

    @Test
    void answersAPressForTheNextUpdateThatIsNotReady() {
        desk.send(desk.permit(), "ABC128");
        jobs.runAll();
        desk.send(desk.permit(), "");

        assertThat(desk.state()).isInstanceOf(SendState.Blocked.class);
    }

    @Test
    void sendsOnceWhenTheTokenIsKeptWhileTheHistoryIsAsked() {
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            use(Desk.office("city", server.http()));
            desk.type(Field.TOKEN, Examples.TOKEN_TEXT);
            desk.send(ID, "ABC128");
            jobs.runOldest();
            jobs.runOldest();
            assertThat(desk.outcome()).isInstanceOf(Done.class);
            assertThat(jobs.waiting()).as("the vault is still being asked").isEqualTo(1);

            desk.clock.moveOn(Duration.ofHours(1));
            desk.send(ID, "ABC129");
            jobs.runAll();
            assertThat(server.bodies()).isEqualTo(2);
            assertThat(desk.history()).hasSize(2);
        }
    }

    @Test
    void goesOnWithTheKeptTokenWhenSendIsPressedRightAfterChange() {
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            Profile city = Desk.office("city", server.http());
            desk.tokens.keep(Desk.key(city), Examples.TOKEN, TokenPlace.SESSION);
            use(city);
            desk.token.change();
            desk.send(ID, "ABC128");
            jobs.runAll();

            assertThat(desk.outcome()).isInstanceOf(Done.class);
            assertThat(server.bodies()).isEqualTo(1);
            assertThat(desk.tokens.find(Desk.key(city)))
                    .isEqualTo(new TokenLookup.Found(Examples.TOKEN, TokenPlace.SESSION));
        }
    }

    @Test
    void keepsATokenFromTheProfileThatIsChosenMeanwhile() {
        try (RawServer server = RawServer.replying(Examples.SUCCESS)) {
            Profile mall = Desk.office("mall", server.http());
            use(Desk.office("city", server.http()));
            desk.type(Field.TOKEN, Examples.TOKEN_TEXT);
            desk.send(ID, "ABC128");
            jobs.runOldest();
            desk.preferences.put(mall);
            jobs.runNewest();
            jobs.runNewest();
            assertThat(desk.token.stateProperty().get()).isInstanceOf(TokenState.Needed.class);
            jobs.runAll();

            assertThat(desk.outcome()).isInstanceOf(Done.class);
            assertThat(desk.tokens.find(Desk.key(mall))).isEqualTo(new TokenLookup.None(true));
        }
    }

    private void use(Profile profile) {
        desk.preferences.put(profile);
        jobs.runAll();
    }
}
