package org.permitdesk.ui;

import java.util.Locale;
import javafx.css.PseudoClass;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.Standing;
import org.permitdesk.update.Outcome;

/** How an update's standing looks: each has an icon, a colour and a word of its own. */
public enum OutcomeKind {
    QUEUED("fth-clock"),
    IN_FLIGHT("fth-loader"),
    DONE("fth-check-circle"),
    REFUSED("fth-x-octagon"),
    NOT_SENT("fth-wifi-off"),
    UNKNOWN("fth-help-circle"),
    /** Unknown, until a person found that it was applied. */
    APPLIED("fth-user-check"),
    /** Unknown, until a person found that it was not applied. */
    NOT_APPLIED("fth-user-x");

    private final String icon;

    OutcomeKind(String icon) {
        this.icon = icon;
    }

    public static OutcomeKind of(EntryState state) {
        return switch (state) {
            case EntryState.Queued queued -> QUEUED;
            case EntryState.InFlight inFlight -> IN_FLIGHT;
            case EntryState.Ended(Outcome outcome) -> of(outcome);
            case EntryState.Settled settled ->
                    switch (settled.verdict()) {
                        case APPLIED -> APPLIED;
                        case NOT_APPLIED -> NOT_APPLIED;
                    };
        };
    }

    /** They are the same, with a look. */
    public static OutcomeKind of(Standing standing) {
        return valueOf(standing.name());
    }

    public static OutcomeKind of(Outcome outcome) {
        return switch (outcome) {
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

    /** The same as a pseudo class, for cells: they change often, and this is the cheaper way. */
    public PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass(styleClass());
    }
}
