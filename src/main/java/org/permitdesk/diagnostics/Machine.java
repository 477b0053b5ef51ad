package org.permitdesk.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.zone.ZoneRulesProvider;
import java.util.Collections;
import java.util.List;
import java.util.jar.Manifest;

/** What the program runs on. */
public final class Machine {
    private Machine() {}

    /** Versions of Java, JavaFX, the system and the time zones' rules. */
    public static List<Fact> facts() {
        return List.of(
                new Fact(
                        "Java",
                        () -> property("java.runtime.version") + ", " + property("java.vendor")),
                new Fact("JavaFX", () -> property("javafx.runtime.version")),
                new Fact(
                        "System",
                        () ->
                                "%s %s, %s"
                                        .formatted(
                                                property("os.name"),
                                                property("os.version"),
                                                property("os.arch"))),
                new Fact(
                        "Zone rules",
                        () -> "%s; those of Java: %s".formatted(zoneRules(), javaZoneRules())));
    }

    private static String property(String name) {
        return System.getProperty(name, "not known");
    }

    /**
     * The version of the rules that end times go by, which their library's manifest alone tells.
     */
    private static String zoneRules() throws IOException {
        for (URL each :
                Collections.list(
                        Machine.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream file = each.openStream()) {
                String version =
                        new Manifest(file)
                                .getMainAttributes()
                                .getValue("Time-Zone-Database-Version");
                if (version != null) {
                    return version;
                }
            }
        }
        return "not known";
    }

    private static String javaZoneRules() {
        return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }
}
