package org.permitdesk.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.Examples;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Standing;
import org.permitdesk.preferences.Profile;
import org.permitdesk.search.Question;
import org.permitdesk.search.Refusal;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HandClock;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.update.Destination;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;

class OverviewModelTest {
    private static final Outcome DONE = new Done(Examples.REFERENCE_ID.value());
    private static final Outcome UNKNOWN = new Unknown(Unknown.Doubt.NO_ANSWER, "");
    private static final Outcome NOT_FOUND = new Refused(9009, "Record not found.");
    private static final Profile CITY = Desk.office("city", URI.create("https://a.invalid"));
    private static final Profile HARBOUR = Desk.office("harbour", URI.create("https://b.invalid"));

    private final HandClock clock = new HandClock("2026-11-23T18:00:00Z");
    private final HistoryFile file;
    private final Search search;
    private final List<Question> chosen = new ArrayList<>();

    OverviewModelTest(@TempDir Path folder) {
        file = new HistoryFile(folder.resolve("history.db"), clock);
        search = new Search(folder.resolve("history-index.db"), file);
    }

    @AfterEach
    void close() {
        search.close();
        file.close();
    }

    @Test
    void countsSixWeeksOfDaysTheLastOfWhichIsToday() {
        List<Day> days = numbers().days();

        assertThat(days).hasSize(OverviewModel.DAYS);
        assertThat(days.getFirst().date()).isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(days.getLast().date()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void countsTheUpdatesOfADayByWhereTheyStand() throws Exception {
        add(CITY, DONE);
        add(CITY, DONE);
        add(CITY, NOT_FOUND);

        assertThat(numbers().days().getLast().counts())
                .isEqualTo(Map.of(Standing.DONE, 2, Standing.REFUSED, 1));
        assertThat(numbers().standings()).containsExactly(Standing.DONE, Standing.REFUSED);
    }

    @Test
    void leavesOtherProfilesOut() throws Exception {
        add(HARBOUR, DONE);
        add(HARBOUR, NOT_FOUND);
        add(HARBOUR, UNKNOWN);

        assertThat(numbers().total()).isZero();
        assertThat(numbers().refusals()).isEmpty();
        assertThat(numbers().unknown()).isZero();
    }

    @Test
    void countsOlderUnknownsToo() throws Exception {
        add(CITY, UNKNOWN);
        clock.moveOn(Duration.ofDays(90));

        assertThat(numbers().total()).isZero();
        assertThat(numbers().unknown()).isEqualTo(1);
    }

    @Test
    void namesTheMostFrequentRefusalsOfTheseWeeks() throws Exception {
        add(CITY, new Refused(9006, "Plate is a required field."));
        clock.moveOn(Duration.ofDays(50));
        add(CITY, new Refused(null, "Nobody knows."));
        add(CITY, NOT_FOUND);
        add(CITY, NOT_FOUND);

        assertThat(numbers().refusals())
                .containsExactly(
                        new Refusal(9009, "Record not found.", 2),
                        new Refusal(null, "Nobody knows.", 1));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08, 23", "2026-11-01, 25", "2026-11-02, 24"})
    void aDayIsAsLongAsTheClocksMakeIt(LocalDate date, int hours) {
        at(date.plusDays(3) + "T18:00:00Z");
        Day day =
                numbers("America/Toronto").days().stream()
                        .filter(each -> each.date().equals(date))
                        .findFirst()
                        .orElseThrow();

        assertThat(Duration.between(day.from(), day.until())).hasHours(hours);
    }

    @Test
    void aDayBeginsAtMidnightOfThisMachine() throws Exception {
        at("2026-11-23T04:59:59Z");
        add(CITY, DONE);
        at("2026-11-23T05:00:00Z");
        add(CITY, UNKNOWN);

        List<Day> days = numbers("America/Toronto").days();
        assertThat(days.getLast().counts()).containsOnlyKeys(Standing.UNKNOWN);
        assertThat(days.get(OverviewModel.DAYS - 2).counts()).containsOnlyKeys(Standing.DONE);
    }

    @Test
    void theListHasExactlyWhatANumberCounts() throws Exception {
        clock.moveOn(Duration.ofDays(-41));
        add(CITY, NOT_FOUND);
        clock.moveOn(Duration.ofDays(41));
        add(CITY, NOT_FOUND);
        add(CITY, DONE);
        add(HARBOUR, NOT_FOUND);
        add(CITY, new Refused(9006, "Plate is a required field."));
        OverviewModel model = model("America/Winnipeg");
        model.refresh();
        Numbers numbers = Objects.requireNonNull(model.numbersProperty().get());

        model.choose(numbers.days().getLast(), Standing.REFUSED);
        model.choose(numbers.days().getLast(), null);
        model.choose(Standing.REFUSED);
        model.choose(numbers.refusals().getFirst());

        assertThat(chosen)
                .extracting(question -> found(question).size())
                .containsExactly(
                        numbers.days().getLast().count(Standing.REFUSED),
                        numbers.days().getLast().total(),
                        numbers.count(Standing.REFUSED),
                        numbers.refusals().getFirst().count())
                .containsExactly(2, 3, 3, 2);
    }

    @Test
    void theListHasTheUnknownsOfAllTime() throws Exception {
        add(CITY, UNKNOWN);
        clock.moveOn(Duration.ofDays(90));
        OverviewModel model = model("America/Winnipeg");
        model.refresh();
        model.chooseUnknown();

        assertThat(found(chosen.getFirst()))
                .extracting(entry -> entry.state().standing())
                .containsExactly(Standing.UNKNOWN);
        assertThat(chosen.getFirst().filter().standings()).isEqualTo(Set.of(Standing.UNKNOWN));
    }

    private void at(String time) {
        clock.moveOn(Duration.between(clock.instant(), Instant.parse(time)));
    }

    private List<HistoryEntry> found(Question question) {
        try {
            return search.first(question, 100);
        } catch (HistoryUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private Numbers numbers() {
        return numbers("America/Winnipeg");
    }

    private Numbers numbers(String zone) {
        OverviewModel model = model(zone);
        model.refresh();
        return Objects.requireNonNull(model.numbersProperty().get());
    }

    private OverviewModel model(String zone) {
        Background background = Background.sameThread();
        return new OverviewModel(
                search,
                CITY,
                background,
                new HistoryTrouble(new Notices(), background),
                LotZone.of(zone).orElseThrow(),
                clock,
                chosen::add);
    }

    private void add(Profile profile, Outcome outcome) throws HistoryUnavailableException {
        History history = file.history();
        Destination to =
                new Destination(
                        profile.id(), profile.name(), profile.endpoint(), profile.production());
        history.finish(history.depart(Examples.intent(to, Examples.FULL)), outcome, null);
    }
}
