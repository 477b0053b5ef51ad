package org.permitdesk.export;

/** Told how far a long job is, on the job's own thread. */
public interface Progress {
    /** Hears nothing, and lets the job run to its end. */
    Progress NONE = (done, total) -> true;

    /** Returns whether the job shall go on. */
    boolean goOn(long done, long total);
}
