package org.permitdesk.practice;

/** What the controller does with every valid update of a permit that is there to rehearse it. */
public enum Rehearsal {
    /** Refuses with 9009 "Record not found", although the permit is listed. */
    REFUSED(false),
    /** Changes the permit, and answers about five seconds later. */
    SLOW(true),
    /** Changes the permit, and never answers. */
    NO_ANSWER(true),
    /** Answers with a web page, as a proxy or a gateway in front of the controller would. */
    WEB_PAGE(false),
    /** Changes the permit, and answers with another permit's reference ID. */
    OTHER_PERMIT(true),
    /** Takes nothing and asks to come back later, every time. */
    BUSY(false);

    private final boolean changesPermit;

    Rehearsal(boolean changesPermit) {
        this.changesPermit = changesPermit;
    }

    /** Whether the permit is changed, whatever the answer says. */
    public boolean changesPermit() {
        return changesPermit;
    }
}
