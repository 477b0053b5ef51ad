package org.permitdesk.history;

/** What became of the wish to forget a plate. */
public sealed interface ForgetResult {

    /**
     * The plate is gone from the history.
     *
     * @param entries how many had it
     * @param left why it may still be in a backup, in technical words; empty if it is not
     */
    record Done(int entries, String left) implements ForgetResult {}

    /**
     * Nothing was done, since updates with this plate wait, are under way, or are unknown.
     *
     * @param entries how many
     */
    record NotYet(int entries) implements ForgetResult {}
}
