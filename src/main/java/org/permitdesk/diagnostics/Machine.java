package org.permitdesk.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.zone.ZoneRulesProvider;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What the program runs on. */
public final class Machine {
    private static final String NOT_KNOWN = "not known";

    private Machine() {}

    /** Versions of Java, JavaFX, the system and the time zones' rules. */
    public static List<Fact> facts() {
        return List.of(
                new Fact("Java", Machine::java),
                new Fact("JavaFX", Machine::javafx),
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

    /** The workstation's name as its system has it; empty if that does not say. */
    public static String name() {
        // Asking the network for it may take seconds.
        return Stream.of("COMPUTERNAME", "HOSTNAME")
                .map(System.getenv()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(Machine::nameInFile);
    }

    private static String nameInFile() {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException notLinux) {
            return "";
        }
    }

    /** The version of Java, and who made it. */
    public static String java() {
        return property("java.runtime.version") + ", " + property("java.vendor");
    }

    /** The version of JavaFX, once it runs. */
    public static String javafx() {
        return property("javafx.runtime.version");
    }

    private static String property(String name) {
        return System.getProperty(name, NOT_KNOWN);
    }

    /**
     * The version of the rules that end times go by, which their library's manifest alone tells.
     * Reads files.
     */
    public static String zoneRules() {
        try {
            return zoneRulesInManifests();
        } catch (IOException unreadable) {
            return NOT_KNOWN;
        }
    }

    private static String zoneRulesInManifests() throws IOException {
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
        return NOT_KNOWN;
    }

    /** The version of the rules that all other times go by. */
    public static String javaZoneRules() {
        return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }
}
