package org.permitdesk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/**
 * The main job without a display: fills the form, sends to the practice controller, prints the
 * request and the reference ID that came back, and leaves a picture of each screen in the folder it
 * is given.
 */
final class Tour {
    private Tour() {}

    public static void main(String[] arguments) throws Exception {
        Path pictures = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("permit-desk-tour");
        for (String language : new String[] {"en", "fr"}) {
            Path data = folder.resolve(language);
            Screens.prepare(data, language, "light", 100);
            try (Office office = Office.open(data, Clock.system(ZoneId.systemDefault()))) {
                new Screens(
                                office,
                                (name, window) -> {
                                    Office.picture(
                                            window,
                                            pictures.resolve(language + "-" + name + ".png"));
                                    if (name.endsWith("json") && language.equals("en")) {
                                        System.out.println(
                                                "Request to "
                                                        + office.rooms()
                                                                .practice()
                                                                .endpoint()
                                                                .updateUri()
                                                        + "\n"
                                                        + office.text("previewJson"));
                                    }
                                    if (name.endsWith("done") && language.equals("en")) {
                                        System.out.println(
                                                office.text("outcomeTitle")
                                                        + ": "
                                                        + office.text("outcomeReferenceId"));
                                    }
                                })
                        .visitAll();
            }
        }
        System.out.println("Pictures of every screen: " + pictures.toAbsolutePath());
        System.exit(0);
    }
}
