package org.permitdesk.ui;

import java.util.Optional;
import org.permitdesk.history.EntryState;
import org.permitdesk.opscom.ErrorCode;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;

/** Outcomes in words. */
public final class OutcomeWords {
    private final Texts texts;

    public OutcomeWords(Texts texts) {
        this.texts = texts;
    }

    /** A word or two, as on the card. */
    public String brief(Outcome outcome) {
        return texts.get("outcome." + OutcomeKind.of(outcome));
    }

    /** A word or two, as in a table. */
    public String brief(EntryState state) {
        return texts.get("outcome." + OutcomeKind.of(state));
    }

    /** One line: what happened, and what the server said or who settled it. */
    public String line(EntryState state) {
        return switch (state) {
            case EntryState.Ended(Outcome outcome) when outcome instanceof Refused refused ->
                    line(refused);
            case EntryState.Settled settled when !settled.by().isEmpty() ->
                    texts.get("outcome.settled.line", brief(state), settled.by());
            default -> brief(state);
        };
    }

    /** One line: refused, and what the server said. */
    public String line(Refused refused) {
        String server = server(refused);
        return server.isEmpty()
                ? brief(refused)
                : texts.get("outcome.refused.line", brief(refused), server);
    }

    /** What it means and what to do next. */
    public String meaning(Outcome outcome) {
        return switch (outcome) {
            case Done done -> texts.get("outcome.done.meaning");
            case Refused refused -> refusal(refused);
            case NotSent notSent -> texts.get("obstacle." + notSent.obstacle());
            case Unknown unknown -> doubt(unknown) + "\n" + texts.get("outcome.unknown.next");
        };
    }

    /** Why nobody knows. */
    public String doubt(Unknown unknown) {
        return texts.get("doubt." + unknown.doubt(), unknown.detail());
    }

    private String refusal(Refused refused) {
        Optional<ErrorCode> code = Optional.ofNullable(refused.code()).flatMap(ErrorCode::of);
        return texts.get("code." + code.map(Enum::name).orElse("UNDOCUMENTED"));
    }

    /** The server's own words, with its code; empty if it gave neither. */
    public String server(Refused refused) {
        Integer code = refused.code();
        return code == null ? refused.message() : (code + " " + refused.message()).strip();
    }
}
