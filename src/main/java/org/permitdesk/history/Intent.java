package org.permitdesk.history;

import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Destination;
import org.permitdesk.update.PermitUpdate;

/**
 * What is about to be sent.
 *
 * @param request the body of the request as it goes over the wire, with the token replaced
 * @param resendOf the id of the entry that is sent again, or null
 */
public record Intent(
        Destination destination,
        PermitUpdate update,
        Origin origin,
        String request,
        @Nullable Long resendOf) {}
