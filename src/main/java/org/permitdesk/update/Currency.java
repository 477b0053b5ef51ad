package org.permitdesk.update;

import java.util.Arrays;
import java.util.Optional;

/** The currencies the vendor accepts. */
public enum Currency {
    CAD,
    USD;

    public static Optional<Currency> of(String code) {
        return Arrays.stream(values()).filter(c -> c.name().equals(code)).findFirst();
    }
}
