package org.permitdesk.update;

/**
 * What a profile settles about every update of its office.
 *
 * @param cleanPlate whether blanks and dashes inside a plate are removed
 */
public record Terms(LotZone zone, EndTimeSentAs endTimeSentAs, boolean cleanPlate) {}
