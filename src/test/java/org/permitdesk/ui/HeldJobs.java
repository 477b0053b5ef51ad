package org.permitdesk.ui;

import java.util.ArrayDeque;
import java.util.Deque;

/** Holds every job back until the test lets it run; what follows a job runs along with it. */
public final class HeldJobs {
    private final Deque<Runnable> jobs = new ArrayDeque<>();

    public Background background() {
        return new Background(jobs::add, Runnable::run, HeldJobs::fail);
    }

    /** Everything at once, but for what is to come after a while. */
    public Background holdingPauses() {
        return new Background(Runnable::run, jobs::add, Runnable::run, HeldJobs::fail);
    }

    private static void fail(Throwable failure) {
        throw new AssertionError(failure);
    }

    public int waiting() {
        return jobs.size();
    }

    public void runOldest() {
        jobs.removeFirst().run();
    }

    public void runNewest() {
        jobs.removeLast().run();
    }

    /** Runs them all, and those that they lead to, oldest first. */
    public void runAll() {
        while (!jobs.isEmpty()) {
            runOldest();
        }
    }
}
