package org.permitdesk.diagnostics;

import java.util.concurrent.Callable;

/**
 * A line of the diagnostics.
 *
 * @param value asked in the background each time; what it throws is named in its place. It must not
 *     tell what was typed
 */
public record Fact(String name, Callable<String> value) {
    String line() {
        return "%-13s %s".formatted(name, OneLine.of(words()));
    }

    private String words() {
        try {
            return value.call();
        } catch (Exception failure) {
            return "not known: " + FailureWords.of(failure);
        }
    }
}
