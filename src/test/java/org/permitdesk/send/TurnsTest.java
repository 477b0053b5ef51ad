package org.permitdesk.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.permitdesk.Examples;
import org.permitdesk.history.Intent;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.ReferenceId;

class TurnsTest {
    private static final Outcome DONE = new Done("1a9b");
    private static final Outcome NOT_SENT = new NotSent(Obstacle.STOPPED, "");
    private static final Outcome UNKNOWN = new Unknown(Doubt.NO_ANSWER, "");

    private final Turns turns = new Turns();

    @Test
    void theFirstGoesAtOnce() {
        assertThat(take().before()).isCompletedWithValue(false);
    }

    @Test
    void anotherOfThePermitWaitsForTheOneBeforeIt() {
        Turns.Turn first = take();
        Turns.Turn second = take();
        Turns.Turn third = take();
        assertThat(second.before()).isNotDone();

        first.end(DONE);
        assertThat(second.before()).isCompletedWithValue(false);
        assertThat(third.before()).isNotDone();

        second.end(new Refused(9009, ""));
        assertThat(third.before()).isCompletedWithValue(false);
    }

    @Test
    void oneThatGivesUpDoesNotLetTheNextOvertakeTheFirst() {
        Turns.Turn first = take();
        Turns.Turn second = take();
        Turns.Turn third = take();

        second.end(NOT_SENT);
        assertThat(third.before()).isNotDone();
        first.end(DONE);
        assertThat(third.before()).isCompletedWithValue(false);
    }

    @Test
    void anUnknownOneIsHandedDownUntilAnotherIsTaken() {
        Turns.Turn first = take();
        Turns.Turn second = take();
        Turns.Turn third = take();
        Turns.Turn fourth = take();

        first.end(UNKNOWN);
        assertThat(second.before()).isCompletedWithValue(true);
        second.end(NOT_SENT);
        assertThat(third.before()).isCompletedWithValue(true);
        third.end(DONE);
        assertThat(fourth.before()).isCompletedWithValue(false);
    }

    @Test
    void whatIsPressedAfterwardsIsNotHeldBack() {
        take().end(UNKNOWN);
        assertThat(take().before()).isCompletedWithValue(false);
    }

    @Test
    void aReferenceIdInOtherCapitalsIsTheSamePermit() {
        take();
        String upper = Examples.REFERENCE_ID.value().toUpperCase(Locale.ROOT);
        assertThat(turns.take(intent(new ReferenceId(upper))).before()).isNotDone();
    }

    @Test
    void otherPermitsAndOtherControllersDoNotWait() {
        take();
        assertThat(turns.take(intent(new ReferenceId("another"))).before()).isDone();
        assertThat(
                        turns.take(
                                        Examples.intent(
                                                Examples.destination(
                                                        URI.create("https://other.invalid")),
                                                Examples.PLATE_ONLY))
                                .before())
                .isDone();
    }

    private Turns.Turn take() {
        return turns.take(intent(Examples.REFERENCE_ID));
    }

    private static Intent intent(ReferenceId id) {
        return Examples.intent(
                Examples.nowhere(), new PermitUpdate(id, Examples.PLATE, null, null, "", ""));
    }
}
