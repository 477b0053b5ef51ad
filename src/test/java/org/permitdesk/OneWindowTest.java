package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.ui.Texts;

/** The whole program, started more than once on one data folder. */
class OneWindowTest {
    private static final String WAS_OPEN =
            "Permit Desk was open already; its window is in front now.";

    private static final long PATIENCE_SECONDS = 120;

    @TempDir Path folder;

    private final List<JavaChild> children = new ArrayList<>();

    @AfterEach
    void endAll() {
        children.forEach(JavaChild::close);
    }

    private JavaChild start(Class<?> main) {
        JavaChild program = JavaChild.start(main, "--data-dir", folder.toString());
        children.add(program);
        return program;
    }

    /** Until the first one has the folder; then another start, answered once its window stands. */
    private void waitForWindow() throws IOException {
        Path lock = folder.resolve("instance.lock");
        while (Files.notExists(lock) || Files.size(lock) == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(start(Main.class).line()).isEqualTo(WAS_OPEN);
    }

    private static String titleOf(String key) {
        return Texts.of(Rooms.SYSTEM_LANGUAGE).get(key);
    }

    @Test
    void oneOfTwoThatStartAtOnceOpensAndTheOtherEnds() {
        for (int race = 0; race < Scale.of(2, 20); race++) {
            JavaChild one = start(Main.class);
            JavaChild other = start(Main.class);
            CompletableFuture.anyOf(one.process().onExit(), other.process().onExit())
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            JavaChild ended = one.process().isAlive() ? other : one;
            JavaChild opened = one.process().isAlive() ? one : other;

            assertThat(ended.line()).isEqualTo(WAS_OPEN);
            assertThat(ended.exitCode()).isZero();
            assertThat(opened.process().isAlive()).isTrue();
            // Killed, so that the next race finds what it has left.
            opened.kill();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // there are no such signals
    void saysInADialogThatTheFirstHangsAndDoesNotOpen() throws IOException {
        JavaChild first = start(Main.class);
        waitForWindow();
        first.signal("STOP");

        JavaChild third = start(DialogProgram.class);

        assertThat(third.line()).isEqualTo(titleOf("alreadyOpen.title"));
        assertThat(third.exitCode()).isEqualTo(Main.FAILED);
    }

    @Test
    void saysInADialogThatThereIsNoFolderAndFails() throws IOException {
        folder = Files.writeString(folder.resolve("a-file"), "");

        JavaChild program = start(DialogProgram.class);

        assertThat(program.line()).isEqualTo(titleOf("folder.title"));
        assertThat(program.exitCode()).isEqualTo(Main.FAILED);
    }
}
