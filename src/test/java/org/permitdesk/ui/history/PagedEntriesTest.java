package org.permitdesk.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.ui.history.PagedEntries.HELD;
import static org.permitdesk.ui.history.PagedEntries.PAGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener.Change;
import org.junit.jupiter.api.Test;
import org.permitdesk.Examples;
import org.permitdesk.Scale;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

class PagedEntriesTest {
    private static final int MILLION = 1_000_000;

    private final HeldJobs jobs = new HeldJobs();
    private final List<List<Long>> read = new ArrayList<>();
    private final Set<Long> gone = new HashSet<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final PagedEntries entries =
            new PagedEntries(this::read, jobs.background(), failures::add);

    private EntryState state = new EntryState.Queued();
    private boolean broken;

    @Test
    void readsNothingThatNobodyLooksAt() {
        entries.show(newestFirst(MILLION));

        assertThat(entries).hasSize(MILLION);
        assertThat(jobs.waiting()).isZero();
    }

    @Test
    void givesARowBeforeItsEntryIsRead() {
        entries.show(newestFirst(MILLION));

        assertThat(entries.get(0)).isEqualTo(new HistoryRow(MILLION, null));
    }

    @Test
    void readsThePageOfARowAndSaysSo() {
        entries.show(newestFirst(MILLION));
        List<Integer> updated = new ArrayList<>();
        entries.addListener((Change<? extends HistoryRow> change) -> {
            while (change.next()) {
                assertThat(change.wasUpdated()).isTrue();
                updated.add(change.getFrom());
                updated.add(change.getTo());
            }
        });
        entries.get(250);
        jobs.runAll();

        assertThat(read)
                .singleElement()
                .satisfies(ids -> {
                    assertThat(ids).hasSize(PAGE).startsWith(MILLION - 200L);
                });
        assertThat(updated).containsExactly(200, 300);
        assertThat(entries.get(250).entry()).isEqualTo(entry(MILLION - 250L));
    }

    @Test
    void readsTheLastPageToItsEnd() {
        entries.show(newestFirst(PAGE + 1));
        entries.get(PAGE);
        jobs.runAll();

        assertThat(read).containsExactly(List.of(1L));
    }

    @Test
    void skipsPagesThatWereOnlyScrolledPast() {
        entries.show(newestFirst(MILLION));
        for (int row = 0; row < MILLION; row += 10) {
            entries.get(row);
        }
        jobs.runAll();

        assertThat(read).hasSizeLessThan(6);
        assertThat(entries.get(MILLION - 1).entry()).isEqualTo(entry(1));
    }

    @Test
    void readsAPageOnceWhileItIsOnItsWay() {
        entries.show(newestFirst(MILLION));
        entries.get(1);
        entries.get(2);
        jobs.runAll();
        entries.get(3);

        assertThat(read).hasSize(1);
        assertThat(jobs.waiting()).isZero();
    }

    @Test
    void holdsOnlySoManyEntriesFromEndToEnd() {
        entries.show(newestFirst(MILLION));
        for (int row = 0; row < 50 * PAGE; row += PAGE) {
            entries.get(row);
            jobs.runAll();
        }

        assertThat(LongStream.range(0, MILLION).filter(id -> entries.upToDate(id) != null).count())
                .isEqualTo(HELD);
        assertThat(entries.upToDate(MILLION)).isNull();
    }

    @Test
    void asksNoMoreForAnEntryThatIsGone() {
        gone.add(5L);
        entries.show(newestFirst(10));
        entries.get(0);
        jobs.runAll();

        assertThat(entries.get(5)).isEqualTo(new HistoryRow(5, null));
        assertThat(jobs.waiting()).isZero();
    }

    @Test
    void shownEntriesStayUntilTheyHaveBeenReadAgain() {
        entries.show(newestFirst(10));
        entries.get(0);
        jobs.runAll();
        state = new EntryState.InFlight();
        entries.outdate();

        assertThat(states()).containsOnly(new EntryState.Queued());
        jobs.runAll();
        assertThat(states()).containsOnly(new EntryState.InFlight());
    }

    @Test
    void takesNoPageThatWasAskedForBeforeItsEntriesChanged() {
        entries.show(newestFirst(10));
        entries.get(0);
        entries.outdate();
        jobs.runOldest();

        assertThat(entries.get(0).entry()).isNull();
        jobs.runAll();
        assertThat(entries.get(0).entry()).isEqualTo(entry(10));
    }

