package org.permitdesk.release;

import java.util.List;

/**
 * A part of the program.
 *
 * @param group of a library in Maven; {@link #JAVA} of the runtime; empty for what is in no group
 * @param licences SPDX identifiers, or names where there are none; one of them may be chosen
 */
public record Part(String group, String name, String version, List<String> licences) {
    static final String JAVA = "java";

    public Part {
        licences = List.copyOf(licences);
    }
}
