package org.permitdesk.ui.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.send.Caution;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.update.Draft;
import org.permitdesk.update.Field;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.Unknown;

/** What is asked before an update that is not an ordinary one goes out. */
@Timeout(60)
class SendCautionTest {
    private final Desk desk;

    SendCautionTest(@TempDir Path folder) {
        desk = new Desk(folder, Background.sameThread());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void asksBeforeItEndsAPermit() {
        pressWithEndInThePast();

        assertThat(cautions()).containsExactly(new Caution.EndsInThePast());
        assertThat(desk.sending.isBusy()).isTrue();
        assertThat(desk.updates()).isZero();
        assertThat(desk.history()).isEmpty();
    }

    @Test
    void sendsNothingWhenTheClerkGoesBack() {
        pressWithEndInThePast();
        Draft typed = desk.form.draft();
        desk.sending.goBack();

        assertThat(desk.state()).isEqualTo(new SendState.Idle());
        assertThat(desk.form.draft()).isEqualTo(typed);
        assertThat(desk.history()).isEmpty();
    }

    @Test
    void sendsOnceWhenTheClerkWantsItAllTheSame() {
        pressWithEndInThePast();
        desk.sending.sendAllTheSame();
        desk.sending.sendAllTheSame();

        assertThat(desk.outcome()).isInstanceOf(Done.class);
        assertThat(desk.updates()).isEqualTo(1);
    }

    @Test
    void takesAnotherPressOfSendForNoAnswer() {
        pressWithEndInThePast();
        desk.sending.send();
        desk.sending.reset();

        assertThat(cautions()).hasSize(1);
        assertThat(desk.updates()).isZero();
    }

    @Test
    void asksAgainAtTheNextPressAfterGoingBack() {
        pressWithEndInThePast();
        desk.sending.goBack();
        desk.sending.send();

        assertThat(cautions()).containsExactly(new Caution.EndsInThePast());
    }

    @Test
    void asksBeforeARepeatWithinTenMinutes() {
        desk.send(desk.permit(), "ABC128");
        desk.clock.moveOn(Duration.ofSeconds(599));
        desk.send(desk.permit(), "abc-128");

        assertThat(cautions()).containsExactly(new Caution.SentBefore(desk.history().getFirst()));
        assertThat(desk.updates()).isEqualTo(1);
    }

    @Test
    void takesARepeatAfterTenMinutesForAWish() {
        desk.send(desk.permit(), "ABC128");
        desk.clock.moveOn(Duration.ofMinutes(10));
        desk.send(desk.permit(), "ABC128");

        assertThat(desk.updates()).isEqualTo(2);
    }

    @Test
    void asksNothingBeforeOtherValuesForTheSamePermit() {
        desk.send(desk.permit(), "ABC128");
        desk.send(desk.permit(), "ABC129");

        assertThat(desk.updates()).isEqualTo(2);
    }

    @Test
    void asksBeforeAnUpdateOfAPermitOfWhichTheLastIsUnknown() {
        desk.send("practice-web-page", "ABC128");
        assertThat(desk.outcome()).isInstanceOf(Unknown.class);

        desk.clock.moveOn(Duration.ofDays(7));
        desk.send("practice-web-page", "ABC129");
        assertThat(cautions())
                .containsExactly(new Caution.LastIsUnknown(desk.history().getFirst()));
        assertThat(desk.history()).hasSize(1);
    }

    @Test
    void asksNothingAfterARefusal() {
        desk.send("practice-refused", "ABC128");
        desk.sending.send();

        assertThat(desk.history()).hasSize(2);
    }

    private void pressWithEndInThePast() {
        desk.type(Field.END_DATE, "2026-11-23");
        desk.type(Field.END_TIME, "11:59:59");
        desk.send(desk.permit(), "");
    }

    private List<Caution> cautions() {
        if (desk.state() instanceof SendState.Asking asking) {
            return asking.cautions();
        }
        throw new AssertionError("not asked: " + desk.state());
    }
}
