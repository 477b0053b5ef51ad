package org.permitdesk.update;

import java.util.regex.Matcher;

/** Tells what is merely unfinished from what no more typing can cure. */
final class Typing {
    private Typing() {}

    /** Whether the text that did not match is the beginning of one that would. */
    @SuppressWarnings("JdkObsolete") // hitEnd() tells exactly this, and nothing else does.
    static boolean mayCure(Matcher failed) {
        return failed.hitEnd();
    }
}
