package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadPoolExecutor;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.diagnostics.StartTimeline;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.DataFolder.Opening;
import org.permitdesk.ui.Theme;
import org.permitdesk.update.Field;
import org.testfx.api.FxToolkit;

/** What happens before the form is on the screen, and what only then. */
class StartTest {
    @TempDir private Path folder;
    private Rooms rooms;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void openRooms() throws Exception {
        FxToolkit.registerPrimaryStage();
        // An office of its own, whose token is looked for in the vault.
        Screens.prepare(folder, "en", "light", 100);
        Path file = folder.resolve("preferences.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"activeProfile\": \"practice\"", "\"activeProfile\": \"city\""));
        rooms = Rooms.open(((Opening.Ready) DataFolder.open(folder)).folder(), Clock.systemUTC());
        stage = Office.onUi(Stage::new);
        window =
                Office.onUi(() -> {
                    Theme.loadFonts();
                    return new MainWindow(
                            rooms, stage, new GivenFile(folder), new StartTimeline(false));
                });
    }

    @AfterEach
    void close() {
        Office.onUi(() -> {
            stage.close();
            return null;
        });
        rooms.close();
    }

    /** All that is done at once, before anything can be drawn. */
    private <T> T opened(Callable<T> look) {
        return Office.onUi(() -> {
            window.open();
            return look.call();
        });
    }

    private void awaitTheWhole() {
        Office.awaitOnUi("the whole window", () -> window.isComplete() && has("historyTable"));
    }

    private long jobs() {
        return ((ThreadPoolExecutor) rooms.worker()).getTaskCount();
    }

    @Test
    void asksNeitherDatabaseNorVaultBeforeTheFirstPaint() {
        assertThat(opened(this::jobs)).as("jobs in the background").isZero();
        assertThat(folder.resolve("history.db")).doesNotExist();

        awaitTheWhole();
        Office.awaitOnUi(
                "the history is read", () -> window.history().answeredProperty().get() != null);
        assertThat(jobs()).as("jobs in the background").isPositive();
        assertThat(folder.resolve("history.db")).exists();
    }

    @Test
    void showsTheFormAloneAtFirst() {
        List<Boolean> there =
                opened(() ->
                        List.of(
                                has("referenceId"),
                                has("send"),
                                has("preview"),
                                has("outcome"),
                                has("historyTable")));
        assertThat(there).containsExactly(true, true, false, false, false);

        awaitTheWhole();
        assertThat(Office.onUi(() -> has("preview") && has("outcome") && has("historyTable")))
                .isTrue();
    }

    @Test
    void leavesTheCursorAndWhatIsTypedWhereTheyAreWhileTheRestComes() {
        opened(() -> {
            window.form().text(Field.REFERENCE_ID).set("typed at once");
            return null;
        });

        awaitTheWhole();
        assertThat(Office.onUi(() -> stage.getScene().getFocusOwner().getId()))
                .isEqualTo("referenceId");
        assertThat(window.form().text(Field.REFERENCE_ID).get()).isEqualTo("typed at once");
    }

    @Test
    void movesNothingOfTheFormWhenTheRestComes() {
        // Without a vault's answer, which may ask for a token.
        Office.onUi(() -> {
            window.preferences().select(rooms.practiceProfile());
            return null;
        });
        double before = opened(this::bottomOfTheForm);

        awaitTheWhole();
        assertThat(Office.onUi(this::bottomOfTheForm)).isEqualTo(before);
    }

    @Test
    void hasItsIconsAlsoWhenTheLanguageIsChangedMeanwhile() {
        opened(() -> {
            window.preferences().change(now -> now.withLanguage("fr"));
            return null;
        });

        awaitTheWhole();
        Office.awaitOnUi("its icons", () -> !stage.getIcons().isEmpty());
    }

    private double bottomOfTheForm() {
        Scene scene = stage.getScene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.lookup("#send").localToScene(0, 0).getY();
    }

    private boolean has(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }
}
