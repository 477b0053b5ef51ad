package org.permitdesk.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.permitdesk.history.BulkHistory;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Standing;

/**
 * How long a search takes in a million entries: {@code mvn test -Plong -Dtest=SearchBenchmark}. It
 * prints and judges nothing, since machines differ; {@code docs/performance.md} has the figures.
 * The history is kept in {@code target/search-benchmark} and used again.
 */
@EnabledIfSystemProperty(named = "permitdesk.test.long", matches = "true")
class SearchBenchmark {
    private static final int ENTRIES = Integer.getInteger("permitdesk.entries", 1_000_000);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** As the list asks for, and as it reads while somebody scrolls. */
    private static final int FIRST = 60;

    private static final int PAGE = 100;
    private static final Path FOLDER = Path.of("target", "search-benchmark");
    private static final Path HISTORY = FOLDER.resolve("history-" + ENTRIES + ".db");
    private static final Path INDEX = FOLDER.resolve("history-index-" + ENTRIES + ".db");

    private final Office office = new Office(ENTRIES / 2);

    @Test
    void printsHowLongASearchTakes() throws Exception {
        makeHistory();
        if (!Boolean.getBoolean("permitdesk.keepIndex")) {
            Index.delete(INDEX);
        }
        try (HistoryFile history = new HistoryFile(HISTORY, Clock.systemUTC())) {
            long open = System.nanoTime();
            history.history();
            System.out.printf(
                    Locale.ROOT, "%-44s %9.1f s%n", "history checked and opened", seconds(open));
            try (Search search = new Search(INDEX, history)) {
                long build = System.nanoTime();
                search.prepare(progress -> {});
                System.out.printf(Locale.ROOT, "%-44s %9.1f s%n", "index made", seconds(build));
                System.out.printf(
                        Locale.ROOT, "%-44s %9.0f MB%n", "history", Files.size(HISTORY) / 1e6);
                System.out.printf(
                        Locale.ROOT, "%-44s %9.0f MB%n", "index", Files.size(INDEX) / 1e6);
                keystrokes(search);
                all(search);
                walk(search, history);
            }
        }
    }

    private void makeHistory() throws IOException, SQLException {
        if (Files.notExists(HISTORY)) {
            Files.createDirectories(FOLDER);
            long make = System.nanoTime();
            Path fresh = FOLDER.resolve("new.db");
            for (String end : List.of("", "-wal", "-shm", "-head")) {
                Files.deleteIfExists(FOLDER.resolve("new.db" + end));
            }
            BulkHistory.make(fresh, ENTRIES, office::past);
            Files.move(
                    FOLDER.resolve("new.db-head"), FOLDER.resolve(HISTORY.getFileName() + "-head"));
            Files.move(fresh, HISTORY);
            System.out.printf(Locale.ROOT, "%-44s %9.1f s%n", "history made", seconds(make));
        }
    }

    private void keystrokes(Search search) throws HistoryUnavailableException {
        System.out.printf(
                Locale.ROOT,
                "%n%-44s %6s %6s %6s %6s %6s %6s%n",
                "milliseconds a keystroke",
                "n",
                "p50",
                "p95",
                "p99",
                "max",
                "cpu95");
        List<String> typed = Searches.letterByLetter(ENTRIES);
        ask(search, "warming up", typed, Filter.NONE, Order.NEWEST_FIRST);
        ask(search, "no filter, newest first", typed, Filter.NONE, Order.NEWEST_FIRST);
        Filter refused = Filter.NONE.withStandings(Set.of(Standing.REFUSED));
        ask(search, "refused", typed, refused, Order.NEWEST_FIRST);
        Filter unknown = Filter.NONE.withStandings(Set.of(Standing.UNKNOWN));
        ask(search, "unknown, by one clerk", typed, unknown.withClerk("eve"), Order.NEWEST_FIRST);
        ask(search, "one profile", typed, Filter.NONE.withProfile("profile-3"), Order.NEWEST_FIRST);
        Filter month =
                Filter.NONE.withPeriod(
                        Office.BEGIN.plus(Duration.ofDays(300)),
                        Office.BEGIN.plus(Duration.ofDays(330)));
        ask(search, "a month long ago", typed, month, Order.NEWEST_FIRST);
        for (Column column : Column.values()) {
            ask(search, "by " + column + ", up", typed, Filter.NONE, new Order(column, true));
            ask(search, "by " + column + ", down", typed, Filter.NONE, new Order(column, false));
        }
        ask(
                search,
                "by PLATE, one clerk",
                typed,
                Filter.NONE.withClerk("bob"),
                new Order(Column.PLATE, true));
        ask(search, "by REASON, a month long ago", typed, month, new Order(Column.REASON, false));
    }

