package org.permitdesk.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** A word or two, as in a table; null stands for an update in flight. */
    public String brief(@Nullable Outcome outcome) {
        return texts.get("outcome." + OutcomeKind.of(outcome));
    }

    /** One line: what happened, and what the server said. */
    public String line(@Nullable Outcome outcome) {
        return outcome instanceof Refused refused && !server(refused).isEmpty()
                ? texts.get("outcome.refused.line", brief(outcome), server(refused))
                : brief(outcome);
    }

    /** What it means and what to do next. */
    public String meaning(Outcome outcome) {
        return switch (outcome) {
            case Done done -> texts.get("outcome.done.meaning");
            case Refused refused -> refusal(refused);
            case NotSent notSent -> texts.get("obstacle." + notSent.obstacle());
            case Unknown unknown ->
                    texts.get("doubt." + unknown.doubt())
                            + "\n"
                            + texts.get("outcome.unknown.next");
        };
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
