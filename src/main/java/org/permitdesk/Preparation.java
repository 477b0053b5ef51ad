package org.permitdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.permitdesk.diagnostics.StartTimeline;
import org.permitdesk.instance.Claim;
import org.permitdesk.instance.Instance;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.DataFolder.Opening;
import org.permitdesk.update.Draft;
import org.permitdesk.update.UpdateRules;

/**
 * What a start needs below the window. It is made on a thread of its own while JavaFX starts, which
 * takes longer; whoever asks for any of it waits until it is there.
 */
final class Preparation implements AutoCloseable {
    private final CommandLine command;
    private final CountDownLatch done = new CountDownLatch(1);
    private final StartTimeline timeline;

    // Written before the latch opens, and read after it.
    private @Nullable Opening opening;
    private @Nullable Claim claim;
    private @Nullable Rooms rooms;
    private @Nullable Throwable failure;

    /** The folder of a self-test, which goes with it. */
    private @Nullable Path scratch;

    private Preparation(CommandLine command) {
        this.command = command;
        this.timeline =
                new StartTimeline(
                        command instanceof CommandLine.Start start
                                && start.logLevel().equals(Level.FINEST));
    }

    /** Begins. */
    static Preparation begin(CommandLine command) {
        Preparation preparation = new Preparation(command);
        preparation.timeline.reached("main entered", Main.ENTERED);
        Thread.ofPlatform().daemon().name("preparation").start(preparation::run);
        return preparation;
    }

    private void run() {
        try {
            prepare(start());
        } catch (IOException | RuntimeException | Error unexpected) {
            failure = unexpected;
        } finally {
            done.countDown();
        }
    }

    private CommandLine.Start start() throws IOException {
        return switch (command) {
            case CommandLine.Start start -> start;
            case CommandLine.SelfTest() -> {
                Path folder = Files.createTempDirectory("permit-desk-self-test");
                scratch = folder;
                yield new CommandLine.Start(folder.toString(), Level.INFO);
            }
            default -> throw new IllegalArgumentException("this opens no window");
        };
    }

    /** Nothing in the folder is touched before it is ours. */
    private void prepare(CommandLine.Start start) {
        opening = openFolder(start.dataDir());
        if (opening instanceof Opening.Ready(DataFolder folder)) {
            claim = Instance.claim(folder.path());
            timeline.reached("data folder claimed");
            if (claim instanceof Claim.Granted) {
                Rooms opened =
                        Rooms.open(folder, Clock.system(ZoneId.systemDefault()), start.logLevel());
                rooms = opened;
                timeline.logIsOpen();
                timeline.reached("preferences read");
                Thread.setDefaultUncaughtExceptionHandler(opened.support().incidents());
                warmUp(opened);
            }
        }
    }

    /** The first check of a form has Java set up its arithmetic, which takes a while. */
    private static void warmUp(Rooms rooms) {
        UpdateRules.check(Draft.EMPTY, rooms.practiceProfile().terms());
    }

    private static Opening openFolder(@Nullable String given) {
        return given != null
                ? DataFolder.open(given)
                : DataFolder.open(
                        DataFolder.standard(
                                System.getProperty("os.name"),
                                System.getenv(),
                                Path.of(System.getProperty("user.home"))));
    }

    private void await() {
        try {
            done.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while the program starts", interrupted);
        }
    }

    StartTimeline timeline() {
        return timeline;
    }

    /** Why it did not come to its end, or null. */
    @Nullable Throwable failure() {
        await();
        return failure;
    }

    /** Null after a failure, before which it was not reached. */
    @Nullable Opening opening() {
        await();
        return opening;
    }

    /** Null where the folder cannot be used. */
    @Nullable Claim claim() {
        await();
        return claim;
    }

    /** Null unless the folder is ours. */
    @Nullable Rooms rooms() {
        await();
        return rooms;
    }

    boolean isSelfTest() {
        return command instanceof CommandLine.SelfTest;
    }

    /** Closes all that was opened, and takes a self-test's folder away. */
    @Override
    public void close() {
        await();
        if (rooms != null) {
            rooms.close();
        }
        if (claim instanceof Claim.Granted(Instance instance)) {
            instance.close();
        }
        if (scratch != null) {
            remove(scratch);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
