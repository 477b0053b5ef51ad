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
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.DataFolder.Opening;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Theme;

/** The program with its window: builds every room once, opens the window, closes all. */
public final class Desktop extends Application {
    private @Nullable Opening opening;
    private @Nullable Rooms rooms;

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

    /** Not on the UI thread: here files may be read. */
    @Override
    public void init() {
        opening = openFolder();
        if (opening instanceof Opening.Ready(DataFolder folder)) {
            rooms = Rooms.open(folder, Clock.system(ZoneId.systemDefault()));
        }
        Theme.loadFonts();
    }

    private Opening openFolder() {
        String given =
                CommandLine.parse(getParameters().getRaw()) instanceof CommandLine.Start(String dir)
                        ? dir
                        : null;
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
        if (rooms != null) {
            new MainWindow(rooms, stage).open();
        } else if (opening instanceof Opening.Unusable unusable) {
            sayUnusable(unusable);
        }
    }

    /** Without a place for the history nothing can be sent, so that there is nothing to open. */
    private static void sayUnusable(Opening.Unusable folder) {
        Texts texts = Texts.of(Rooms.SYSTEM_LANGUAGE);
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.setTitle(texts.get("app.name"));
        alert.setHeaderText(texts.get("folder.title"));
        alert.setContentText(
                texts.get("folder." + folder.reason(), folder.path(), folder.detail()));
        alert.showAndWait();
    }

    @Override
    public void stop() {
        if (rooms != null) {
            rooms.close();
        }
    }
}
