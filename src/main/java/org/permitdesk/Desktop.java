package org.permitdesk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.permitdesk.diagnostics.Incidents;
import org.permitdesk.instance.Claim;
import org.permitdesk.instance.Instance;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.DataFolder.Opening;
import org.permitdesk.release.Release;
import org.permitdesk.ui.Theme;

/** The program with its window: builds every room once, opens the window, closes all. */
public final class Desktop extends Application {
    /** JavaFX makes the application itself, and hands it nothing but words. */
    private static final AtomicReference<@Nullable Preparation> BEGUN = new AtomicReference<>();

    private final Preparation preparation = Objects.requireNonNull(BEGUN.get(), "use open()");
    private @Nullable Throwable failure;

    /** The program's version, as the build knows it. */
    static String version() {
        return Release.current().version();
    }

    /** Opens the window, and returns when it is closed. */
    static void open(CommandLine command) {
        BEGUN.set(Preparation.begin(command));
        launch(Desktop.class);
    }

    /** Not on the UI thread: here files may be read, but nothing can be shown yet. */
    @Override
    public void init() {
        preparation.timeline().reached("toolkit up");
        failure = preparation.failure();
        if (preparation.rooms() != null) {
            Theme.loadFonts();
            preparation.timeline().reached("typefaces loaded");
        }
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
        switch (Objects.requireNonNull(preparation.opening())) {
            case Opening.Ready(DataFolder(Path folder)) -> open(stage, folder);
            // Without a place for the history nothing can be sent: there is nothing to open.
            case Opening.Unusable(String folder, DataFolder.Reason reason, String detail) ->
                    refuse("folder.title", "folder." + reason, folder, detail);
        }
    }

    private void open(Stage stage, Path folder) {
        switch (Objects.requireNonNull(preparation.claim())) {
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
        Rooms rooms = Objects.requireNonNull(preparation.rooms());
        MainWindow window = new MainWindow(rooms, stage, preparation.timeline());
        window.open();
        instance.whenRung(
                () -> CompletableFuture.runAsync(window::raise, Platform::runLater).join());
        if (preparation.isSelfTest()) {
            SelfTest test = new SelfTest(rooms, window);
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
        Rooms rooms = preparation.rooms();
        return rooms == null ? new Incidents(Clock.systemUTC()) : rooms.support().incidents();
    }

    /** The launcher knows no exit codes, and whoever started the program asks for one. */
    private void end() {
        stop();
        System.exit(Main.FAILED);
    }

    @Override
    public void stop() {
        preparation.close();
    }
}
