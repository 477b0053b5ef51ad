package org.permitdesk.send;

import org.permitdesk.opscom.Network;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Destination;
import org.permitdesk.update.PermitUpdate;

/** A clerk's decision: this update, there, with this token. */
public record Order(
        Destination destination, PermitUpdate update, ApiToken token, Network network) {}
