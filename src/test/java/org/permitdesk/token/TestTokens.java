package org.permitdesk.token;

import java.nio.file.Path;

/** Tokens for the tests of other rooms, which must never ask this machine's vault. */
public final class TestTokens {
    private TestTokens() {}

    /** With a vault in memory that does what it is asked. */
    public static Tokens withVault(Path folder) {
        return new Tokens(folder, new MemoryVault(), Samples.LONG);
    }

    /** As on a machine that has no vault. */
    public static Tokens withoutVault(Path folder) {
        return new Tokens(folder, new AbsentVault(), Samples.LONG);
    }

    /** With a vault that is there, and refuses to keep anything. */
    public static Tokens withStubbornVault(Path folder) {
        return new Tokens(folder, new StubbornVault(), Samples.LONG);
    }
}
