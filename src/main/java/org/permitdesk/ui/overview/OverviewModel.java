package org.permitdesk.ui.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Standing;
import org.permitdesk.preferences.Profile;
import org.permitdesk.search.Filter;
import org.permitdesk.search.Order;
import org.permitdesk.search.Question;
import org.permitdesk.search.Refusal;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.update.LotZone;

/**
 * The last weeks of one profile in numbers. What a number counts is what the list shows when it is
 * chosen: so that practice is never among an office's own. UI thread only.
 */
public final class OverviewModel {
    /** Six weeks, today among them. */
    public static final int DAYS = 42;

    private static final int REFUSALS = 5;

    private final Search search;
    private final Profile profile;
    private final Background background;
    private final HistoryTrouble trouble;
    private final LotZone clockZone;
    private final Clock clock;
    private final Consumer<Question> show;
    private final Filter ofProfile;
    private final ReadOnlyObjectWrapper<@Nullable Numbers> numbers = new ReadOnlyObjectWrapper<>();

    /**
     * Nothing yet.
     *
     * @param clockZone whose days count: this machine's
     * @param show shows in the list what was chosen
     */
    public OverviewModel(
            Search search,
            Profile profile,
            Background background,
            HistoryTrouble trouble,
            LotZone clockZone,
            Clock clock,
            Consumer<Question> show) {
        this.search = search;
        this.profile = profile;
        this.background = background;
        this.trouble = trouble;
        this.clockZone = clockZone;
        this.clock = clock;
        this.show = show;
        this.ofProfile = Filter.NONE.withProfile(profile.id());
    }

    /** The one whose updates are counted. */
    public Profile profile() {
        return profile;
    }

    /** Null until they are counted. */
    public ReadOnlyObjectProperty<@Nullable Numbers> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /** Counts anew. */
    public void refresh() {
        LocalDate today = clockZone.at(clock.instant()).toLocalDate();
        background.run(() -> count(today), numbers::set, trouble::show);
    }

    /** In the background. */
    private Numbers count(LocalDate today) throws HistoryUnavailableException {
        List<LocalDate> dates = today.minusDays(DAYS - 1).datesUntil(today.plusDays(2)).toList();
        List<Instant> bounds = dates.stream().map(clockZone::startOfDay).toList();
        List<Map<Standing, Integer>> tally = search.tally(bounds, ofProfile);
        List<Day> days = new ArrayList<>();
        IntStream.range(0, DAYS)
                .forEach(i ->
                        days.add(
                                new Day(
                                        dates.get(i),
                                        bounds.get(i),
                                        bounds.get(i + 1),
                                        tally.get(i))));
        Filter weeks = ofProfile.withPeriod(bounds.getFirst(), bounds.getLast());
        return new Numbers(days, search.refusals(weeks, REFUSALS), unknown());
    }

    private int unknown() throws HistoryUnavailableException {
        return search.tally(List.of(Instant.MIN, Instant.MAX), ofProfile)
                .getFirst()
                .getOrDefault(Standing.UNKNOWN, 0);
    }

    /** Shows a day's updates in the list, or those of them that stand there. */
    public void choose(Day day, @Nullable Standing standing) {
        choose("", of(standing).withPeriod(day.from(), day.until()));
    }

    /** Shows the updates of all these days that stand there. */
    public void choose(Standing standing) {
        choose("", of(standing).withPeriod(weeksFrom(), null));
    }

    /** Shows the updates of all these days that were refused so. */
    public void choose(Refusal refusal) {
        Integer code = refusal.code();
        choose(
                code == null ? refusal.message() : code.toString(),
                of(Standing.REFUSED).withPeriod(weeksFrom(), null));
    }

    /** Shows what a person has yet to settle, however old it is. */
    public void chooseUnknown() {
        choose("", of(Standing.UNKNOWN));
    }

    private Filter of(@Nullable Standing standing) {
        return standing == null ? ofProfile : ofProfile.withStandings(Set.of(standing));
    }

    private @Nullable Instant weeksFrom() {
        Numbers counted = numbers.get();
        return counted == null ? null : counted.days().getFirst().from();
    }

    private void choose(String text, Filter filter) {
        show.accept(new Question(text, filter, Order.NEWEST_FIRST));
    }
}
