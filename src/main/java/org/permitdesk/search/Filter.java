package org.permitdesk.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.Standing;

/**
 * Which entries count.
 *
 * @param standings any of these; empty is any at all
 * @param profileId null is any
 * @param clerk the exact name; null is anybody
 * @param from created at this time or later; null is any
 * @param until created before this time; null is any
 */
public record Filter(
        Set<Standing> standings,
        @Nullable String profileId,
        @Nullable String clerk,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final Filter NONE = new Filter(Set.of(), null, null, null, null);

    public Filter {
        standings = Set.copyOf(standings);
    }

    public Filter withStandings(Set<Standing> changed) {
        return new Filter(changed, profileId, clerk, from, until);
    }

    public Filter withProfile(@Nullable String changed) {
        return new Filter(standings, changed, clerk, from, until);
    }

    public Filter withClerk(@Nullable String changed) {
        return new Filter(standings, profileId, changed, from, until);
    }

    public Filter withPeriod(@Nullable Instant newFrom, @Nullable Instant newUntil) {
        return new Filter(standings, profileId, clerk, newFrom, newUntil);
    }
}
