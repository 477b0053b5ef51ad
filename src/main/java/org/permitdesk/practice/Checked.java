package org.permitdesk.practice;

/** What the rules say of a request. */
sealed interface Checked {
    record Valid(PermitChange change) implements Checked {}

    record Invalid(ErrorCode error) implements Checked {}
}
