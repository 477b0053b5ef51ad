package org.permitdesk.instance;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.permitdesk.files.DurableFile;
import org.permitdesk.instance.Doorbell.Answer;

/**
 * This program's hold on its data folder: as long as it lasts, no other can open the folder, and
 * each that tries brings this program's window to the front instead.
 */
public final class Instance implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Instance.class.getName());

    /**
     * A window may take this long to come to the front on a busy computer; one that hangs, for
     * ever.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How many times as long a program may be starting. */
    private static final int STARTS = 6;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final LockFile lock;
    private final @Nullable Doorbell bell;

    private Instance(LockFile lock, @Nullable Doorbell bell) {
        this.lock = lock;
        this.bell = bell;
    }

    /**
     * Asks for the folder, which must exist; to be done before anything in it is read. Where
     * another program has it, waits up to ten seconds for that one to raise its window or to end,
     * and a minute while it is starting. Not for the UI thread; once in a process for each folder.
     */
    public static Claim claim(Path folder) {
        return claim(folder, PATIENCE);
    }

    static Claim claim(Path folder, Duration patience) {
        LockFile lock;
        try {
            lock = LockFile.open(folder);
        } catch (IOException failed) {
            return new Claim.NotLockable(DurableFile.reason(failed));
        }
        Claim claim;
        try {
            claim = claim(lock, patience);
        } catch (IOException failed) {
            claim = new Claim.NotLockable(DurableFile.reason(failed));
        }
        if (!(claim instanceof Claim.Granted)) {
            close(lock);
        }
        return claim;
    }

    private static Claim claim(LockFile lock, Duration patience) throws IOException {
        long begun = System.nanoTime();
        long heard = begun;
        // The other one may be ending: then the folder is free a moment later.
        while (!lock.take()) {
            long now = System.nanoTime();
            Duration left = patience.minusNanos(now - heard);
            if (!left.isPositive() || now - begun > STARTS * patience.toNanos()) {
                return new Claim.Silent();
            }
            switch (ring(lock, left)) {
                case RAISED -> {
                    return new Claim.Raised();
                }
                case STARTING -> heard = System.nanoTime();
                case NONE -> {}
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return new Claim.Granted(new Instance(lock, hangBell(lock)));
    }

    private static Answer ring(LockFile lock, Duration patience) throws IOException {
        return lock.read().map(other -> Doorbell.ring(other, patience)).orElse(Answer.NONE);
    }

    /**
     * The bell is a convenience, the lock is what counts: without a bell, others find it silent.
     */
    private static @Nullable Doorbell hangBell(LockFile lock) {
        try {
            Doorbell bell = Doorbell.hang();
            lock.write(bell.address());
            return bell;
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "another start will not be able to raise this window", failed);
            return null;
        }
    }

    /**
     * There is a window now.
     *
     * @param raisesWindow brings it to the front, and returns when it is there; called on a thread
     *     of its own, once for each start of another program on this folder
     */
    public void whenRung(Runnable raisesWindow) {
        if (bell != null) {
            bell.whenRung(raisesWindow);
        }
    }

    /** Lets go of the folder; nothing in it may be in use any more. */
    @Override
    public void close() {
        if (bell != null) {
            close(bell);
        }
        close(lock);
    }

    private static void close(AutoCloseable held) {
        try {
            held.close();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "letting go of the data folder", failed);
        }
    }
}
