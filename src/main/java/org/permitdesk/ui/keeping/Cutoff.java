package org.permitdesk.ui.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is older than that is old.
 *
 * @param day the first that is kept, by the calendar of the clock's zone
 * @param instant its beginning there
 */
record Cutoff(LocalDate day, Instant instant) {

    static Cutoff yearsAgo(int years, Clock clock) {
        LocalDate day = LocalDate.now(clock).minusYears(years);
        return new Cutoff(day, day.atStartOfDay(clock.getZone()).toInstant());
    }
}
