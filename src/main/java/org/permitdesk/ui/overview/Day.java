package org.permitdesk.ui.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.permitdesk.history.Standing;

/**
 * The updates of one day.
 *
 * @param date by this machine's clock
 * @param from the day's first instant
 * @param until the next day's; 23 to 25 hours later
 * @param counts by where the updates stand now; only those of which there are any
 */
public record Day(LocalDate date, Instant from, Instant until, Map<Standing, Integer> counts) {
    public Day {
        counts = Map.copyOf(counts);
    }

    public int count(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
