package org.permitdesk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.permitdesk.diagnostics.StartTimeline;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.DataFolder.Opening;
import org.permitdesk.ui.Theme;
import org.permitdesk.ui.history.HistoryModel;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * The whole program on a data folder, without a display: for stories, pictures and the tour. An
 * exception that nobody caught fails its end.
 */
final class Office implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Rooms rooms;
    private final MainWindow window;
    private final Stage stage;
    private final Queue<Throwable> uncaught;

    private Office(Rooms rooms, MainWindow window, Stage stage, Queue<Throwable> uncaught) {
        this.rooms = rooms;
        this.window = window;
        this.stage = stage;
        this.uncaught = uncaught;
    }

    /** Opens the window as at a start of the program. */
    static Office open(Path folder, Clock clock) {
        if (!(DataFolder.open(folder) instanceof Opening.Ready(DataFolder ready))) {
            throw new IllegalStateException("no data folder " + folder);
        }
        startToolkit();
        Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
        // A write to a bound property off the UI thread, for one, is seen by nobody else.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        Rooms rooms = Rooms.open(ready, clock);
        Office office =
                onUi(() -> {
                    Theme.loadFonts();
                    Stage stage = new Stage();
                    MainWindow window =
                            new MainWindow(
                                    rooms, stage, new GivenFile(folder), new StartTimeline(false));
                    window.open();
                    stage.setMaximized(false);
                    stage.setWidth(1366);
                    stage.setHeight(768);
                    // One robot's target is every robot's, also of an earlier test's window.
                    new FxRobot().targetWindow(stage);
                    return new Office(rooms, window, stage, uncaught);
                });
        // What is in a pane that was just made joins the scene in the next round.
        office.await(
                "the whole window", () -> office.window.isComplete() && office.has("historyTable"));
        return office;
    }

    private static void startToolkit() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX does not start", e);
        }
    }

    Rooms rooms() {
        return rooms;
    }

    HistoryModel history() {
        return window.history();
    }

    Stage stage() {
        return stage;
    }

    Node node(String id) {
        Node found = stage.getScene().lookup("#" + id);
        if (found == null) {
            throw new AssertionError("no control with the ID " + id);
        }
        return found;
    }

    /** Whether a control is on the screen now. */
    boolean has(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    /** What a control says or holds. */
    String text(String id) {
        return onUi(() ->
                switch (node(id)) {
                    case TextInputControl input -> input.getText();
                    case Labeled label -> label.getText();
                    default -> throw new AssertionError("no text in " + id);
                });
    }

    /** What is said to be wrong with a control, empty if nothing is. */
    String problem(String control) {
        return stage.getScene().lookup("#" + control + "Problem") instanceof Labeled words
                        && words.getParent().isVisible()
                ? words.getText()
                : "";
    }

    /** Puts text into a control, with the cursor in it. */
    void type(String id, String text) {
        onUi(() -> {
            Node control = node(id);
            control.requestFocus();
            TextInputControl input =
                    control instanceof DatePicker picker
                            ? picker.getEditor()
                            : (TextInputControl) control;
            input.setText(text);
            return null;
        });
    }

    /** Presses a button. */
    void press(String id) {
        onUi(() -> {
            ((ButtonBase) node(id)).fire();
            return null;
        });
    }

    /** Chooses the profile whose menu entry stands at this place, Practice being the first. */
    void selectProfile(int index) {
        fireProfileItem(index);
    }

    /** Opens the dialog for a new profile. */
    void addProfile() {
        int entries = rooms.loaded().preferences().profiles().size() + 1;
        fireProfileItem(entries + 1); // below the separator
    }

    /** Opens the network settings. */
    void showNetwork() {
        onUi(() -> {
            ((MenuButton) node("profile")).getItems().getLast().fire();
            return null;
        });
    }

    /** Opens the reply about an entry. */
    void reply(HistoryEntry entry) {
        onUi(() -> {
            window.historyWindows().reply(entry);
            return null;
        });
    }

    /** Opens the overview, from the history's menu. */
    void overview() {
        onUi(() -> {
            ((MenuButton) node("historyMenu")).getItems().getFirst().fire();
            return null;
        });
    }

    /** Follows a link of the help, which has to be open. */
    void openFromHelp(String link) {
        await("the help", () -> helpLink(link).isPresent());
        onUi(() -> {
            helpLink(link).orElseThrow().fire();
            return null;
        });
    }

    private static Optional<Hyperlink> helpLink(String link) {
        return Window.getWindows().stream()
                .map(each -> (Hyperlink) each.getScene().lookup("#" + link))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void fireProfileItem(int index) {
        onUi(() -> {
            ((MenuButton) node("profile")).getItems().get(index).fire();
            return null;
        });
    }

    /** Waits until what came of a press of Send looks like this, such as "outcome-done". */
    void awaitOutcome(String look) {
        await(look, () -> node("outcome").getStyleClass().contains(look));
    }

    /** Puts the values of a history entry back into the form, by the menu of its row. */
    void useAgain(int row) {
        TableView<?> table = (TableView<?>) node("historyTable");
        MenuItem again = table.getContextMenu().getItems().getFirst();
        onUi(() -> {
            table.getSelectionModel().select(row);
            return null;
        });
        await("the row's entry", () -> !again.isDisable());
        onUi(() -> {
            again.fire();
            return null;
        });
    }

    /** Chooses from the history's menu. */
    void historyCommand(int index) {
        onUi(() -> {
            ((MenuButton) node("historyMenu")).getItems().get(index).fire();
            return null;
        });
    }

    /** The dialog that is open over the window. */
    Stage dialog() {
        return onUi(() -> dialogs().findFirst().orElseThrow());
    }

    /** Waits until one is. */
    void awaitDialog() {
        await("a dialog", () -> dialogs().findAny().isPresent());
    }

    /** Whether one is. */
    boolean hasDialog() {
        return onUi(() -> dialogs().findAny().isPresent());
    }

    private Stream<Stage> dialogs() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(each -> stage.equals(each.getOwner()));
    }

    /** Presses the button with which the system closes the window. */
    void requestClose() {
        onUi(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    /** Waits until the UI thread has nothing to do and the condition holds. */
    void await(String what, Callable<Boolean> condition) {
        awaitOnUi(what, condition);
    }

    static void awaitOnUi(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onUi(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come about: " + what);
            }
            // Leaves the UI thread the time to get on with it.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    /** Writes a picture of the window. */
    void picture(Path file) {
        picture(stage, file);
    }

    static void picture(Stage of, Path file) {
        awaitFrames();
        BufferedImage image =
                onUi(() -> {
                    Scene scene = of.getScene();
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return copy(scene.snapshot(null));
                });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until layout, and the scrolling that follows it, have caught up. */
    private static void awaitFrames() {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        onUi(() -> {
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames > 2) {
                        stop();
                        drawn.complete(null);
                    }
                }
            }.start();
            return null;
        });
        drawn.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static BufferedImage copy(WritableImage shot) {
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /** Runs on the UI thread and waits for the result; what is thrown there is thrown here. */
    static <T> T onUi(Callable<T> job) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(job.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        onUi(() -> {
            stage.close();
            return null;
        });
        rooms.close();
        Thread.setDefaultUncaughtExceptionHandler(null);
        if (!uncaught.isEmpty()) {
            throw new AssertionError("an exception that nobody caught", uncaught.peek());
        }
    }
}
