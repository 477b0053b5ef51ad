package org.permitdesk.diagnostics;

/**
 * An unexpected failure.
 *
 * @param code the same for the same fault, on every computer
 * @param number of its first time in this run of the program; in the log beside what failed
 * @param count how often it has happened in this run
 */
public record Incident(String code, String number, int count) {
    Incident again() {
        return new Incident(code, number, count + 1);
    }
}
