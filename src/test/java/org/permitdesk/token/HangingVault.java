package org.permitdesk.token;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Answers nothing until it is let go; from then on it is a {@link MemoryVault}. */
final class HangingVault extends MemoryVault {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final List<Thread> asking = new CopyOnWriteArrayList<>();

    @Override
    public Optional<String> get(String key) {
        hang();
        return super.get(key);
    }

    @Override
    public boolean put(String key, String secret) {
        hang();
        return super.put(key, secret);
    }

    @Override
    public boolean remove(String key) {
        hang();
        return super.remove(key);
    }

    /** Waits until the first question has come through, which may be after its time is up. */
    void awaitQuestion() throws InterruptedException {
        asked.await();
    }

    /** How many questions have come through. */
    int questions() {
        return asking.size();
    }

    /** Lets it answer, and waits until whoever asked has gone. */
    void letGo() throws InterruptedException {
        letGo.countDown();
        for (Thread thread : asking) {
            thread.join();
        }
    }

    private void hang() {
        asking.add(Thread.currentThread());
        asked.countDown();
        try {
            letGo.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