    @Test
    void takesAPageThoughTheListHasChangedMeanwhile() {
        entries.show(newestFirst(10));
        entries.get(0);
        entries.show(newestFirst(11));
        jobs.runOldest();

        assertThat(entries.get(1).entry()).isEqualTo(entry(10));
    }

    @Test
    void aFailureIsToldAndTheNextLookTriesAgain() {
        entries.show(newestFirst(10));
        broken = true;
        entries.get(0);
        jobs.runAll();
        assertThat(failures).hasSize(1);
        assertThat(jobs.waiting()).isZero();

        broken = false;
        entries.get(0);
        jobs.runAll();
        assertThat(entries.get(0).entry()).isEqualTo(entry(10));
    }

    @Test
    void whatComesOnTopMovesTheRest() {
        entries.show(newestFirst(10));
        List<String> changes = changes();
        entries.show(newestFirst(12));

        assertThat(changes).containsExactly("+2-0 at 0");
    }

    @Test
    void theRestOfALongListIsAddedToItsBeginning() {
        entries.show(LongStream.rangeClosed(1, PAGE).toArray());
        List<String> changes = changes();
        entries.show(LongStream.rangeClosed(1, MILLION).toArray());

        assertThat(changes).containsExactly("+999900-0 at 100");
    }

    @Test
    void findsTheRowOfAnEntryWhetherOrNotItWasRead() {
        entries.show(newestFirst(MILLION));

        assertThat(entries.indexOf(new HistoryRow(1, null))).isEqualTo(MILLION - 1);
        assertThat(entries.contains(new HistoryRow(0, null))).isFalse();
        assertThat(jobs.waiting()).isZero();
    }

    /** Whoever goes by the changes alone knows the list: so does the table. */
    @Test
    void theChangesSayWhatTheListIs() {
        assertThat(wrongLists(false)).isEmpty();
    }

    @Test
    void whoeverMissesAChangeDoesNot() {
        assertThat(wrongLists(true)).isNotEmpty();
    }

    /** The lists that a listener got wrong; one that is deaf to removals gets some wrong. */
    private List<String> wrongLists(boolean deaf) {
        long seed = 20261124;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Long> followed = new ArrayList<>();
        entries.addListener(
                (Change<? extends HistoryRow> change) -> follow(change, followed, deaf));
        List<String> wrong = new ArrayList<>();
        for (int list = 0; list < Scale.of(500, 50_000); list++) {
            long[] ids = random.longs(random.nextInt(12), 1, 9).distinct().toArray();
            entries.show(ids);
            if (!followed.equals(LongStream.of(ids).boxed().toList())) {
                wrong.add("seed " + seed + ", list " + list);
            }
        }
        return wrong;
    }

    private static void follow(
            Change<? extends HistoryRow> change, List<Long> followed, boolean deaf) {
        while (change.next()) {
            if (change.wasUpdated()) {
                continue;
            }
            int from = Math.min(change.getFrom(), followed.size());
            if (!deaf) {
                change.getRemoved().forEach(row -> followed.remove((Long) row.id()));
            }
            followed.addAll(from, change.getAddedSubList().stream().map(HistoryRow::id).toList());
        }
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        entries.addListener((Change<? extends HistoryRow> change) -> {
            while (change.next()) {
                changes.add(
                        "+%d-%d at %d"
                                .formatted(
                                        change.getAddedSize(),
                                        change.getRemovedSize(),
                                        change.getFrom()));
            }
        });
        return changes;
    }

    private List<EntryState> states() {
        return entries.stream()
                .map(row -> row.entry() == null ? null : row.entry().state())
                .toList();
    }

    private static long[] newestFirst(int count) {
        return LongStream.rangeClosed(1, count).map(id -> count + 1 - id).toArray();
    }

    private List<HistoryEntry> read(List<Long> ids) throws HistoryUnavailableException {
        if (broken) {
            throw new IllegalStateException("on purpose");
        }
        read.add(ids);
        return ids.stream().filter(id -> !gone.contains(id)).map(this::entry).toList();
    }

    private HistoryEntry entry(long id) {
        PermitUpdate update =
                new PermitUpdate(Examples.REFERENCE_ID, new Plate("N" + id), null, null, "", "");
        return new HistoryEntry(
                id, Instant.EPOCH, Examples.intent(Examples.nowhere(), update), state, List.of());
    }
}
