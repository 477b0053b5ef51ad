package org.permitdesk;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/**
 * Lets JMH run a benchmark on the UI thread itself, so that no hop from another thread is measured
 * with it. A fork takes it by {@code -Djmh.executor=CUSTOM} and {@code -Djmh.executor.class}.
 */
public final class UiThread extends AbstractExecutorService {
    private volatile boolean shutdown;

    /** As JMH makes it; the UI thread is one, however many are asked for. */
    public UiThread(int threads, String name) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /**
     * Does on another thread what itself waits for the UI thread. To be called on the UI thread,
     * which goes on with its work meanwhile.
     */
    static <T> T elsewhere(Supplier<T> job) {
        Object loop = new Object();
        CompletableFuture<T> done =
                CompletableFuture.supplyAsync(job)
                        .whenCompleteAsync(
                                (result, failure) -> Platform.exitNestedEventLoop(loop, null),
                                Platform::runLater);
        Platform.enterNestedEventLoop(loop);
        return done.join();
    }

    @Override
    public void execute(Runnable job) {
        Platform.runLater(job);
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    /** JMH asks when its last task has ended. */
    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutdown;
    }
}
