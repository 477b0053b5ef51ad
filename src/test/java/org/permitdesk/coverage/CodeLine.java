package org.permitdesk.coverage;

import java.util.Comparator;

/**
 * A line of code, known by its text and not by its number, which every change above it moves.
 *
 * @param file its path below the source folder, such as {@code org/permitdesk/update/Plate.java}
 * @param text without the blanks around it
 */
record CodeLine(String file, String text) implements Comparable<CodeLine> {
    @Override
    public int compareTo(CodeLine other) {
        return Comparator.comparing(CodeLine::file)
                .thenComparing(CodeLine::text)
                .compare(this, other);
    }
}
