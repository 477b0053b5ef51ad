package org.permitdesk.ui.history;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.ui.Background;

/**
 * The entries of a list of ids, however long. Only the ids are held; an entry is read when somebody
 * looks at its row, with its neighbours, in the background, and forgotten when many others have
 * been looked at since. UI thread only.
 */
final class PagedEntries extends ObservableListBase<HistoryRow> {
    /** Rows that are read together. */
    static final int PAGE = 100;

    /** How many entries are held at most. */
    static final int HELD = 20 * PAGE;

    /** A window shows rows of two pages; what was asked for before them has been scrolled past. */
    private static final int LOOKED_AT = 4;

    private static final int WAITING = 3;

    /** The entries with these ids; those that are gone are left out. Not for the UI thread. */
    interface Reading {
        List<HistoryEntry> entries(List<Long> ids) throws HistoryUnavailableException;
    }

    private final Reading reading;
    private final Background background;
    private final Consumer<Throwable> failed;

    private long[] ids = {};

    private final Map<Long, HistoryEntry> held =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, HistoryEntry> eldest) {
                    return size() > HELD;
                }
            };

    /** Entries that are held and may have changed, and ids whose entry was not there any more. */
    private final Set<Long> outdated = new HashSet<>();

    private final Set<Long> gone = new HashSet<>();

    /** The pages that are to be read, and those whose rows were looked at last; newest first. */
    private final Deque<Integer> waiting = new ArrayDeque<>();

    private final Deque<Integer> lookedAt = new ArrayDeque<>();

    /** Counts how often what is held was outdated, so that a late page is recognized. */
    private int edition;

    private @Nullable Integer beingRead;

    PagedEntries(Reading reading, Background background, Consumer<Throwable> failed) {
        this.reading = reading;
        this.background = background;
        this.failed = failed;
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public HistoryRow get(int index) {
        long id = ids[index];
        int page = index / PAGE;
        if (!Integer.valueOf(page).equals(lookedAt.peekFirst())) {
            putFirst(lookedAt, page, LOOKED_AT);
        }
        if (outdated.contains(id) || (!held.containsKey(id) && !gone.contains(id))) {
            want(page);
        }
        return new HistoryRow(id, held.get(id));
    }

    /** The entry with that id, if it is held and has not changed since. */
    @Nullable HistoryEntry upToDate(long id) {
        return outdated.contains(id) ? null : held.get(id);
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return row instanceof HistoryRow(long id, var entry) ? placeOf(id) : -1;
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /** The place of an entry, or -1. */
    int placeOf(long id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        return -1;
    }

    long[] ids() {
        return ids.clone();
    }

    /** Takes entries that have just been read. */
    void hold(List<HistoryEntry> entries) {
        entries.forEach(entry -> {
            held.put(entry.id(), entry);
            outdated.remove(entry.id());
        });
    }

    /** Whatever is held may have changed; it is shown until it has been read again. */
    void outdate() {
        edition++;
        gone.clear();
        outdated.clear();
        outdated.addAll(held.keySet());
    }

    /** Lists these entries from now on. What both lists begin or end with stays as it is. */
    void show(long[] now) {
        long[] before = ids;
        int shorter = Math.min(before.length, now.length);
        int head = Arrays.mismatch(before, now);
        int same = head < 0 ? before.length : head;
        int tail = 0;
        while (tail < shorter - same
                && before[before.length - 1 - tail] == now[now.length - 1 - tail]) {
            tail++;
        }
        List<HistoryRow> removed = rows(before, same, before.length - tail);
        beginChange();
        ids = now.clone();
        waiting.clear();
        if (head >= 0) {
            nextReplace(same, now.length - tail, removed);
        }
        updateLookedAt();
        endChange();
    }

    /** Rows as they were, made only for whoever asks. */
    private List<HistoryRow> rows(long[] of, int from, int to) {
        return new AbstractList<>() {
            @Override
            public HistoryRow get(int index) {
                long id = of[from + index];
                return new HistoryRow(id, held.get(id));
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    private void want(int page) {
        if (!Integer.valueOf(page).equals(beingRead)) {
            putFirst(waiting, page, WAITING);
            readNext();
        }
    }

    private static void putFirst(Deque<Integer> pages, int page, int most) {
        pages.remove(page);
        pages.addFirst(page);
        if (pages.size() > most) {
            pages.removeLast();
        }
    }

    private void readNext() {
        if (beingRead != null || waiting.isEmpty()) {
            return;
        }
        int page = waiting.removeFirst();
        int from = Math.min(page * PAGE, ids.length);
        List<Long> wanted =
                LongStream.of(Arrays.copyOfRange(ids, from, Math.min(from + PAGE, ids.length)))
                        .boxed()
                        .toList();
        int asked = edition;
        beingRead = page;
        background.run(
                () -> reading.entries(wanted),
                entries -> {
                    beingRead = null;
                    // An entry may have changed since a page of an earlier edition was read.
                    if (asked == edition) {
                        take(wanted, entries);
                    }
                    readNext();
                },
                failure -> {
                    beingRead = null;
                    failed.accept(failure);
                });
    }

    private void take(List<Long> wanted, List<HistoryEntry> entries) {
        hold(entries);
        Set<Long> found = entries.stream().map(HistoryEntry::id).collect(Collectors.toSet());
        wanted.stream().filter(id -> !found.contains(id)).forEach(gone::add);
        outdated.removeAll(gone);
        beginChange();
        updateLookedAt();
        endChange();
    }

    /** Has whoever shows these rows look again. */
    private void updateLookedAt() {
        new TreeSet<>(lookedAt)
                .stream()
                        .flatMapToInt(page -> IntStream.range(page * PAGE, (page + 1) * PAGE))
                        .filter(index -> index < ids.length)
                        .forEach(this::nextUpdate);
    }
}
