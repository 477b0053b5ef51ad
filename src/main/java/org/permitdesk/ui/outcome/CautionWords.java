package org.permitdesk.ui.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.send.Caution;
import org.permitdesk.ui.ChangeWords;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.update.LotZone;

/** Why the clerk is asked, in words. */
final class CautionWords {
    private final Texts texts;
    private final TimeWords times;
    private final LotZone clockZone;
    private final Instant now;

    CautionWords(Texts texts, LotZone clockZone, Instant now) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.clockZone = clockZone;
        this.now = now;
    }

    /** One sentence or more, each on a line of its own. */
    String sentences(Caution caution) {
        return switch (caution) {
            case Caution.EndsInThePast() -> texts.get("caution.endsInThePast");
            case Caution.SentBefore(var entry) -> texts.get("caution.sentBefore", time(entry));
            case Caution.LastIsUnknown(var entry) ->
                    texts.get("caution.lastIsUnknown", time(entry));
            case Caution.GoesAfter(var entry) -> texts.get("caution.goesAfter", time(entry));
            case Caution.Resend resend -> resend(resend);
        };
    }

    private String resend(Caution.Resend resend) {
        HistoryEntry first = resend.entry();
        List<String> lines = new ArrayList<>();
        lines.add(
                texts.get(
                        "caution.resend",
                        times.ago(first.createdAt(), now),
                        time(first),
                        new ChangeWords(texts).summary(first.update())));
        lines.add(
                resend.later().isEmpty()
                        ? texts.get("caution.resend.nothingSince")
                        : texts.get("caution.resend.since"));
        resend.later().forEach(entry -> lines.add(line(entry)));
        return String.join("\n", lines);
    }

    private String line(HistoryEntry entry) {
        return texts.get(
                "caution.resend.line",
                time(entry),
                new ChangeWords(texts).summary(entry.update()),
                new OutcomeWords(texts).brief(entry.state()));
    }

    private String time(HistoryEntry entry) {
        return times.recent(clockZone.at(entry.createdAt()));
    }
}
