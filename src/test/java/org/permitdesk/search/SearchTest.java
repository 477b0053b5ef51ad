package org.permitdesk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.history.BulkHistory;
import org.permitdesk.history.BulkHistory.Past;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Standing;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.Refused;

class SearchTest {
    private static final int ENTRIES = 1_500;
    private static final Office OFFICE = new Office(100);

    @TempDir private static Path samples;
    @TempDir private Path folder;
    private HistoryFile history;
    private Search search;

    @BeforeAll
    static void makeHistory() throws Exception {
        BulkHistory.make(samples.resolve("history.db"), ENTRIES, OFFICE::past);
    }

    @BeforeEach
    void open() throws Exception {
        Path file = Files.copy(samples.resolve("history.db"), folder.resolve("history.db"));
        history = new HistoryFile(file, Clock.systemUTC());
        search = new Search(folder.resolve("history-index.db"), history);
    }

    @AfterEach
    void close() {
        search.close();
        history.close();
    }

    @Test
    void showsTheNewestWithoutAnIndex() throws Exception {
        assertThat(search.first(Question.ALL, 3))
                .extracting(HistoryEntry::id)
                .containsExactly(1_500L, 1_499L, 1_498L);
        assertThat(folder.resolve("history-index.db")).doesNotExist();
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<Progress> told = new ArrayList<>();
        search.prepare(told::add);
        assertThat(told).hasSizeGreaterThan(2);
        assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(a.done(), b.done()));
        assertThat(told.getLast()).isEqualTo(new Progress(ENTRIES, ENTRIES));
    }

    @Test
    void hasNothingToTellWhereItIsUpToDate() throws Exception {
        search.prepare(progress -> {});
        List<Progress> told = new ArrayList<>();
        search.prepare(told::add);
        assertThat(told).isEmpty();
    }

    @Test
    void endsThePreparationWhenItIsClosed() {
        assertThatThrownBy(() -> search.prepare(progress -> search.close()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void findsWhatWasWrittenAfterTheLastQuestion() throws Exception {
        assertThat(search.all(text("harbourfront"))).isEmpty();
        Past past = OFFICE.past(1);
        long id = history.history().depart(past.intent());
        history.history().finish(id, new Refused(1, "Harbourfront is closed."), null);
        assertThat(search.all(text("harbourfront"))).containsExactly(id);
        history.history().finish(id, new Done("x"), null);
        assertThat(search.all(text("harbourfront"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "*",
                "\"",
                "\"\"\"",
                "'",
                "%_\"*",
                "NEAR(",
                "a\" OR \"b",
                "text:a",
                "^a",
                "-",
                "--",
                "\\",
                "\0",
                "\ud83d",
                "a AND b",
                "{a}",
                "(",
                "zz%",
                "a_a"
            })
    void takesEveryCharacterLiterally(String typed) throws Exception {
        List<Long> right =
                NaiveSearch.all(history.history().newest(ENTRIES), text(typed)).stream()
                        .map(HistoryEntry::id)
                        .toList();
        assertThat(search.all(text(typed))).as(typed).containsExactly(longs(right));
        assertThat(search.first(text(typed), ENTRIES)).hasSameSizeAs(right);
    }

    @Test
    @Timeout(60)
    void hasAnAnswerToATextOfAnyLength() throws Exception {
        String word = "winnipeg".repeat(1_250);
        assertThat(search.all(text(word))).isEmpty();
        assertThat(search.all(text("w ".repeat(5_000)))).isNotEmpty();
        String different =
                IntStream.range(0, 3_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
        assertThat(search.all(text(different))).isEmpty();
        assertThat(search.all(text("%_\"*".repeat(2_500)))).isEmpty();
        assertThat(search.all(text("- ".repeat(5_000)))).isNotEmpty();
    }

    @Test
    void findsAPlateWhateverStandsBetweenItsParts() throws Exception {
        String plate =
                Objects.requireNonNull(OFFICE.past(7).intent().update().plate())
                        .value()
                        .replaceAll("[ -]", "");
        String parted = plate.substring(0, 3) + "-" + plate.substring(3);
        for (String typed : List.of(plate, parted, parted.replace('-', ' '))) {
            assertThat(search.all(text(typed))).as(typed).contains(8L);
        }
    }

    @Test
    @Timeout(60)
    void endsALongAnswerWhenItIsInterrupted() {
        CompletableFuture<Void> asking =
                CompletableFuture.runAsync(() -> {
                    while (true) {
                        ask();
                    }
                });
        while (!asking.isDone()) {
            search.interrupt();
        }
        assertThat(asking)
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(CancellationException.class);
    }

    private void ask() {
        try {
            search.all(new Question("a", Filter.NONE, new Order(Column.REASON, true)));
        } catch (HistoryUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answersAfterAnInterrupt() throws Exception {
        search.interrupt();
        assertThat(search.all(Question.ALL)).hasSize(ENTRIES);
    }

    @Test
    void namesTheProfilesAndClerksThatOccur() throws Exception {
        assertThat(search.profiles())
                .extracting(ProfileName::name)
                .containsExactlyInAnyOrderElementsOf(Office.PROFILES);
        assertThat(search.clerks()).containsExactlyInAnyOrderElementsOf(Office.CLERKS);
    }

    @Test
    void countsByStandingBetweenTimes() throws Exception {
        List<Instant> bounds =
                List.of(
                        Office.BEGIN,
                        Office.BEGIN.plus(Duration.ofHours(5)),
                        Office.BEGIN.plus(Duration.ofHours(10)));
        Filter filter = Filter.NONE.withClerk("bob");
        List<Map<Standing, Integer>> tally = search.tally(bounds, filter);
        assertThat(tally).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Filter period = filter.withPeriod(bounds.get(i), bounds.get(i + 1));
            assertThat(tally.get(i)).containsKey(Standing.DONE);
            for (Standing standing : Standing.values()) {
                Filter one = period.withStandings(Set.of(standing));
                int count = search.all(new Question("", one, Order.NEWEST_FIRST)).length;
                assertThat(tally.get(i).getOrDefault(standing, 0)).isEqualTo(count);
            }
        }
    }

    @Test
    void countsRefusalsByTheirCodeOrElseByTheirWords() throws Exception {
        Past past = OFFICE.past(1);
        for (Refused refused :
                List.of(
                        new Refused(7, "old words"),
                        new Refused(7, "new words"),
                        new Refused(null, "one"),
                        new Refused(null, "another"),
                        new Refused(null, "one"),
                        new Refused(7, "newest words"))) {
            history.history().finish(history.history().depart(past.intent()), refused, null);
        }
        Filter from = Filter.NONE.withPeriod(Office.BEGIN.plus(Duration.ofDays(300)), null);
        assertThat(search.refusals(from, 10))
                .containsExactly(
                        new Refusal(7, "newest words", 3),
                        new Refusal(null, "one", 2),
                        new Refusal(null, "another", 1));
        assertThat(search.refusals(from, 1)).hasSize(1);
    }

    private static Question text(String text) {
        return new Question(text, Filter.NONE, Order.NEWEST_FIRST);
    }

    private static long[] longs(List<Long> ids) {
        return ids.stream().mapToLong(id -> id).toArray();
    }
}
