package org.permitdesk.token;

/** What a place answers: what it was asked for, or why it cannot. */
sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    record Failed<T>(Trouble trouble) implements Answer<T> {}
}
