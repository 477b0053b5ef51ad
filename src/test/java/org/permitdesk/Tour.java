package org.permitdesk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Platform;

/** The main job without a display. */
final class Tour {
    private Tour() {}

    public static void main(String[] arguments) throws Exception {
        Path pictures = Path.of(arguments[0]);
        Platform.startup(() -> {});
        try (Office office =
                Office.open(
                        Files.createTempDirectory("permit-desk-tour"),
                        Clock.system(ZoneId.systemDefault()))) {
            office.picture(pictures.resolve("1.png"));
        }
        System.exit(0);
    }
}
