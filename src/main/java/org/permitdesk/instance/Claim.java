package org.permitdesk.instance;

/** What came of asking for a data folder. */
public sealed interface Claim {

    /** It is this program's until the instance is closed or the process ends, however it ends. */
    record Granted(Instance instance) implements Claim {}

    /** Another program has it, and has brought its window to the front. */
    record Raised() implements Claim {}

    /** Another program has it and does not answer: it hangs, or runs on another computer. */
    record Silent() implements Claim {}

    /**
     * Nothing can be locked there, as on some network drives.
     *
     * @param detail the system's reason, in its own words; for diagnostics
     */
    record NotLockable(String detail) implements Claim {}
}
