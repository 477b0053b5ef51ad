package org.permitdesk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;

/**
 * Whatever happens in a history, and whatever is asked: found is what fits, all of it, in order.
 */
class FindsWhatIsThereTest {
    private static final int STEPS = 40;
    private static final int QUESTIONS = 12;
    private static final int LETTERS = 6;

    /** So near that each way of finding is gone in a history of some hundred entries. */
    private static final List<Limits> LIMITS =
            List.of(
                    Limits.MEASURED,
                    new Limits(3, 20, 2, 400, 5),
                    new Limits(1, 2, 0, 3, 1_000),
                    new Limits(2, 60, 10, 0, 0));

    @TempDir private Path folder;

    /** A wrong search, as the check must notice it. */
    enum Fault {
        NONE,
        LATE,
        WITHOUT_THE_LAST,
        ANY_STANDING,
        ANY_TIME,
        OLDEST_FIRST
    }

    @Test
    void findsWhatIsThere() throws Exception {
        RandomText random = RandomText.seeded();
        for (int i = 0; i < Scale.of(4, 400); i++) {
            tryOut(random, "history-" + i, Fault.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void bites(Fault fault) {
        RandomText random = RandomText.seeded();
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 10; i++) {
                                tryOut(random, "faulty-" + i, fault);
                            }
                        })
                .isInstanceOf(AssertionError.class);
    }

    private void tryOut(RandomText random, String name, Fault fault) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        RandomOffice office = new RandomOffice(random);
        List<Long> ids = new ArrayList<>();
        List<HistoryEntry> former = List.of();
        try (HistoryFile file = new HistoryFile(home.resolve("history.db"), office)) {
            History history = file.history();
            for (int round = 0; round < 4; round++) {
                for (int step = 0; step < STEPS; step++) {
                    office.work(history, ids);
                }
                List<HistoryEntry> entries = history.newest(Integer.MAX_VALUE);
                // A new one each time: what it knows is in its file alone.
                try (Search search =
                        new Search(home.resolve("index.db"), file, random.oneOf(LIMITS))) {
                    for (int i = 0; i < QUESTIONS; i++) {
                        Question asked = office.question();
                        Question answered = spoiled(asked, fault);
                        List<HistoryEntry> known = fault == Fault.LATE ? former : entries;
                        for (Question typed : typed(random, answered, office.question())) {
                            checkFirst(random, search, NaiveSearch.all(known, typed), typed, typed);
                        }
                        check(random, search, known, asked, answered, fault);
                    }
                }
                former = entries;
            }
        }
    }

    private static void check(
            RandomText random,
            Search search,
            List<HistoryEntry> entries,
            Question asked,
            Question answered,
            Fault fault)
            throws Exception {
        String what = random + ", " + RandomText.escaped(asked.toString());
        List<HistoryEntry> right = NaiveSearch.all(entries, asked);
        List<Long> found = new ArrayList<>(Arrays.stream(search.all(answered)).boxed().toList());
        if (fault == Fault.WITHOUT_THE_LAST && !found.isEmpty()) {
            found.removeLast();
        }
        assertThat(found).as(what).isEqualTo(right.stream().map(HistoryEntry::id).toList());
        checkFirst(random, search, right, asked, answered);
    }

    /**
     * The same question, letter by letter, and now and then another text, filter or order: an
     * answer may go on from the one before it, unless those differ.
     */
    private static List<Question> typed(RandomText random, Question question, Question other) {
        String text = question.text();
        int length = text.codePointCount(0, text.length());
        int first = random.below(length + 1);
        return IntStream.range(first, Math.min(length + 1, first + LETTERS))
                .mapToObj(end -> text.substring(0, text.offsetByCodePoints(0, end)))
                .map(typed ->
                        new Question(
                                random.below(4) == 0 ? other.text() : typed,
                                (random.below(4) == 0 ? other : question).filter(),
                                (random.below(4) == 0 ? other : question).order()))
                .toList();
    }

    private static void checkFirst(
            RandomText random,
            Search search,
            List<HistoryEntry> right,
            Question asked,
            Question answered)
            throws Exception {
        int limit = 1 + random.below(20);
        assertThat(search.first(answered, limit))
                .as("first %d: %s, %s", limit, random, RandomText.escaped(asked.toString()))
                .isEqualTo(right.stream().limit(limit).toList());
    }

    private static Question spoiled(Question asked, Fault fault) {
        Filter filter = asked.filter();
        return switch (fault) {
            case ANY_STANDING ->
                    new Question(asked.text(), filter.withStandings(Set.of()), asked.order());
            case ANY_TIME ->
                    new Question(asked.text(), filter.withPeriod(null, null), asked.order());
            case OLDEST_FIRST ->
                    asked.order().column() == Column.TIME
                            ? new Question(asked.text(), filter, new Order(Column.TIME, true))
                            : asked;
            case NONE, LATE, WITHOUT_THE_LAST -> asked;
        };
    }
}
