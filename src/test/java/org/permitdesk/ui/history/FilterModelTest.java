package org.permitdesk.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.Examples;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Standing;
import org.permitdesk.search.Filter;
import org.permitdesk.search.ProfileName;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.HandClock;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.history.FilterModel.DaysProblem;
import org.permitdesk.update.LotZone;

class FilterModelTest {
    private final HandClock clock = new HandClock("2026-11-24T03:00:00Z");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final HistoryFile file;
    private final Search search;
    private final FilterModel model;

    FilterModelTest(@TempDir Path folder) {
        file = new HistoryFile(folder.resolve("history.db"), clock);
        search = new Search(folder.resolve("history-index.db"), file);
        Background background = Background.sameThread();
        model =
                new FilterModel(
                        filter,
                        search,
                        background,
                        new HistoryTrouble(new Notices(), background),
                        LotZone.of("America/Winnipeg").orElseThrow(),
                        clock);
    }

    @AfterEach
    void close() {
        search.close();
        file.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TODAY, 2026-11-23T05:00:00Z",
        "LAST_7_DAYS, 2026-11-17T05:00:00Z",
        "LAST_30_DAYS, 2026-10-25T05:00:00Z",
    })
    void countsDaysOfThisMachinesClock(Period period, Instant from) {
        model.choose(period);

        assertThat(filter.get()).isEqualTo(Filter.NONE.withPeriod(from, null));
    }

    @Test
    void takesBothTypedDaysWhole() {
        type("2026-11-01", "2026-11-20");

        assertThat(filter.get())
                .isEqualTo(
                        Filter.NONE.withPeriod(
                                Instant.parse("2026-11-01T05:00:00Z"),
                                Instant.parse("2026-11-21T05:00:00Z")));
    }

    @Test
    void takesAnEmptyDayForAny() {
        type("", "2026-11-20");

        assertThat(filter.get())
                .isEqualTo(Filter.NONE.withPeriod(null, Instant.parse("2026-11-21T05:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-02-30, FORMAT",
        "2026-11, 2026-11-20, FORMAT",
        "1.11., '', FORMAT",
        "2026-11-21, 2026-11-20, BACKWARDS",
        "2026-11-20, 2026-11-20, NONE",
    })
    void saysWhatIsWrongWithTheDays(String from, String to, DaysProblem problem) {
        type(from, to);

        assertThat(model.problemProperty().get()).isEqualTo(problem);
    }

    @Test
    void leavesTheListWhileTheDaysAreWrong() {
        type("2026-11-01", "2026-11-20");
        Filter before = filter.get();
        model.toProperty().set("2026-11-2");

        assertThat(filter.get()).isEqualTo(before);
    }

    @Test
    void aTypedDayThatIsTodayStaysATypedDay() {
        type("2026-11-23", "");
        model.setListed(Standing.REFUSED, true);

        assertThat(model.periodProperty().get()).isEqualTo(Period.FROM_TO);
    }

    @Test
    void severalOutcomesCanBeChosenAndTakenOut() {
        model.setListed(Standing.REFUSED, true);
        model.setListed(Standing.UNKNOWN, true);
        model.setListed(Standing.REFUSED, false);

        assertThat(filter.get().standings()).containsExactly(Standing.UNKNOWN);
    }

    @Test
    void showsTheDaysThatSomebodyElseHasSet() {
        filter.set(
                Filter.NONE.withPeriod(
                        Instant.parse("2026-11-03T05:00:00Z"),
                        Instant.parse("2026-11-04T05:00:00Z")));

        assertThat(model.periodProperty().get()).isEqualTo(Period.FROM_TO);
        assertThat(model.fromProperty().get()).isEqualTo("2026-11-03");
        assertThat(model.toProperty().get()).isEqualTo("2026-11-03");
    }

    @Test
    void knowsAPeriodAgainThatSomebodyElseHasSet() {
        filter.set(Filter.NONE.withPeriod(Instant.parse("2026-11-17T05:00:00Z"), null));

        assertThat(model.periodProperty().get()).isEqualTo(Period.LAST_7_DAYS);
    }

    @Test
    void todayIsAnotherDayAfterMidnight() {
        model.choose(Period.TODAY);
        clock.moveOn(Duration.ofHours(6));
        model.refresh();

        assertThat(filter.get().from()).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(model.periodProperty().get()).isEqualTo(Period.TODAY);
    }

    @Test
    void clearsEverything() {
        model.setProfile("oc-toma");
        model.setClerk("Anne");
        type("2026-11-01", "2026-02-30");
        assertThat(model.isActive()).isTrue();
        model.clear();

        assertThat(model.isActive()).isFalse();
        assertThat(model.periodProperty().get()).isEqualTo(Period.ANY);
        assertThat(model.fromProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).isEqualTo(DaysProblem.NONE);
    }

    @Test
    void offersWhatOccursInTheHistory() throws HistoryUnavailableException {
        Entries.add(file, 2);
        model.refresh();

        assertThat(model.clerks()).containsExactly(Examples.CLERK);
        assertThat(model.profiles()).containsExactly(new ProfileName("oc-toma", "Toma Parking"));
    }

    private void type(String from, String to) {
        model.choose(Period.FROM_TO);
        model.fromProperty().set(from);
        model.toProperty().set(to);
    }
}
