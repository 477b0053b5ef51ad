package org.permitdesk.search;

/**
 * A profile that occurs in the history.
 *
 * @param name the newest one it had there
 */
public record ProfileName(String id, String name) {}
