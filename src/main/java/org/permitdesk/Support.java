package org.permitdesk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.permitdesk.diagnostics.Diagnostics;
import org.permitdesk.diagnostics.Fact;
import org.permitdesk.diagnostics.Incident;
import org.permitdesk.diagnostics.Incidents;
import org.permitdesk.diagnostics.LogFile;
import org.permitdesk.diagnostics.Machine;
import org.permitdesk.release.Release;

/** What there is for when something goes wrong. */
record Support(LogFile log, Incidents incidents, Diagnostics diagnostics) implements AutoCloseable {

    /**
     * Joins them.
     *
     * @param roomFacts what the diagnostics tell of the rooms
     */
    static Support open(LogFile log, Clock clock, List<Fact> roomFacts) {
        Incidents incidents = new Incidents(clock);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Permit Desk", () -> Release.current().words()));
        facts.addAll(Machine.facts());
        facts.addAll(roomFacts);
        facts.add(new Fact("Now", () -> clock.instant().toString()));
        facts.add(new Fact("Incidents", () -> words(incidents.all())));
        return new Support(
                log, incidents, new Diagnostics(facts, log, System.getProperty("user.home")));
    }

    /** Where all that the program keeps lies, the log with it. */
    Path dataFolder() {
        return Objects.requireNonNull(log.folder().getParent());
    }

    private static String words(List<Incident> incidents) {
        return incidents.isEmpty()
                ? "none"
                : String.join(", ", incidents.stream().map(Support::words).toList());
    }

    private static String words(Incident incident) {
        return "%s (%s, %d×)".formatted(incident.code(), incident.number(), incident.count());
    }

    @Override
    public void close() {
        log.close();
    }
}
