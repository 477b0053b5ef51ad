package org.permitdesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.preferences.ThemeChoice;
import org.permitdesk.ui.history.HistoryCommand;
import org.permitdesk.ui.outcome.SendState;
import org.permitdesk.update.Field;
import org.permitdesk.update.Outcome;

/**
 * Tries whether the program works on this computer: opens every screen, and sends an update to the
 * practice controller. It is also what the package's AOT cache is made from, so that a screen that
 * is left out here opens slowly. Runs on a thread of its own; needs a data folder of its own.
 */
final class SelfTest {
    /** For one step, on a computer that is slow or busy. */
    private static final long PATIENCE_SECONDS = 120;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Rooms rooms;
    private final MainWindow window;

    SelfTest(Rooms rooms, MainWindow window) {
        this.rooms = rooms;
        this.window = window;
    }

    /**
     * Does it.
     *
     * @throws RuntimeException saying which screen did not come, or what failed in it
     */
    void run() {
        await("the window", window::isComplete);
        send();
        show("practice permits", this::practicePermits);
        HistoryEntry sent = history();
        show("reply", () -> window.historyWindows().reply(sent));
        for (HistoryCommand command : window.historyWindows().commands()) {
            show(command.key(), command.action());
        }
        show("profile", () -> window.editProfile(null));
        show("network", window::showNetwork);
        show("unknown outcomes", window::settleUnknown);
        show("diagnostics", window::openDiagnostics);
        show("keys", () -> ((Button) node("help")).fire());
        looks();
        if (!rooms.support().incidents().all().isEmpty()) {
            throw new IllegalStateException("something went wrong: see the log");
        }
    }

    private void send() {
        onUi(() -> {
            Map.of(
                            Field.REFERENCE_ID,
                            rooms.practice().permits().getFirst().referenceId().value(),
                            Field.PLATE,
                            "ABC128",
                            Field.AMOUNT,
                            "14.50",
                            Field.END_DATE,
                            LocalDate.now(rooms.clock()).plusDays(7).toString())
                    .forEach((field, text) -> window.form().text(field).set(text));
            window.sending().send();
            return null;
        });
        await(
                "an update that is done",
                () ->
                        window.sending().stateProperty().get() instanceof SendState.Finished ended
                                && ended.result().outcome() instanceof Outcome.Done);
    }

    private void practicePermits() {
        TabPane lower = (TabPane) node("lower");
        lower.getSelectionModel().selectLast();
        lower.layout();
        lower.getSelectionModel().selectFirst();
    }

    /** The whole history with the entry opened, which it returns. */
    private HistoryEntry history() {
        onUi(() -> {
            window.history().wholeProperty().set(true);
            return null;
        });
        await("the update in the history", () -> !window.history().entries().isEmpty());
        long id = onUi(() -> window.history().entries().getFirst().id());
        onUi(() -> {
            window.history().select(id);
            return null;
        });
        await("its entry", () -> window.history().selectedProperty().get() != null);
        settle();
        HistoryEntry entry = onUi(() -> window.history().selectedProperty().get());
        onUi(() -> {
            window.history().wholeProperty().set(false);
            return null;
        });
        return entry;
    }

    private void looks() {
        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            onUi(() -> {
                window.preferences().change(p -> p.withTheme(theme));
                ((Button) node("language")).fire();
                return null;
            });
            settle();
        }
    }

    /** Opens a window, and closes it when it has been drawn. */
    private void show(String name, Runnable open) {
        onUi(() -> {
            try {
                open.run();
            } catch (RuntimeException failed) {
                throw new IllegalStateException("did not open: " + name, failed);
            }
            return null;
        });
        settle();
        onUi(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(each -> !each.equals(window.scene().getWindow()))
                    .forEach(Window::hide);
            return null;
        });
    }

    private Node node(String id) {
        return window.scene().lookup("#" + id);
    }

    /** Waits for what was begun in the background, and for two rounds of drawing after it. */
    private void settle() {
        for (int round = 0; round < 2; round++) {
            CompletableFuture<@Nullable Void> drawn = new CompletableFuture<>();
            onUi(() -> {
                rooms.worker().execute(() -> Platform.runLater(() -> drawn.complete(null)));
                Platform.requestNextPulse();
                return null;
            });
            drawn.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            LockSupport.parkNanos(10 * PAUSE_NANOS);
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onUi(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("did not come about: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static <T extends @Nullable Object> T onUi(Callable<T> job) {
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
}
