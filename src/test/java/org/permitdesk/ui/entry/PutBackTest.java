package org.permitdesk.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Verdict;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

class PutBackTest {
    private final Permit permit = new Permit();

    @Test
    void takesForEachChangedValueTheLastThatWasSentBefore() {
        permit.sent("ABC123", "14.50", 28, Permit.DONE);
        permit.sent(null, null, 29, Permit.DONE);
        HistoryEntry mistake = permit.sent("ABC128", null, 30, Permit.DONE);

        PermitUpdate back = update(mistake);
        assertThat(back.plate()).isEqualTo(new Plate("ABC123"));
        assertThat(back.endTime()).isEqualTo(Permit.end(29));
        assertThat(back.referenceId()).isEqualTo(mistake.update().referenceId());
    }

    @Test
    void leavesAloneWhatTheEntryDidNotChange() {
        permit.sent("ABC123", "14.50", 28, Permit.DONE);
        HistoryEntry mistake = permit.sent("ABC128", null, null, Permit.DONE);

        PermitUpdate back = update(mistake);
        assertThat(back.money()).isNull();
        assertThat(back.endTime()).isNull();
    }

    @Test
    void saysWhatNobodySentBefore() {
        permit.sent("ABC123", null, null, Permit.DONE);
        HistoryEntry mistake = permit.sent("ABC128", "14.50", 30, Permit.DONE);

        assertThat(putBack(mistake).missing()).containsExactlyInAnyOrder(Value.AMOUNT, Value.END);
    }

    @Test
    void passesOverWhatChangedNothing() {
        permit.sent("ABC123", null, null, Permit.DONE);
        permit.sent("REFUSED", null, null, Permit.REFUSED);
        permit.sent("NOTSENT", null, null, Permit.NOT_SENT);
        permit.sent("SETTLED", null, null, Permit.settled(Verdict.NOT_APPLIED));
        HistoryEntry mistake = permit.sent("ABC128", null, null, Permit.DONE);

        assertThat(update(mistake).plate()).isEqualTo(new Plate("ABC123"));
    }

    @Test
    void saysWhatMayNotHaveBeenApplied() {
        permit.sent("ABC123", null, 28, Permit.DONE);
        permit.sent("ABC124", null, null, Permit.UNKNOWN);
        HistoryEntry mistake = permit.sent("ABC128", null, 30, Permit.DONE);

        assertThat(update(mistake).plate()).isEqualTo(new Plate("ABC124"));
        assertThat(putBack(mistake).unsure()).containsExactly(Value.PLATE);
    }

    @Test
    void isSureOfWhatAPersonFoundApplied() {
        permit.sent("ABC123", null, null, Permit.settled(Verdict.APPLIED));
        HistoryEntry mistake = permit.sent("ABC128", null, null, Permit.DONE);

        assertThat(putBack(mistake).unsure()).isEmpty();
    }

    @Test
    void saysWhatWasSentOnceMoreSince() {
        permit.sent("ABC123", null, 28, Permit.DONE);
        HistoryEntry mistake = permit.sent("ABC128", null, 30, Permit.DONE);
        permit.sent("ABC129", null, null, Permit.DONE);
        permit.sent(null, null, 27, Permit.REFUSED);

        assertThat(putBack(mistake).sentSince()).containsExactly(Value.PLATE);
    }

    @Test
    void hasNothingForTheFirstUpdateOfAPermit() {
        HistoryEntry first = permit.sent("ABC123", null, null, Permit.DONE);
        permit.sent("ABC124", null, null, Permit.DONE);

        assertThat(putBack(first).obstacle()).isEqualTo(PutBack.Obstacle.NOTHING_EARLIER);
        assertThat(putBack(first).isPossible()).isFalse();
    }

    @Test
    void hasNothingWhereNothingWasChanged() {
        permit.sent("ABC123", null, null, Permit.DONE);

        assertThat(putBack(permit.sent("A", null, null, Permit.REFUSED)).obstacle())
                .isEqualTo(PutBack.Obstacle.CHANGED_NOTHING);
        assertThat(putBack(permit.sent("A", null, null, Permit.NOT_SENT)).obstacle())
                .isEqualTo(PutBack.Obstacle.CHANGED_NOTHING);
    }

    @Test
    void waitsUntilTheUpdateIsOver() {
        permit.sent("ABC123", null, null, Permit.DONE);

        assertThat(putBack(permit.sent("A", null, null, new EntryState.InFlight())).obstacle())
                .isEqualTo(PutBack.Obstacle.ON_ITS_WAY);
    }

    private PutBack putBack(HistoryEntry entry) {
        return PutBack.of(entry, permit.entries());
    }

    private PermitUpdate update(HistoryEntry entry) {
        return Objects.requireNonNull(putBack(entry).update());
    }

    @Test
    void putsNoPlateBackThatWasForgottenNorTheOneBeforeIt() {
        permit.sent("ABC123", null, 28, Permit.DONE);
        permit.sent(Plate.FORGOTTEN.value(), null, null, Permit.DONE);
        HistoryEntry mistake = permit.sent("ABC128", null, 30, Permit.DONE);

        assertThat(update(mistake).plate()).isNull();
        assertThat(update(mistake).endTime()).isEqualTo(Permit.end(28));
        assertThat(putBack(mistake).missing()).containsExactly(Value.PLATE);
    }

    @Test
    void hasNothingWhereAllThatCameBeforeIsForgotten() {
        permit.sent(Plate.FORGOTTEN.value(), null, null, Permit.DONE);
        HistoryEntry mistake = permit.sent("ABC128", null, null, Permit.DONE);

        assertThat(putBack(mistake).obstacle()).isEqualTo(PutBack.Obstacle.NOTHING_EARLIER);
    }
}
