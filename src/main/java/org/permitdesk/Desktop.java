package org.permitdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.permitdesk.diagnostics.Incidents;
import org.permitdesk.diagnostics.StartTimeline;
import org.permitdesk.instance.Claim;
import org.permitdesk.instance.Instance;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.DataFolder.Opening;
import org.permitdesk.release.Release;
import org.permitdesk.ui.Theme;

/** The program with its window: builds every room once, opens the window, closes all. */
public final class Desktop extends Application {
    private @Nullable Opening opening;
    private @Nullable Claim claim;
    private @Nullable Rooms rooms;
    private @Nullable StartTimeline timeline;
    private @Nullable Throwable failure;

    /** The folder of a self-test, which goes with it. */
    private @Nullable Path scratch;

    /** The program's version, as the build knows it. */
    static String version() {
        return Release.current().version();
    }

    /** Not on the UI thread: here files may be read, but nothing can be shown yet. */
    @Override
    public void init() {
        try {
            prepare(arguments());
        } catch (IOException | RuntimeException | Error unexpected) {
            failure = unexpected;
        }
    }

    private CommandLine.Start arguments() throws IOException {
        return switch (CommandLine.parse(getParameters().getRaw())) {
            case CommandLine.Start start -> start;
            case CommandLine.SelfTest() -> {
                Path folder = Files.createTempDirectory("permit-desk-self-test");
                scratch = folder;
                yield new CommandLine.Start(folder.toString(), Level.INFO);
            }
            default -> throw new IllegalArgumentException("these arguments open no window");
        };
    }

    /** Nothing in the folder is touched before it is ours. */
    private void prepare(CommandLine.Start start) {
        StartTimeline steps = new StartTimeline(start.logLevel().equals(Level.FINEST));
        timeline = steps;
        steps.reached("main entered", Main.ENTERED);
        steps.reached("toolkit up");
        opening = openFolder(start.dataDir());
        if (opening instanceof Opening.Ready(DataFolder folder)) {
            claim = Instance.claim(folder.path());
            steps.reached("data folder claimed");
            if (claim instanceof Claim.Granted) {
                Rooms opened =
                        Rooms.open(folder, Clock.system(ZoneId.systemDefault()), start.logLevel());
                rooms = opened;
                steps.logIsOpen();
                steps.reached("preferences read");
                Thread.setDefaultUncaughtExceptionHandler(opened.support().incidents());
                Theme.loadFonts();
                steps.reached("typefaces loaded");
            }
        }
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

    @Override
    public void start(Stage stage) {
        try {
            if (failure == null) {
                open(stage);
            }
        } catch (RuntimeException | Error unexpected) {
            failure = unexpected;
        }
        if (failure != null) {
            StartTrouble.say(incidents().report(failure));
            end();
        }
    }

    private void open(Stage stage) {
        switch (Objects.requireNonNull(opening)) {
            case Opening.Ready(DataFolder(Path folder)) -> open(stage, folder);
            // Without a place for the history nothing can be sent: there is nothing to open.
            case Opening.Unusable(String folder, DataFolder.Reason reason, String detail) ->
                    refuse("folder.title", "folder." + reason, folder, detail);
        }
    }

    private void open(Stage stage, Path folder) {
        switch (Objects.requireNonNull(claim)) {
            case Claim.Granted(Instance instance) -> open(stage, instance);
            case Claim.Raised() -> {
                Main.sayThatItWasOpen();
                Platform.exit();
            }
            case Claim.Silent() -> refuse("alreadyOpen.title", "alreadyOpen.silent", "" + folder);
            case Claim.NotLockable(String detail) ->
                    refuse("folder.title", "folder.cannotLock", "" + folder, detail);
        }
    }

    private void open(Stage stage, Instance instance) {
        MainWindow window =
                new MainWindow(
                        Objects.requireNonNull(rooms), stage, Objects.requireNonNull(timeline));
        window.open();
        instance.whenRung(
                () -> CompletableFuture.runAsync(window::raise, Platform::runLater).join());
        if (scratch != null) {
            SelfTest test = new SelfTest(Objects.requireNonNull(rooms), window);
            Thread.ofPlatform().name("self-test").start(() -> tryAll(test));
        }
    }

    private void tryAll(SelfTest test) {
        Throwable failed = null;
        try {
            test.run();
        } catch (RuntimeException | Error unexpected) {
            failed = unexpected;
        }
        Main.sayHowItEnded(failed);
        if (failed == null) {
            Platform.exit();
        } else {
            Platform.runLater(this::end);
        }
    }

    private void refuse(String title, String words, Object... details) {
        StartTrouble.say(title, words, details);
        end();
    }

    private Incidents incidents() {
        return rooms == null ? new Incidents(Clock.systemUTC()) : rooms.support().incidents();
    }

    /** The launcher knows no exit codes, and whoever started the program asks for one. */
    private void end() {
        stop();
        System.exit(Main.FAILED);
    }

    @Override
    public void stop() {
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
