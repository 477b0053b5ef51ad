package org.permitdesk.ui.overview;

import java.util.Arrays;
import java.util.List;
import org.permitdesk.history.Standing;
import org.permitdesk.search.Refusal;

/**
 * What the overview shows.
 *
 * @param days the oldest first, the last one is today
 * @param refusals of these days, the most frequent first
 * @param unknown how many updates of any day a person has yet to settle
 */
public record Numbers(List<Day> days, List<Refusal> refusals, int unknown) {
    public Numbers {
        days = List.copyOf(days);
        refusals = List.copyOf(refusals);
    }

    /** How many updates of these days stand there. */
    public int count(Standing standing) {
        return days.stream().mapToInt(day -> day.count(standing)).sum();
    }

    public int total() {
        return days.stream().mapToInt(Day::total).sum();
    }

    /** Where any of them stands. */
    public List<Standing> standings() {
        return Arrays.stream(Standing.values()).filter(each -> count(each) > 0).toList();
    }
}
