package org.permitdesk.practice;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.ReferenceId;

/** A request that keeps every rule. What is null stays as it is. */
record PermitChange(
        ReferenceId referenceId,
        @Nullable LocalDateTime endTimeUtc,
        @Nullable String plate,
        @Nullable String amount,
        @Nullable String currency) {}
