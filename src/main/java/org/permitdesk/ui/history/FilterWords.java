package org.permitdesk.ui.history;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.permitdesk.history.Standing;
import org.permitdesk.search.Filter;
import org.permitdesk.search.ProfileName;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;

/** What a filter lets in, in words. */
final class FilterWords {
    /** More of them would make a long button. */
    private static final int NAMED = 2;

    private final Texts texts;
    private final ProfileWords profiles;

    FilterWords(Texts texts) {
        this.texts = texts;
        this.profiles = new ProfileWords(texts);
    }

    /** Each part that keeps entries out, as its button says it. */
    List<String> active(FilterModel model) {
        Filter filter = model.filter();
        return Stream.of(
                        filter.standings().isEmpty() ? "" : outcomes(filter),
                        filter.profileId() == null ? "" : profile(model),
                        filter.from() == null && filter.until() == null ? "" : days(model),
                        filter.clerk() == null ? "" : clerk(filter))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    String outcomes(Filter filter) {
        List<Standing> chosen = filter.standings().stream().sorted().toList();
        String words =
                switch (chosen.size()) {
                    case 0 -> texts.get("history.filter.any");
                    case 1, NAMED -> String.join(", ", chosen.stream().map(this::outcome).toList());
                    default -> texts.get("history.filter.several", chosen.size());
                };
        return texts.get("history.filter.outcome", words);
    }

    String outcome(Standing standing) {
        return texts.get("outcome." + standing);
    }

    String profile(FilterModel model) {
        String id = model.filter().profileId();
        return texts.get(
                "history.filter.profile",
                id == null ? texts.get("history.filter.any") : profile(id, model.profiles()));
    }

    private String profile(String id, Collection<ProfileName> known) {
        return known.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(this::profile)
                .orElseGet(() -> profiles.name(id, id));
    }

    String profile(ProfileName profile) {
        return profiles.name(profile.id(), profile.name());
    }

    /** With the days, where they were typed. */
    private String days(FilterModel model) {
        Period period = model.periodProperty().get();
        return texts.get(
                "history.filter.period",
                period == Period.FROM_TO
                        ? days(model.fromProperty().get(), model.toProperty().get())
                        : period(period));
    }

    /** Without the days, which stand beside it. */
    String period(FilterModel model) {
        return texts.get("history.filter.period", period(model.periodProperty().get()));
    }

    String period(Period period) {
        return texts.get("history.period." + period);
    }

    private String days(String from, String to) {
        if (to.isBlank()) {
            return texts.get("history.days.from", from);
        }
        return from.isBlank()
                ? texts.get("history.days.to", to)
                : texts.get("history.days.fromTo", from, to);
    }

    String clerk(Filter filter) {
        String clerk = filter.clerk();
        return texts.get(
                "history.filter.clerk",
                clerk == null ? texts.get("history.filter.any") : clerk(clerk));
    }

    /** A clerk whom the system did not name is nobody. */
    String clerk(String name) {
        return name.isEmpty() ? texts.get("history.filter.nobody") : name;
    }
}
