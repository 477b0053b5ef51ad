package org.permitdesk.opscom;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param connect for the connection
 * @param exchange for everything, from the first step to the last byte of the reply
 */
public record Timeouts(Duration connect, Duration exchange) {}
