package org.permitdesk.ui.unsettled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.EntryState.Settled;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Verdict;
import org.permitdesk.send.Caution;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.closing.ClosingModel;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.outcome.SendState;

@Timeout(60)
class UnsettledModelTest {
    private static final String PERMIT = "practice-web-page";

    private final Desk desk;
    private final UnsettledModel model;
    private final List<String> then = new ArrayList<>();

    UnsettledModelTest(@TempDir Path folder) {
        desk = new Desk(folder, Background.sameThread());
        model =
                new UnsettledModel(
                        desk.historyFile,
                        Background.sameThread(),
                        new HistoryTrouble(desk.notices, Background.sameThread()),
                        "frontdesk1");
    }

    @BeforeEach
    void twoOfOnePermitAreUnknown() {
        desk.send(PERMIT, "ABC128");
        desk.clock.moveOn(Duration.ofHours(3));
        desk.send(PERMIT, "ABC129");
        desk.sending.sendAllTheSame();
        model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void listsThemOldestFirst() {
        assertThat(model.entries()).isEqualTo(desk.history().reversed());
        assertThat(model.entries()).hasSize(2);
    }

    @Test
    void settlesOneWithTheNameAndTheTime() {
        HistoryEntry oldest = model.entries().getFirst();
        model.nameProperty().set("  Anne Roy ");
        desk.clock.moveOn(Duration.ofMinutes(5));
        assertThat(model.settle(oldest, Verdict.APPLIED, () -> then.add("then"))).isTrue();

        assertThat(then).containsExactly("then");
        assertThat(model.entries()).containsExactly(desk.history().getFirst());
        assertThat(desk.history().getLast().state())
                .isInstanceOfSatisfying(
                        Settled.class,
                        settled -> {
                            assertThat(settled.by()).isEqualTo("Anne Roy");
                            assertThat(settled.verdict()).isEqualTo(Verdict.APPLIED);
                            assertThat(settled.at()).isEqualTo(desk.clock.instant());
                            assertThat(settled.unknown()).isEqualTo(oldest.outcome().orElseThrow());
                        });
    }

    @Test
    void asksForTheNameFirst() {
        model.nameProperty().set(" ");
        assertThat(settle(Verdict.APPLIED)).isFalse();
        assertThat(model.nameMissingProperty().get()).isTrue();
        assertThat(model.entries()).hasSize(2);

        model.nameProperty().set("A");
        assertThat(model.nameMissingProperty().get()).isFalse();
    }

    @Test
    void leavesWhatSomebodyHasSettledMeanwhile() throws Exception {
        HistoryEntry oldest = model.entries().getFirst();
        desk.historyFile.history().settle(oldest.id(), Verdict.APPLIED, "Luc");
        model.settle(oldest, Verdict.NOT_APPLIED, () -> then.add("then"));

        assertThat(then).isEmpty();
        assertThat(model.entries()).hasSize(1);
        assertThat(desk.history().getLast().state())
                .isInstanceOfSatisfying(
                        Settled.class, settled -> assertThat(settled.by()).isEqualTo("Luc"));
    }

    @Test
    void keepsTheProgramFromClosingWithoutAWordUntilNoneIsLeft() {
        ClosingModel closing = new ClosingModel(desk.sending, model);
        List<Integer> left = new ArrayList<>();
        closing.subscribe(() -> left.add(closing.unknown()));
        settle(Verdict.APPLIED);
        assertThat(closing.isClear()).isFalse();
        settle(Verdict.NOT_APPLIED);

        assertThat(left).containsExactly(1, 0);
        assertThat(closing.isClear()).isTrue();
    }

    @Test
    void aResendShowsWhatWasSentSinceAndWhetherItWouldUndoIt() {
        HistoryEntry older = model.entries().getFirst();
        HistoryEntry newer = model.entries().getLast();
        model.settle(newer, Verdict.APPLIED, () -> {});
        model.settle(older, Verdict.NOT_APPLIED, () -> sendAgain(older));

        Caution.Resend resend = resend();
        assertThat(resend.entry().id()).isEqualTo(older.id());
        assertThat(resend.later()).extracting(HistoryEntry::id).containsExactly(newer.id());
        assertThat(resend.undoesNewer()).isTrue();
        assertThat(desk.history()).hasSize(2);
    }

    @Test
    void aResendOfTheNewestUndoesNothing() {
        HistoryEntry newest = model.entries().getLast();
        model.settle(newest, Verdict.NOT_APPLIED, () -> sendAgain(newest));

        assertThat(resend().later()).isEmpty();
        assertThat(resend().undoesNewer()).isFalse();
    }

    @Test
    void aResendKeepsInTheHistoryWhatItRepeats() {
        HistoryEntry newest = model.entries().getLast();
        model.settle(newest, Verdict.NOT_APPLIED, () -> sendAgain(newest));
        desk.sending.sendAllTheSame();

        assertThat(desk.history().getFirst().intent().resendOf()).isEqualTo(newest.id());
    }

    @Test
    void anUpdateOfAnotherPermitIsNoResend() {
        HistoryEntry newest = model.entries().getLast();
        model.settle(newest, Verdict.NOT_APPLIED, () -> sendAgain(newest));
        desk.sending.goBack();
        desk.send(desk.permit(), "ABC128");

        assertThat(desk.history().getFirst().intent().resendOf()).isNull();
    }

    private boolean settle(Verdict verdict) {
        return model.settle(model.entries().getFirst(), verdict, () -> {});
    }

    private void sendAgain(HistoryEntry entry) {
        desk.form.fill(entry.update());
        desk.sending.sendAgain(entry);
    }

    private Caution.Resend resend() {
        if (desk.state() instanceof SendState.Asking asking
                && asking.cautions().getFirst() instanceof Caution.Resend resend) {
            return resend;
        }
        throw new AssertionError("not asked: " + desk.state());
    }
}
