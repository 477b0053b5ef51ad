package org.permitdesk.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.permitdesk.release.Part;
import org.permitdesk.release.Parts;
import org.permitdesk.release.Release;
import org.permitdesk.ui.Background;

class AboutModelTest {
    private final Queue<Runnable> jobs = new ArrayDeque<>();
    private final Background later =
            new Background(
                    jobs::add,
                    Runnable::run,
                    failure -> {
                        throw new AssertionError(failure);
                    });

    private static AboutModel model(Background background) {
        return new AboutModel(Parts.shipped(), "/home/anne/data", background);
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.remove().run();
        }
    }

    @Test
    void readsNothingBeforeItIsAsked() {
        AboutModel model = model(later);

        assertThat(jobs).isEmpty();
        assertThat(model.factsProperty().get()).isNull();
    }

    @Test
    void readsInTheBackground() {
        AboutModel model = model(later);
        model.read();
        assertThat(model.parts()).isEmpty();

        work();

        assertThat(model.parts()).isNotEmpty();
        assertThat(Objects.requireNonNull(model.factsProperty().get()).release())
                .isEqualTo(Release.current());
    }

    @Test
    void showsTheLicenceOfTheFirstPartAtOnce() {
        AboutModel model = model(Background.sameThread());
        model.read();

        assertThat(model.chosenProperty().get()).isEqualTo(model.parts().getFirst());
        assertThat(model.licenceProperty().get()).isNotEmpty();
    }

    @Test
    void showsTheLicenceOfThePartThatIsChosenAlsoIfAnotherIsReadMeanwhile() {
        AboutModel model = model(later);
        Part jna = new Part("net.java.dev.jna", "jna", "0", List.of("Apache-2.0"));
        model.chosenProperty().set(new Part("", "Inter", "0", List.of("OFL-1.1")));
        model.chosenProperty().set(jna);
        assertThat(model.licenceProperty().get()).isNull();

        Runnable typeface = jobs.remove();
        work();
        typeface.run();

        assertThat(model.licenceProperty().get()).contains("Apache License");
    }

    @Test
    void saysThatThereIsNoListWhereThereIsNone() {
        AboutModel model =
                new AboutModel(
                        new Parts(List.of("/nowhere.cdx.json")), "", Background.sameThread());
        model.read();

        assertThat(model.missingProperty().get()).isTrue();
        assertThat(model.parts()).isEmpty();
    }
}