    private static void ask(
            Search search, String name, List<String> typed, Filter filter, Order order)
            throws HistoryUnavailableException {
        long[] nanos = new long[typed.size()];
        long[] worked = new long[typed.size()];
        String slowest = "";
        long longest = 0;
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            long work = THREADS.getCurrentThreadCpuTime();
            search.first(new Question(typed.get(i), filter, order), FIRST);
            nanos[i] = System.nanoTime() - begin;
            worked[i] = THREADS.getCurrentThreadCpuTime() - work;
            if (nanos[i] > longest) {
                longest = nanos[i];
                slowest = typed.get(i);
            }
        }
        Arrays.sort(nanos);
        Arrays.sort(worked);
        System.out.printf(
                Locale.ROOT,
                "%-44s %6d %6.1f %6.1f %6.1f %6.1f %6.1f  %s%n",
                name,
                nanos.length,
                percentile(nanos, 50),
                percentile(nanos, 95),
                percentile(nanos, 99),
                percentile(nanos, 100),
                percentile(worked, 95),
                slowest);
    }

    private static double percentile(long[] sorted, int percent) {
        int at = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return sorted[at] / 1e6;
    }

    private static void all(Search search) throws HistoryUnavailableException {
        System.out.printf(Locale.ROOT, "%n%-44s %9s %9s%n", "all ids", "found", "ms");
        for (String text :
                List.of("", "a", "winnipeg", "refund", "record not found", "SD-123456", "zzzz")) {
            all(search, text, Order.NEWEST_FIRST);
        }
        all(search, "", new Order(Column.REASON, true));
        all(search, "winnipeg", new Order(Column.PLATE, false));
    }

    private static void all(Search search, String text, Order order)
            throws HistoryUnavailableException {
        long begin = System.nanoTime();
        int found = search.all(new Question(text, Filter.NONE, order)).length;
        System.out.printf(
                Locale.ROOT,
                "%-44s %9d %9.0f%n",
                "'" + text + "' by " + order.column(),
                found,
                seconds(begin) * 1e3);
    }

    /** From end to end, as a list does that is scrolled. */
    private static void walk(Search search, HistoryFile history)
            throws HistoryUnavailableException {
        long[] ids = search.all(Question.ALL);
        long before = heap();
        long begin = System.nanoTime();
        long slowest = 0;
        for (int at = 0; at < ids.length; at += PAGE) {
            long page = System.nanoTime();
            List<Long> some =
                    Arrays.stream(ids, at, Math.min(ids.length, at + PAGE)).boxed().toList();
            history.history().entries(some);
            slowest = Math.max(slowest, System.nanoTime() - page);
        }
        System.out.printf(
                Locale.ROOT, "%n%-44s %9.1f s%n", "all pages read from end to end", seconds(begin));
        System.out.printf(Locale.ROOT, "%-44s %9.1f ms%n", "slowest page", slowest / 1e6);
        System.out.printf(
                Locale.ROOT, "%-44s %9.1f MB%n", "heap in use before, ids held", before / 1e6);
        System.out.printf(
                Locale.ROOT,
                "%-44s %9.1f MB (%d ids)%n",
                "heap in use after",
                heap() / 1e6,
                ids.length);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
