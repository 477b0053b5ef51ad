package org.permitdesk.update;

/** What the text of one field came to. */
public sealed interface Parsed<T> {

    /** The field was left empty. */
    record Blank<T>() implements Parsed<T> {}

    record Value<T>(T value) implements Parsed<T> {}

    record Wrong<T>(Problem problem) implements Parsed<T> {}
}
