package org.permitdesk.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.permitdesk.update.ReferenceId;

/** The permits, in memory. Any thread may read and change them; a change is seen whole. */
final class PermitStore {
    private final Map<String, PracticePermit> permits = new LinkedHashMap<>();

    PermitStore(List<PracticePermit> permits) {
        permits.forEach(permit -> this.permits.put(key(permit.referenceId()), permit));
    }

    synchronized List<PracticePermit> permits() {
        return List.copyOf(permits.values());
    }

    synchronized Optional<PracticePermit> find(ReferenceId id) {
        return Optional.ofNullable(permits.get(key(id)));
    }

    synchronized void apply(PermitChange change) {
        permits.computeIfPresent(key(change.referenceId()), (id, permit) -> permit.with(change));
    }

    // A UUID is the same in capitals.
    private static String key(ReferenceId id) {
        return id.value().toLowerCase(Locale.ROOT);
    }
}
