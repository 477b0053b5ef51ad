package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * All entries in an order, held in memory: twelve bytes for each, and for a million a tenth of a
 * second to read. What is found is then put in order without reading what it is sorted by.
 */
final class Ranks {
    private final Order order;
    private final long event;
    private final long[] ids;
    private final int[] ranks;

    private Ranks(Order order, long event, long[] ids) {
        this.order = order;
        this.event = event;
        this.ids = ids;
        this.ranks = new int[Math.toIntExact(LongStream.of(ids).max().orElse(-1) + 1)];
        for (int rank = 0; rank < ids.length; rank++) {
            ranks[(int) ids[rank]] = rank;
        }
    }

    /**
     * Those that are held if they are of this order and of the index as it is; else they are read.
     *
     * @param connection in a snapshot that lasts for as long as the ranks are used
     */
    static Ranks of(Order order, AtomicReference<@Nullable Ranks> held, Connection connection)
            throws SQLException {
        long event = Query.of("SELECT event FROM reached").ids(connection).getFirst();
        Ranks last = held.get();
        if (last != null && last.event == event && last.order.equals(order)) {
            return last;
        }
        Ranks now = new Ranks(order, event, read(order, connection));
        held.set(now);
        return now;
    }

    private static long[] read(Order order, Connection connection) throws SQLException {
        String key = order.column().key();
        long[] ids =
                Query.of(
                                "SELECT id FROM entry INDEXED BY entry_%1$s ORDER BY %1$s DESC, id DESC"
                                        .formatted(key))
                        .numbers(connection);
        if (!order.ascending()) {
            return ids;
        }
        // Upwards, too, the newest of equals comes first, which no index gives: the values are
        // turned round, each with its entries as they are.
        long[] values =
                Query.of(
                                "SELECT count(*) FROM entry INDEXED BY entry_%1$s WHERE %1$s IS NOT NULL GROUP BY %1$s ORDER BY %1$s"
                                        .formatted(key))
                        .numbers(connection);
        int end = Math.toIntExact(LongStream.of(values).sum());
        long[] upwards = Arrays.copyOf(ids, ids.length);
        int to = 0;
        for (long entries : values) {
            end -= (int) entries;
            System.arraycopy(ids, end, upwards, to, (int) entries);
            to += (int) entries;
        }
        return upwards;
    }

    /** All, in order; not to be changed. */
    long[] ids() {
        return ids;
    }

    /** The same entries, in order. */
    long[] sorted(long[] some) {
        BitSet chosen = new BitSet(ids.length);
        for (long id : some) {
            chosen.set(ranks[(int) id]);
        }
        return chosen.stream().mapToLong(rank -> ids[rank]).toArray();
    }
}
