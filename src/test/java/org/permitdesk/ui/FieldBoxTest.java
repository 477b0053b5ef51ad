package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FieldBoxTest {
    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aProblemStandsInPlaceOfTheHint() {
        FieldBox box = withHint(field -> field.showProblem("Too long", List.of()));

        assertThat(box.lookup("#plateProblem"))
                .isInstanceOfSatisfying(
                        Label.class,
                        words -> {
                            assertThat(words.getText()).isEqualTo("Too long");
                            assertThat(words.getParent().isVisible()).isTrue();
                        });
        assertThat(box.lookup("#plateHint").isVisible()).isFalse();
    }

    @Test
    void theHintComesBackWhenTheProblemGoes() {
        FieldBox box =
                withHint(field -> {
                    field.showProblem("Too long", List.of());
                    field.showProblem(null, List.of());
                });

        assertThat(box.lookup("#plateProblem").getParent().isVisible()).isFalse();
        assertThat(box.lookup("#plateHint").isVisible()).isTrue();
    }

    @Test
    void aScreenReaderSaysTheProblemWhileThereIsOneAndElseTheHint() {
        FieldBox box = withHint(field -> field.showProblem("Too long", List.of()));
        assertThat(box.controlOrThrow().getAccessibleHelp()).isEqualTo("Too long");

        onUi(box, field -> field.showProblem(null, List.of()));
        assertThat(box.controlOrThrow().getAccessibleHelp()).isEqualTo("As on the sticker");
    }

    @Test
    void anEarlierProblemsCuresAreGone() {
        FieldBox box =
                withHint(field -> {
                    field.showProblem("Is it", List.of(new FieldBox.Cure("this?", () -> {})));
                    field.showProblem("Too long", List.of());
                });

        assertThat(box.lookupAll(".hyperlink")).isEmpty();
    }

    private static FieldBox withHint(Consumer<FieldBox> then) {
        FieldBox box = WaitForAsyncUtils.waitForAsyncFx(60_000, FieldBox::new);
        onUi(
                box,
                field -> {
                    TextField plate = new TextField();
                    plate.setId("plate");
                    field.setControl(plate);
                    field.showHint("As on the sticker");
                });
        onUi(box, then);
        return box;
    }

    private static void onUi(FieldBox box, Consumer<FieldBox> job) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> job.accept(box));
    }
}
