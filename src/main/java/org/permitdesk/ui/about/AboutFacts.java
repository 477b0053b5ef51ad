package org.permitdesk.ui.about;

import org.permitdesk.diagnostics.Machine;
import org.permitdesk.release.Release;

/**
 * What the program is and runs on.
 *
 * @param zoneRules the version of the time zones' rules for end times
 * @param javaZoneRules the version of Java's own
 */
public record AboutFacts(
        Release release, String java, String javafx, String zoneRules, String javaZoneRules) {

    /** As they are here. Reads files. */
    public static AboutFacts gather() {
        return new AboutFacts(
                Release.current(),
                Machine.java(),
                Machine.javafx(),
                Machine.zoneRules(),
                Machine.javaZoneRules());
    }
}
