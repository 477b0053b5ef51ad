package org.permitdesk.update;

/**
 * Where an update goes, as the office calls it.
 *
 * @param production whether real permits change there
 */
public record Destination(
        String profileId, String profileName, Endpoint endpoint, boolean production) {}
