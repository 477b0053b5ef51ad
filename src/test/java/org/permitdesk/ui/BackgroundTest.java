package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> ui = new ArrayList<>();
    private final Background background =
            new Background(Runnable::run, ui::add, failure -> told.add("unexpected " + failure));

    @Test
    void handsTheResultOverOnTheUiThread() {
        background.run(() -> "done", told::add);
        assertThat(told).as("before the UI thread has come to it").isEmpty();

        ui.forEach(Runnable::run);
        assertThat(told).containsExactly("done");
    }

    @Test
    void tellsTheUiThreadOfAFailureNobodyExpected() {
        background.run(this::fail, told::add);
        assertThat(told).as("before the UI thread has come to it").isEmpty();

        ui.forEach(Runnable::run);
        assertThat(told).containsExactly("unexpected java.lang.AssertionError: on purpose");
    }

    @Test
    void givesAFailureToWhoeverExpectedIt() {
        background.run(this::fail, told::add, failure -> told.add("expected"));

        ui.forEach(Runnable::run);
        assertThat(told).containsExactly("expected");
    }

    @Test
    void takesNoFaultOfWhatFollowsForAFailureOfTheJob() {
        assertThatThrownBy(() ->
                        Background.sameThread()
                                .run(() -> "done", result -> fail(), failure -> told.add("failed")))
                .hasMessage("on purpose");
        assertThat(told).isEmpty();
    }

    @Test
    void beginsNoJobWhileTheyAreHeld() {
        Background held = new Background(Runnable::run, Runnable::run, failure -> {});
        held.hold();

        held.run(() -> told.add("first"), done -> {});
        held.run(() -> told.add("second"), done -> {});
        assertThat(told).isEmpty();

        held.release();
        held.run(() -> told.add("third"), done -> {});
        assertThat(told).containsExactly("first", "second", "third");
    }

    private String fail() {
        throw new AssertionError("on purpose");
    }

    @Test
    void takesNoMoreJobsOnceTheProgramIsClosing() {
        Background closing =
                new Background(
                        job -> {
                            throw new RejectedExecutionException();
                        },
                        Runnable::run,
                        failure -> {
                            throw new AssertionError(failure);
                        });
        List<String> results = new ArrayList<>();

        closing.run(() -> "late", results::add);

        assertThat(results).isEmpty();
    }
}
