package org.permitdesk.history;

import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Destination;
import org.permitdesk.update.PermitUpdate;

/**
 * What is about to be sent.
 *
 * @param by the clerk
 * @param resendOf the id of the entry that is sent again, or null
 */
public record Intent(
        Destination destination, PermitUpdate update, String by, @Nullable Long resendOf) {}
