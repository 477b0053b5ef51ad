package org.permitdesk.ui.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.send.Caution;
import org.permitdesk.send.Pause;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.closing.ClosingModel;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.unsettled.UnsettledModel;
import org.permitdesk.update.Field;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;

/** An update that waits because OPSCOM is busy, while the clerk does what clerks do. */
@Timeout(60)
class SendWaitingTest {
    private static final String BUSY = "practice-busy";
    private static final NotSent TOO_BUSY = new NotSent(Obstacle.BUSY, "HTTP 429");

    private final HeldJobs jobs = new HeldJobs();
    private final Desk desk;

    SendWaitingTest(@TempDir Path folder) {
        desk = new Desk(folder, jobs.background());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void leavesTheFormFreeAndFilled() throws Exception {
        whileWaiting(waiting -> {
            assertThat(waiting.pause())
                    .isInstanceOfSatisfying(
                            Pause.ForTheNextTry.class,
                            next -> assertThat(next.why()).isEqualTo(TOO_BUSY));
            assertThat(desk.sending.isBusy()).isFalse();
            assertThat(desk.form.text(Field.REFERENCE_ID).get()).isEqualTo(BUSY);
            assertThat(desk.history())
                    .extracting(HistoryEntry::state)
                    .containsExactly(new EntryState.Queued());
            desk.sending.stopWaiting();
        });
        assertThat(desk.outcome()).isEqualTo(TOO_BUSY);
        assertThat(desk.sending.underWay()).isEmpty();
    }

    @Test
    void saysInANoticeWhatBecameOfItWhenTheClerkHasGoneOn() throws Exception {
        whileWaiting(waiting -> {
            desk.form.clear();
            desk.sending.reset();
            assertThat(desk.state()).isEqualTo(new SendState.Idle());
            assertThat(desk.sending.underWay()).containsExactly(waiting.sending());
            desk.sending.stopAll();
        });
        assertThat(desk.state()).isEqualTo(new SendState.Idle());
        assertThat(desk.notices.shown()).containsExactly(Notice.of("waited.NOT_SENT", BUSY));
    }

    @Test
    void isAskedAboutBeforeAnotherUpdateOfItsPermit() throws Exception {
        whileWaiting(waiting -> {
            desk.sending.send();
            jobs.runOldest();
            assertThat(desk.state())
                    .isInstanceOfSatisfying(
                            SendState.Asking.class,
                            asking ->
                                    assertThat(asking.cautions())
                                            .containsExactly(
                                                    new Caution.GoesAfter(
                                                            desk.history().getFirst())));
            desk.sending.goBack();
            waiting.sending().stopWaiting();
        });
    }

    @Test
    void isNotLeftBehindWithoutAWordWhenTheProgramCloses() throws Exception {
        UnsettledModel unsettled =
                new UnsettledModel(
                        desk.historyFile,
                        jobs.background(),
                        new HistoryTrouble(desk.notices, jobs.background()),
                        "Anne");
        ClosingModel closing = new ClosingModel(desk.sending, unsettled);
        assertThat(closing.isClear()).isTrue();
        whileWaiting(waiting -> {
            assertThat(closing.isClear()).isFalse();
            assertThat(closing.queued()).isEqualTo(1);
            assertThat(closing.inFlight()).isZero();
            closing.stopAll();
        });
        assertThat(closing.isClear()).isTrue();
    }

    /** Sends to a busy controller, and does this as soon as the update waits. */
    private void whileWaiting(Consumer<SendState.Waiting> action) throws Exception {
        desk.send(BUSY, "ABC128");
        jobs.runOldest(); // what to ask before
        CountDownLatch waits = new CountDownLatch(1);
        desk.sending
                .stateProperty()
                .subscribe(state -> {
                    if (state instanceof SendState.Waiting) {
                        waits.countDown();
                    }
                });
        Thread sending = Thread.ofPlatform().start(jobs::runOldest);
        waits.await();
        assertThat(desk.state()).isInstanceOfSatisfying(SendState.Waiting.class, action);
        sending.join();
    }
}
