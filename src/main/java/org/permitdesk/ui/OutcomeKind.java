package org.permitdesk.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Outcome;

/** How an outcome looks: each has an icon, a colour and a word of its own. */
public enum OutcomeKind {
    IN_FLIGHT("fth-loader"),
    DONE("fth-check-circle"),
    REFUSED("fth-x-octagon"),
    NOT_SENT("fth-wifi-off"),
    UNKNOWN("fth-help-circle");

    private final String icon;

    OutcomeKind(String icon) {
        this.icon = icon;
    }

    public static OutcomeKind of(@Nullable Outcome outcome) {
        return switch (outcome) {
            case null -> IN_FLIGHT;
            case Outcome.Done done -> DONE;
            case Outcome.Refused refused -> REFUSED;
            case Outcome.NotSent notSent -> NOT_SENT;
            case Outcome.Unknown unknown -> UNKNOWN;
        };
    }

    /** The icon's name in the icon font. */
    public String icon() {
        return icon;
    }

    /** The style class that gives it its colour. */
    public String styleClass() {
        return "outcome-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
