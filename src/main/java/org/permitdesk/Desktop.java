package org.permitdesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Properties;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.permitdesk.diagnostics.Incidents;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.DataFolder.Opening;
import org.permitdesk.ui.Theme;

/** The program with its window: builds every room once, opens the window, closes all. */
public final class Desktop extends Application {
    private @Nullable Opening opening;
    private @Nullable Rooms rooms;
    private @Nullable Throwable failure;

    /** The program's version, as the build knows it. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream file =
                Objects.requireNonNull(Desktop.class.getResourceAsStream("version.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** Not on the UI thread: here files may be read, but nothing can be shown yet. */
    @Override
    public void init() {
        try {
            open(arguments());
            Theme.loadFonts();
        } catch (RuntimeException | Error unexpected) {
            failure = unexpected;
        }
    }

    private CommandLine.Start arguments() {
        if (CommandLine.parse(getParameters().getRaw()) instanceof CommandLine.Start start) {
            return start;
        }
        throw new IllegalArgumentException("these arguments open no window");
    }

    private void open(CommandLine.Start start) {
        Opening folder = openFolder(start.dataDir());
        opening = folder;
        if (folder instanceof Opening.Ready(DataFolder ready)) {
            Rooms opened =
                    Rooms.open(ready, Clock.system(ZoneId.systemDefault()), start.logLevel());
            rooms = opened;
            Thread.setDefaultUncaughtExceptionHandler(opened.support().incidents());
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
        if (opening instanceof Opening.Unusable folder) {
            StartTrouble.say(folder);
            end();
        } else if (failure != null || !isOpened(stage)) {
            StartTrouble.say(incidents().report(Objects.requireNonNull(failure)));
            end();
        }
    }

    private boolean isOpened(Stage stage) {
        try {
            new MainWindow(Objects.requireNonNull(rooms), stage).open();
            return true;
        } catch (RuntimeException | Error unexpected) {
            failure = unexpected;
            return false;
        }
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
    }
}
