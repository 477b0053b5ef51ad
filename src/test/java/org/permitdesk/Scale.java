package org.permitdesk;

/**
 * How often a promise is tried: a few times in every build, and a great many in the long run,
 * {@code mvn verify -Plong}.
 */
public final class Scale {
    private static final boolean LONG = Boolean.getBoolean("permitdesk.test.long");

    private Scale() {}

    /** Which of the two numbers counts in this run. */
    public static int of(int quick, int inTheLongRun) {
        return LONG ? inTheLongRun : quick;
    }
}
