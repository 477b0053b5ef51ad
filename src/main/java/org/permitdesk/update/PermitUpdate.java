package org.permitdesk.update;

import org.jspecify.annotations.Nullable;

/**
 * An update that may be sent: every value checked, at least one of them a change. What is null
 * stays unchanged and is left out of the request.
 *
 * @param reason why, for this office only; never sent
 * @param ticket the support ticket, for this office only; never sent
 */
public record PermitUpdate(
        ReferenceId referenceId,
        @Nullable Plate plate,
        @Nullable Money money,
        @Nullable EndTime endTime,
        String reason,
        String ticket) {

    public PermitUpdate {
        if (plate == null && money == null && endTime == null) {
            throw new IllegalArgumentException("nothing to change");
        }
    }
}
