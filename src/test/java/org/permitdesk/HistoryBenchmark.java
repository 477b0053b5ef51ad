package org.permitdesk;

import com.sun.javafx.scene.SceneHelper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.search.Column;
import org.permitdesk.search.Order;
import org.permitdesk.search.Searches;
import org.permitdesk.ui.history.HistoryModel;

/**
 * How long it takes from a letter typed into the search until the answer of a million entries is
 * drawn: {@code mvn test -Plong -Djacoco.skip -DargLine= -Dtest=HistoryBenchmark}, without what
 * counts covered lines, and with {@code -Dheadless.jvmArgs=} on a display instead of in memory.
 * That it is drawn, only JavaFX's own inside tells. It prints and judges nothing. The history is
 * that of {@code SearchBenchmark}, which is to be run before.
 */
@EnabledIfSystemProperty(named = "permitdesk.test.long", matches = "true")
class HistoryBenchmark {
    private static final int ENTRIES = Integer.getInteger("permitdesk.entries", 1_000_000);

    /** Ten letters a second, and a search with each: few hands are as quick. */
    private static final long BETWEEN_LETTERS = 100_000_000;

    private static final Path MADE = Path.of("target", "search-benchmark");

    @Test
    void printsHowLongAnAnswerTakes(@TempDir Path folder) throws Exception {
        Screens.prepare(folder, "en", "light", 100);
        copy("history-%d.db", folder.resolve("history.db"));
        copy("history-%d.db-head", folder.resolve("history.db-head"));
        copy("history-index-%d.db", folder.resolve("history-index.db"));
        try (Office office = Office.open(folder, Clock.systemUTC())) {
            // Reads the whole history through, for which nobody is as patient as the window's
            // stories.
            office.rooms().history().history();
            // The first start of a day also reads the backup through, beside the first searches.
            office.await("the day's backup", office.history().backedUpProperty()::get);
            office.press("historySize");
            office.await("the list", () -> isAnswered(office.history()));
            List<String> typed = Searches.letterByLetter(ENTRIES);
            measure(office, "warming up", typed, Order.NEWEST_FIRST);
            measure(office, "newest first", typed, Order.NEWEST_FIRST);
            for (Column column : Column.values()) {
                measure(office, column + ", up", typed, new Order(column, true));
                measure(office, column + ", down", typed, new Order(column, false));
            }
        }
    }

    private static void copy(String name, Path to) throws IOException {
        Files.copy(MADE.resolve(name.formatted(ENTRIES)), to);
    }

    private static void measure(Office office, String what, List<String> typed, Order order) {
        show(office, "", order);
        long[] nanos = new long[typed.size()];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = answer(office, typed.get(i)).join();
            LockSupport.parkNanos(BETWEEN_LETTERS - nanos[i]);
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-24s %5d letters, ms: p50 %6.1f, p95 %6.1f, p99 %6.1f, all within %6.1f%n",
                what,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private static void show(Office office, String text, Order order) {
        Office.onUi(() -> {
            office.history().orderProperty().set(order);
            box(office).setText(text);
            return null;
        });
        office.await("all of it", () -> isComplete(office.history()));
    }

    /** From the change of the text until the frame with the answer is drawn. */
    private static CompletableFuture<Long> answer(Office office, String text) {
        CompletableFuture<Long> answered = new CompletableFuture<>();
        Office.onUi(() -> {
            Scene scene = office.node("historySearch").getScene();
            long begin = System.nanoTime();
            Runnable look =
                    new Runnable() {
                        @Override
                        public void run() {
                            if (isAnswered(office.history())) {
                                scene.removePostLayoutPulseListener(this);
                                // It is laid out, and drawn when this round of events is over.
                                Platform.runLater(() -> {
                                    SceneHelper.getPeer(scene).waitForRenderingToComplete();
                                    answered.complete(System.nanoTime() - begin);
                                });
                            }
                        }
                    };
            scene.addPostLayoutPulseListener(look);
            box(office).setText(text);
            // Also where nothing changes.
            Platform.requestNextPulse();
            return null;
        });
        return answered;
    }

    private static TextInputControl box(Office office) {
        return (TextInputControl) office.node("historySearch");
    }

    private static boolean isAnswered(HistoryModel history) {
        return history.reachProperty().get() != HistoryModel.Reach.ASKED;
    }

    private static boolean isComplete(HistoryModel history) {
        return history.reachProperty().get() == HistoryModel.Reach.ALL;
    }
}
