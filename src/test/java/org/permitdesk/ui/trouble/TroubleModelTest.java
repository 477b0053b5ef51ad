package org.permitdesk.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.permitdesk.diagnostics.Incident;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;

class TroubleModelTest {
    private final List<String> windows = new ArrayList<>();
    private final Notices notices = new Notices();
    private final TroubleModel model = new TroubleModel(() -> windows.add("window"), notices);

    private static Incident fault(int count) {
        return new Incident("K7F-3QD", "261123-200512-1", count);
    }

    private static Incident other(int which) {
        return new Incident("OTHER" + which, "261123-200512-" + which, 1);
    }

    @Test
    void opensAWindowForAFault() {
        model.show(List.of(fault(1)));

        assertThat(windows).hasSize(1);
        assertThat(model.codeProperty().get()).isEqualTo("K7F-3QD");
        assertThat(model.numberProperty().get()).isEqualTo("261123-200512-1");
        assertThat(model.countProperty().get()).isEqualTo(1);
    }

    @Test
    void countsAStormInOneWindow() {
        IntStream.rangeClosed(1, 50).forEach(i -> model.show(List.of(fault(i))));

        assertThat(windows).hasSize(1);
        assertThat(model.countProperty().get()).isEqualTo(50);
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void stopsCountingBeforeCountingIsTheStorm() {
        List<Number> drawn = new ArrayList<>();
        model.countProperty().subscribe((before, now) -> drawn.add(now));
        IntStream.rangeClosed(1, 1000).forEach(i -> model.show(List.of(fault(i))));

        assertThat(drawn).hasSize(TroubleModel.MOST);
    }

    @Test
    void opensOneWindowForManyFaultsAtOnce() {
        model.show(List.of(fault(1), other(2), other(3)));

        assertThat(windows).hasSize(1);
        assertThat(model.codeProperty().get()).isEqualTo("K7F-3QD");
        assertThat(model.othersProperty().get()).isEqualTo(2);
    }

    @Test
    void opensNoWindowAgainForAFaultThatWasPutAway() {
        model.show(List.of(fault(1)));
        model.putAway();
        model.show(List.of(fault(2)));
        model.show(List.of(fault(3)));

        assertThat(windows).hasSize(1);
        assertThat(notices.shown())
                .containsExactly(Notice.of("trouble.again", "K7F-3QD", "261123-200512-1"));
    }

    @Test
    void saysNothingOfOldNews() {
        model.show(List.of(fault(1)));
        model.putAway();
        model.show(List.of(fault(1), other(2)));

        assertThat(windows).hasSize(2);
        assertThat(model.codeProperty().get()).isEqualTo("OTHER2");
        assertThat(model.othersProperty().get()).isZero();
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void makesDoWithANoticeIfTheWindowCannotOpen() {
        TroubleModel broken =
                new TroubleModel(
                        () -> {
                            throw new IllegalStateException("no window");
                        },
                        notices);

        broken.show(List.of(fault(1)));

        assertThat(notices.shown())
                .containsExactly(Notice.of("trouble.happened", "K7F-3QD", "261123-200512-1"));
    }
}
