package org.permitdesk.send;

import org.jspecify.annotations.Nullable;
import org.permitdesk.opscom.Network;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Destination;
import org.permitdesk.update.PermitUpdate;

/**
 * A clerk's decision: this update, there, with this token.
 *
 * @param resendOf the id of the history's entry that is sent again, or null
 */
public record Order(
        Destination destination,
        PermitUpdate update,
        @Nullable Long resendOf,
        ApiToken token,
        Network network) {}
