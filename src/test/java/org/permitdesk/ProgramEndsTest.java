package org.permitdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program ends when its window is closed: tried with a program of its own. */
class ProgramEndsTest {
    private static final long PATIENCE_SECONDS = 60;
    private static final String LEFT = "left alive: ";

    @TempDir Path folder;

    private record End(int code, List<String> said) {
        List<String> leftAlive() {
            return said.stream().filter(line -> line.startsWith(LEFT)).toList();
        }
    }

    @Test
    void endsWellWithItsWindowAndLeavesNoThread() throws Exception {
        End end = run("", "--data-dir", folder.toString());

        assertThat(end.leftAlive()).isEmpty();
        assertThat(end.code()).as("%s", end.said()).isZero();
        assertThat(Files.readString(folder.resolve("logs").resolve("permit-desk-0.log"), UTF_8))
                .contains("Permit Desk " + Desktop.version() + " starts", "Permit Desk is closed");
    }

    @Test
    void aThreadThatKeepsItAliveIsFound() throws Exception {
        End end = run("plant", "--data-dir", folder.toString());

        assertThat(end.leftAlive()).contains(LEFT + "planted");
    }

    @Test
    void hearsOfWhatNobodyCaughtOnAnyThread() throws Exception {
        End end = run("fail", "--data-dir", folder.toString());

        assertThat(end.code()).as("%s", end.said()).isZero();
        assertThat(Files.readString(folder.resolve("logs").resolve("permit-desk-0.log"), UTF_8))
                .containsPattern("\\[elsewhere\\] Incidents: incident [0-9-]+, code [A-Z0-9-]+ [|]")
                .containsPattern("\\[JavaFX Application Thread\\] Incidents: incident ");
    }

    @Test
    void saysThatItFailedIfItHasNoPlaceForItsFiles() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(run("", "--data-dir", file.toString()).code()).isEqualTo(1);
    }

    private End run(String plant, String... arguments) throws Exception {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Closed.class.getName(),
                        plant));
        command.addAll(Arrays.asList(arguments));
        Process program =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ends: %s", Files.readString(said))
                    .isTrue();
            return new End(program.exitValue(), Files.readAllLines(said));
        } finally {
            program.destroyForcibly();
        }
    }

    /** The program, whose window is closed as soon as it stands. */
    static final class Closed {
        private Closed() {}

        public static void main(String[] arguments) throws InterruptedException {
            boolean plants = arguments[0].equals("plant");
            CountDownLatch planted = new CountDownLatch(1);
            if (plants) {
                Thread.ofPlatform().name("planted").start(() -> await(planted));
            }
            boolean fails = arguments[0].equals("fail");
            Thread.ofPlatform().daemon().name("closer").start(() -> closeItsWindow(fails));
            int code =
                    Main.run(
                            Arrays.asList(arguments).subList(1, arguments.length),
                            System.out,
                            System.err);
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                // That which runs until the others have ended is not waited for.
                if (!thread.isDaemon()
                        && thread != Thread.currentThread()
                        && !thread.getName().equals("DestroyJavaVM")
                        && !thread.join(Duration.ofSeconds(plants ? 1 : 20))) {
                    System.out.println(LEFT + thread.getName());
                }
            }
            planted.countDown();
            if (code != 0) {
                System.exit(code);
            }
        }

        private static void closeItsWindow(boolean fails) {
            while (fails && !isOpen()) {
                Thread.onSpinWait();
            }
            if (fails) {
                failEverywhere();
            }
            boolean closed = false;
            while (!closed) {
                closed = isClosed();
                Thread.onSpinWait();
            }
        }

        private static void failEverywhere() {
            Platform.runLater(() -> {
                throw new IllegalStateException("on purpose");
            });
            try {
                Thread.ofPlatform()
                        .name("elsewhere")
                        .start(() -> {
                            throw new IllegalArgumentException("on purpose");
                        })
                        .join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static boolean isOpen() {
            return onWindows(window -> {});
        }

        private static boolean isClosed() {
            return onWindows(window ->
                    window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
        }

        /** Whether there was any. */
        private static boolean onWindows(Consumer<Window> action) {
            CountDownLatch looked = new CountDownLatch(1);
            AtomicBoolean any = new AtomicBoolean();
            try {
                Platform.runLater(() -> {
                    List<Window> windows = List.copyOf(Window.getWindows());
                    any.set(!windows.isEmpty());
                    windows.forEach(action);
                    looked.countDown();
                });
            } catch (IllegalStateException notStartedYet) {
                return false;
            }
            await(looked);
            return any.get();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
