package org.permitdesk.search;

/**
 * How far the index is.
 *
 * @param done roughly how many entries are in it
 * @param total how many there are to be
 */
public record Progress(long done, long total) {}
