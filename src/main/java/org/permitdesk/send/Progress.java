package org.permitdesk.send;

/** What is told of a sending before its outcome. */
public sealed interface Progress permits Progress.Departed, Pause {

    /** The intent is in the history, and its first try begins. */
    record Departed() implements Progress {}
}
