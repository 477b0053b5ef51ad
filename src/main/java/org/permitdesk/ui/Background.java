package org.permitdesk.ui;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The only hop between threads. A job runs in the background and hands over a finished record; what
 * follows runs on the UI thread. A job never sees a control or a property.
 */
public final class Background {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final Executor worker;
    private final Executor later;
    private final Executor ui;
    private final Consumer<Throwable> unexpected;

    /** Jobs that came in while none may begin; null while all may. */
    private @Nullable List<Runnable> held;

    /**
     * The bridge between two executors.
     *
     * @param unexpected told, on the UI thread, of whatever a job threw that nobody expected
     */
    public Background(Executor worker, Executor ui, Consumer<Throwable> unexpected) {
        this(worker, Runnable::run, ui, unexpected);
    }

    /**
     * The same, with what {@link #afterAWhile} waits.
     *
     * @param later begins nothing at once
     */
    public Background(
            Executor worker, Executor later, Executor ui, Consumer<Throwable> unexpected) {
        this.worker = worker;
        this.later = later;
        this.ui = ui;
        this.unexpected = unexpected;
    }

    /** Everything at once on the calling thread, for tests; what a job throws is thrown. */
    public static Background sameThread() {
        return new Background(
                Runnable::run,
                Runnable::run,
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    /** From now on no job begins before {@link #release}. */
    public synchronized void hold() {
        held = new ArrayList<>();
    }

    /** Lets the jobs begin that came in meanwhile, in their order, and all that come. */
    public synchronized void release() {
        List<Runnable> waiting = Objects.requireNonNull(held, "nothing is held");
        held = null;
        waiting.forEach(this::begin);
    }

    /** Runs the job in the background, then {@code done} with its result on the UI thread. */
    public <T> void run(Callable<T> job, Consumer<T> done) {
        run(job, done, unexpected);
    }

    /** The same, with what to do on the UI thread if the job fails. */
    public <T> void run(Callable<T> job, Consumer<T> done, Consumer<? super Throwable> failed) {
        begin(() -> ui.execute(outcome(job, done, failed)));
    }

    private synchronized void begin(Runnable job) {
        if (held != null) {
            held.add(job);
            return;
        }
        try {
            worker.execute(job);
        } catch (RejectedExecutionException ended) {
            // A result that comes in while the program is closing may ask for more; nobody would
            // see it.
            LOG.log(Level.DEBUG, "no job is taken any more", ended);
        }
    }

    /** Runs this on the UI thread when nobody waits for it any more. */
    public void afterAWhile(Runnable then) {
        later.execute(() -> ui.execute(then));
    }

    /** Passes on a failure that was given to whoever expected another one. UI thread only. */
    public void unexpected(Throwable failure) {
        unexpected.accept(failure);
    }

    /** A job that has something to tell before it is done. */
    public interface TellingJob<N, T> {
        T run(Consumer<N> tell) throws Exception;
    }

    /** The same, with what the job tells meanwhile handed over on the UI thread, in its order. */
    public <N, T> void run(
            TellingJob<N, T> job,
            Consumer<N> told,
            Consumer<T> done,
            Consumer<? super Throwable> failed) {
        run(() -> job.run(news -> ui.execute(() -> told.accept(news))), done, failed);
    }

    /** Runs the job, and returns what is to follow it. */
    private static <T> Runnable outcome(
            Callable<T> job, Consumer<T> done, Consumer<? super Throwable> failed) {
        try {
            T result = job.call();
            return () -> done.accept(result);
        } catch (Throwable failure) {
            LOG.log(Level.WARNING, "a background job failed", failure);
            return () -> failed.accept(failure);
        }
    }
}
