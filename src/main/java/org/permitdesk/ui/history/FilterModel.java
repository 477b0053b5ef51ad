package org.permitdesk.ui.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.Standing;
import org.permitdesk.search.Filter;
import org.permitdesk.search.ProfileName;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;
import org.permitdesk.update.EndTimeText;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Parsed;

/**
 * The filter of the whole history as a person sets it, in days of this machine's clock; follows
 * whoever else sets it. UI thread only.
 */
public final class FilterModel {
    private final ObjectProperty<Filter> filter;
    private final Search search;
    private final Background background;
    private final HistoryTrouble trouble;
    private final LotZone clockZone;
    private final Clock clock;

    private final ReadOnlyObjectWrapper<Period> period = new ReadOnlyObjectWrapper<>(Period.ANY);
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DaysProblem> problem =
            new ReadOnlyObjectWrapper<>(DaysProblem.NONE);
    private final ObservableList<ProfileName> profiles = FXCollections.observableArrayList();
    private final ObservableList<String> clerks = FXCollections.observableArrayList();
    private boolean setting;

    /** The filter whose period is shown. */
    private Filter followed = Filter.NONE;

    /** Why the typed days are not gone by. */
    public enum DaysProblem {
        NONE,
        FORMAT,
        BACKWARDS
    }

    /**
     * A person's view of a filter.
     *
     * @param clockZone the zone of this machine's clock
     */
    public FilterModel(
            ObjectProperty<Filter> filter,
            Search search,
            Background background,
            HistoryTrouble trouble,
            LotZone clockZone,
            Clock clock) {
        this.filter = filter;
        this.search = search;
        this.background = background;
        this.trouble = trouble;
        this.clockZone = clockZone;
        this.clock = clock;
        filter.subscribe(this::follow);
        from.subscribe((before, now) -> typed());
        to.subscribe((before, now) -> typed());
    }

    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public Filter filter() {
        return filter.get();
    }

    public ReadOnlyObjectProperty<Period> periodProperty() {
        return period.getReadOnlyProperty();
    }

    /** The first day of {@link Period#FROM_TO}, as it was typed; empty is any. */
    public StringProperty fromProperty() {
        return from;
    }

    /** The last day, as it was typed; empty is any. */
    public StringProperty toProperty() {
        return to;
    }

    /** What is wrong with the two; meanwhile the list stays as it was. */
    public ReadOnlyObjectProperty<DaysProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The profiles that occur in the history. */
    public ObservableList<ProfileName> profiles() {
        return profiles;
    }

    /** The clerks that occur in the history. */
    public ObservableList<String> clerks() {
        return clerks;
    }

    /** Whether it keeps any entry out, or would once its days are typed. */
    public boolean isActive() {
        return !filter.get().equals(Filter.NONE) || period.get() != Period.ANY;
    }

    /** Time has passed, and entries may have come: asks what occurs, and counts the days anew. */
    public void refresh() {
        background.run(search::profiles, profiles::setAll, trouble::show);
        background.run(search::clerks, clerks::setAll, trouble::show);
        if (period.get().isRelative()) {
            choose(period.get());
        }
    }

    /** Adds an outcome to those that are listed, or takes it out. */
    public void setListed(Standing standing, boolean listed) {
        Set<Standing> changed = new HashSet<>(filter.get().standings());
        if (listed) {
            changed.add(standing);
        } else {
            changed.remove(standing);
        }
        filter.set(filter.get().withStandings(changed));
    }

    /** Lists one profile, or with null all of them. */
    public void setProfile(@Nullable String id) {
        filter.set(filter.get().withProfile(id));
    }

    /** Lists one clerk, or with null all of them. */
    public void setClerk(@Nullable String clerk) {
        filter.set(filter.get().withClerk(clerk));
    }

    public void choose(Period chosen) {
        set(() -> {
            period.set(chosen);
            if (chosen == Period.FROM_TO) {
                goByTypedDays();
            } else {
                filter.set(filter.get().withPeriod(beginning(chosen), null));
                problem.set(DaysProblem.NONE);
            }
        });
    }

    /** Lets every entry in. */
    public void clear() {
        filter.set(Filter.NONE);
        set(() -> {
            period.set(Period.ANY);
            from.set("");
            to.set("");
            problem.set(DaysProblem.NONE);
        });
    }

    private void typed() {
        if (!setting && period.get() == Period.FROM_TO) {
            set(this::goByTypedDays);
        }
    }

    private void goByTypedDays() {
        Parsed<LocalDate> first = EndTimeText.parseDate(from.get());
        Parsed<LocalDate> last = EndTimeText.parseDate(to.get());
        if (first instanceof Parsed.Wrong || last instanceof Parsed.Wrong) {
            problem.set(DaysProblem.FORMAT);
            return;
        }
        Instant start = first instanceof Parsed.Value(LocalDate day) ? start(day) : null;
        Instant end = last instanceof Parsed.Value(LocalDate day) ? start(day.plusDays(1)) : null;
        if (start != null && end != null && !start.isBefore(end)) {
            problem.set(DaysProblem.BACKWARDS);
            return;
        }
        problem.set(DaysProblem.NONE);
        filter.set(filter.get().withPeriod(start, end));
    }

    /** Shows the period that somebody else has set. */
    private void follow(Filter now) {
        if (setting
                || (Objects.equals(now.from(), followed.from())
                        && Objects.equals(now.until(), followed.until()))) {
            return;
        }
        set(() -> {
            period.set(periodOf(now));
            problem.set(DaysProblem.NONE);
            from.set(firstDay(now.from()));
            to.set(lastDay(now.until()));
        });
    }

    private Period periodOf(Filter now) {
        if (now.from() == null && now.until() == null) {
            return Period.ANY;
        }
        return Arrays.stream(Period.values())
                .filter(Period::isRelative)
                .filter(each -> now.until() == null && Objects.equals(beginning(each), now.from()))
                .findFirst()
                .orElse(Period.FROM_TO);
    }

    private @Nullable Instant beginning(Period of) {
        LocalDate today = clockZone.at(clock.instant()).toLocalDate();
        return of.isRelative() ? start(today.minusDays(of.days() - 1L)) : null;
    }

    private Instant start(LocalDate day) {
        return clockZone.startOfDay(day);
    }

    private String firstDay(@Nullable Instant from) {
        return from == null ? "" : clockZone.at(from).toLocalDate().toString();
    }

    private String lastDay(@Nullable Instant until) {
        return until == null ? "" : clockZone.at(until.minusNanos(1)).toLocalDate().toString();
    }

    private void set(Runnable change) {
        setting = true;
        try {
            change.run();
        } finally {
            setting = false;
            followed = filter.get();
        }
    }
}
