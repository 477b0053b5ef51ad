package org.permitdesk.ui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.Origin;
import org.permitdesk.history.Step;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.update.Destination;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Reply;

/** What support asks for about an entry. */
final class SupportFacts {
    private final Texts texts;
    private final TimeWords times;
    private final LotZone clockZone;

    SupportFacts(LotZone clockZone, Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.clockZone = clockZone;
    }

    /** Who sent it, from where, to where, and by which rules. */
    List<Fact> of(Details details) {
        HistoryEntry entry = details.entry();
        Destination to = entry.destination();
        Origin origin = entry.intent().origin();
        ProfileWords profiles = new ProfileWords(texts);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("entry.number", String.valueOf(entry.id())));
        facts.add(fact("entry.clerk", origin.clerk()));
        facts.add(fact("entry.machine", origin.machine()));
        facts.add(
                fact(
                        "entry.profile",
                        texts.get("header.profile", profiles.name(to), profiles.environment(to))));
        facts.add(fact("entry.address", to.endpoint().updateUri().toString()));
        facts.add(fact("entry.clientCode", to.endpoint().clientCode()));
        EndTime end = entry.update().endTime();
        if (end != null) {
            facts.add(fact("entry.zone", end.zone() + ", " + times.offset(end.offset())));
            facts.add(
                    fact(
                            "entry.wire",
                            texts.get(
                                    "preview.wire." + end.sentAs(), end.wire().replace('T', ' '))));
        }
        facts.add(fact("entry.zoneData", origin.zoneData()));
        facts.add(fact("entry.program", origin.program()));
        Long resendOf = entry.intent().resendOf();
        if (resendOf != null) {
            facts.add(fact("entry.resendOf", numbered(resendOf, find(details, resendOf))));
        }
        List<HistoryEntry> again = details.resentAs();
        if (!again.isEmpty()) {
            facts.add(
                    fact(
                            "entry.resentAs",
                            again.stream()
                                    .map(other -> numbered(other.id(), other))
                                    .collect(Collectors.joining("\n"))));
        }
        return facts;
    }

    private Fact fact(String key, String value) {
        return Fact.words(texts.get(key), value.isEmpty() ? texts.get("entry.notKept") : value);
    }

    private static @Nullable HistoryEntry find(Details details, long id) {
        return details.permit().stream().filter(other -> other.id() == id).findFirst().orElse(null);
    }

    private String numbered(long id, @Nullable HistoryEntry entry) {
        return entry == null
                ? texts.get("entry.other", String.valueOf(id))
                : texts.get(
                        "entry.other.at",
                        String.valueOf(id),
                        times.iso(clockZone.at(entry.createdAt())));
    }

    /** Every step with its time, as in "2026-11-23 14:00:05 Refused: 9009 …". */
    List<Fact> steps(Details details) {
        return details.steps().stream().map(this::step).toList();
    }

    private Fact step(Step step) {
        String at = times.iso(clockZone.at(step.at()));
        return switch (step) {
            case Step.Noted noted ->
                    Fact.words(at, texts.get("entry.step.note", noted.note().by()));
            case Step.Forgotten forgotten ->
                    Fact.words(at, texts.get("entry.step.forgotten", forgotten.by()));
            case Step.Reached reached -> new Fact(at, reached(reached), detail(reached), false);
        };
    }

    private String reached(Step.Reached reached) {
        String what = texts.get("outcome." + OutcomeKind.of(reached.standing()));
        if (reached.outcome() instanceof Outcome.Refused refused) {
            return new OutcomeWords(texts).line(refused);
        }
        return reached.by().isEmpty()
                ? what
                : texts.get("outcome.settled.line", what, reached.by());
    }

    /** What brought it about, and what the answer was. */
    private String detail(Step.Reached reached) {
        List<String> lines = new ArrayList<>();
        Outcome outcome = reached.outcome();
        if (outcome instanceof Outcome.NotSent notSent) {
            lines.add(notSent.obstacle().name());
            lines.add(notSent.detail());
        } else if (outcome instanceof Outcome.Unknown unknown) {
            lines.add(unknown.doubt().name());
            lines.add(unknown.detail());
        }
        Reply reply = reached.reply();
        if (reply != null) {
            lines.add(texts.get("entry.status", String.valueOf(reply.status())));
        }
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
