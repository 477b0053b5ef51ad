package org.permitdesk;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tries a parser on a great many texts. Whatever the text is, the parser must not throw, must not
 * take a second, and its answer must pass a check that was written without a look at its code.
 *
 * @param <A> what the parser answers
 */
public final class ParserTrial<A> {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What a clerk would take for a window that hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** So long without an answer to one text is for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How often a slow answer is asked for again: the machine may have been busy elsewhere. */
    private static final int SECOND_LOOKS = 4;

    /** Looks at one answer. */
    public interface Check<A> {
        /**
         * Throws an {@link AssertionError} for a wrong answer.
         *
         * @param parser the one on trial, to see how it reads its own answer
         */
        void look(String text, A answer, Function<String, A> parser);
    }

    private final Function<String, A> parser;
    private final Check<A> check;
    private final Duration limit;
    private final Duration patience;
    private final LongSupplier nanos;

    private final AtomicLong calls = new AtomicLong();
    private volatile String current = "";
    private volatile long slowest;

    /** Of a parser that waits for nothing: time on the processor counts, however busy it is. */
    public ParserTrial(Function<String, A> parser, Check<A> check) {
        this(parser, check, LIMIT, PATIENCE, THREADS::getCurrentThreadCpuTime);
    }

    /**
     * Of one that may wait: time on the wall counts.
     *
     * @param limit how long one answer may take, when nothing else keeps the machine busy
     * @param patience after which an answer is no longer waited for
     */
    public ParserTrial(
            Function<String, A> parser, Check<A> check, Duration limit, Duration patience) {
        this(parser, check, limit, patience, System::nanoTime);
    }

    private ParserTrial(
            Function<String, A> parser,
            Check<A> check,
            Duration limit,
            Duration patience,
            LongSupplier nanos) {
        this.parser = parser;
        this.check = check;
        this.limit = limit;
        this.patience = patience;
        this.nanos = nanos;
    }

    /** The check's way to say no. */
    public static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** Tries {@code count} random texts, and says on the console how long the slowest took. */
    public void random(String name, RandomText random, int count, Supplier<String> texts) {
        watched(() -> random.check(count, texts, this::tryOne));
        System.out.printf(
                "%s: %,d random texts (%s), the slowest took %.1f ms%n",
                name, count, random, slowest / 1e6);
    }

    /** Tries each of these once. */
    public void each(Stream<String> texts) {
        watched(() -> texts.forEach(this::tryOne));
    }

    private void tryOne(String text) {
        current = text;
        long start = nanos.getAsLong();
        A answer = ask(text);
        long took = nanos.getAsLong() - start;
        for (int i = 0; i < SECOND_LOOKS && took > limit.toNanos(); i++) {
            start = nanos.getAsLong();
            ask(text);
            took = Math.min(took, nanos.getAsLong() - start);
        }
        require(
                took <= limit.toNanos(),
                "took " + Duration.ofNanos(took) + ": " + RandomText.shown(text));
        slowest = Math.max(slowest, took);
        check.look(text, answer, parser);
    }

    private A ask(String text) {
        calls.incrementAndGet();
        return parser.apply(text);
    }

    /** Runs it in a thread of its own, because a pattern that never gets done cannot be stopped. */
    private void watched(Runnable trial) {
        ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        Future<?> work = thread.submit(trial);
        thread.shutdown();
        long before;
        do {
            before = calls.get();
            try {
                work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException noAnswerYet) {
                // It is another text's turn, or else the text that never ends is found.
            } catch (ExecutionException failed) {
                throw new AssertionError(String.valueOf(failed.getCause()), failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", interrupted);
            }
        } while (calls.get() != before);
        work.cancel(true);
        throw new AssertionError("no answer in " + patience + ": " + RandomText.shown(current));
    }
}
