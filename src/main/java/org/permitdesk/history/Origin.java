package org.permitdesk.history;

/**
 * Who sent an update, and with what.
 *
 * @param clerk the system's account
 * @param machine the workstation's name; empty if it is not known
 * @param program its version
 * @param zoneData the version of the zone rules that end times went by, such as {@code 2026c}
 */
public record Origin(String clerk, String machine, String program, String zoneData) {}
