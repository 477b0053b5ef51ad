package org.permitdesk.update;

/**
 * What the controller takes {@code endTime} to be. The vendor does not say (the alias {@code
 * EndDateUtc} means UTC, the samples look local), so that each profile states it.
 */
public enum EndTimeSentAs {
    UTC,
    LOT
}
