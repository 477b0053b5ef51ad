package org.permitdesk.ui.keeping;

/** Where the wish to forget a plate stands. */
public sealed interface ForgetState {

    /** The plate is being typed. */
    record Typing() implements ForgetState {}

    /** Who has it is being looked for. */
    record Looking() implements ForgetState {}

    /**
     * It is to be confirmed.
     *
     * @param entries how many have the plate or name it; none, and there is nothing to do
     */
    record Found(String plate, int entries) implements ForgetState {}

    record Forgetting() implements ForgetState {}

    /**
     * It is gone.
     *
     * @param left why it may still be in a copy, in technical words; empty if it is not
     */
    record Forgotten(String plate, int entries, String left) implements ForgetState {}

    /**
     * Nothing was done.
     *
     * @param entries how many with it are on their way or unknown
     */
    record NotYet(String plate, int entries) implements ForgetState {}

    /** The history could not be read or written; the window says why. */
    record Failed() implements ForgetState {}
}
