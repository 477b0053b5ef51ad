package org.permitdesk.export;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** How one format writes its lines. What it returns lacks the hash, and is what is hashed. */
interface Layout {
    /** Names the file's kind in its first line, where a line can say such a thing. */
    String KIND = "permit-desk-history";

    /** Grows when columns are added. */
    int VERSION = 1;

    /**
     * What is said of the whole file.
     *
     * @param program the version of Permit Desk
     * @param selection which entries, in words
     */
    record About(String program, Instant at, String selection, int entries) {}

    /** The complete first line. */
    byte[] first(About about, LineChain chain);

    /** An entry's line up to its hash. */
    byte[] body(ObjectNode values);
}
