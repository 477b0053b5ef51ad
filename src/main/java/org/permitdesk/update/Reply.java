package org.permitdesk.update;

/**
 * What a server sent back, fit to be kept and shown: plain text of a bounded length, in which the
 * token is replaced.
 *
 * @param status the HTTP status code
 * @param headers those of use to whoever looks for a cause, a line each, {@code Name: value}
 * @param body empty if there was none
 */
public record Reply(int status, String headers, String body) {}
