package org.permitdesk.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FaultCodeTest {
    private static Throwable fault(String typed) {
        return new IllegalStateException(typed);
    }

    private static Throwable otherFault() {
        return new IllegalStateException("A");
    }

    private static Throwable onAnotherLine() {
        Runnable nothing = () -> {};
        nothing.run();
        return fault("B");
    }

    @Test
    void isShortAndCanBeSaidOnTheTelephone() {
        assertThat(FaultCode.of(fault("A"))).matches("[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}");
    }

    @Test
    void isTheSameForTheSameFault() {
        assertThat(FaultCode.of(fault("A")))
                .isEqualTo(FaultCode.of(fault("B")))
                .isEqualTo(FaultCode.of(onAnotherLine()));
    }

    @Test
    void isTheSameOnAnotherThread() {
        Throwable there = CompletableFuture.supplyAsync(() -> fault("A")).join();

        assertThat(FaultCode.of(there)).isEqualTo(FaultCode.of(fault("A")));
    }

    @Test
    void isTheSameWhereALambdaWasCountedAnew() {
        assertThat(FaultCode.of(at("org.permitdesk.ui.Toast", "lambda$show$3")))
                .isEqualTo(FaultCode.of(at("org.permitdesk.ui.Toast", "lambda$show$12")))
                .isNotEqualTo(FaultCode.of(at("org.permitdesk.ui.Toast", "lambda$copy$3")));
    }

    @Test
    void isAnotherForAnotherPlaceKindOrCause() {
        Throwable sameKindBehindIt = otherFault();
        sameKindBehindIt.initCause(fault("A"));
        Set<String> codes = new HashSet<>();
        codes.add(FaultCode.of(fault("A")));
        codes.add(FaultCode.of(otherFault()));
        codes.add(FaultCode.of(sameKindBehindIt));
        codes.add(FaultCode.of(new IllegalArgumentException("A")));

        assertThat(codes).hasSize(4);
    }

    @Test
    void tellsFaultsBetweenLibrariesApart() {
        assertThat(FaultCode.of(at("javafx.scene.Node", "layout")))
                .isNotEqualTo(FaultCode.of(at("javafx.scene.Scene", "pulse")));
    }

    /** What users have quoted stays true: the rule must not change by itself. */
    @Test
    void isTheSameInEveryVersionOfTheProgram() {
        assertThat(FaultCode.of(at("org.permitdesk.ui.Toast", "show"))).isEqualTo("CLF-HFZ");
    }

    private static Throwable at(String type, String method) {
        Throwable failure = new IllegalStateException();
        failure.setStackTrace(
                new StackTraceElement[] {new StackTraceElement(type, method, "Any.java", 7)});
        return failure;
    }
}
