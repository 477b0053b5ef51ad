package org.permitdesk.history;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What events read like, in the rows of one query. The columns of an entry are read once for all of
 * its events that follow each other: to read them is what takes long.
 */
final class Leaves {
    /** Columns of one table that are hashed one after another. */
    private record Run(String table, List<String> columns) {
        boolean isOfEntry() {
            return table.equals("entry");
        }

        String names() {
            return columns.stream()
                    .map(column -> table + "." + column)
                    .collect(Collectors.joining(", "));
        }
    }

    /** What is hashed, in this order. A column that is added goes to the end. */
    private static final List<Run> RUNS =
            List.of(
                    new Run(
                            "event",
                            List.of(
                                    "id",
                                    "entry_id",
                                    "at",
                                    "state",
                                    "cause",
                                    "code",
                                    "message",
                                    "by")),
                    new Run(
                            "entry",
                            List.of(
                                    "created_at",
                                    "profile_id",
                                    "profile_name",
                                    "base_url",
                                    "client_code",
                                    "production",
                                    "reference_id",
                                    "plate",
                                    "amount",
                                    "currency",
                                    "end_lot",
                                    "end_offset",
                                    "end_zone",
                                    "end_sent_as",
                                    "reason",
                                    "ticket",
                                    "resend_of")),
                    new Run("event", List.of("status", "headers", "body", "ticket")),
                    new Run("entry", List.of("machine", "program", "zone_data", "request")),
                    new Run("event", List.of("digest")));

    /** To be selected, the event's id and its entry's first. */
    static final String COLUMNS =
            RUNS.stream().map(Run::names).collect(Collectors.joining(", ", "", " "))
                    + "FROM event LEFT JOIN entry ON entry.id = event.entry_id ";

    private final ResultSet row;
    private final int first;
    private final Columns columns = new Columns();

    /** For each run, what the entry of the last event reads like; null before the first event. */
    private final byte[] @Nullable [] ofEntry = new byte[RUNS.size()][];

    private long entryId;

    /**
     * For the rows of a query.
     *
     * @param first where {@link #COLUMNS} begin in it
     */
    Leaves(ResultSet row, int first) {
        this.row = row;
        this.first = first;
    }

    long eventId() throws SQLException {
        return row.getLong(first);
    }

    /** 0 if it is of no entry. */
    long entryId() throws SQLException {
        return row.getLong(first + 1);
    }

    /** Hashes what the event of this row reads like. */
    void addTo(MessageDigest digest) throws SQLException {
        long entry = entryId();
        int column = first;
        for (int i = 0; i < RUNS.size(); i++) {
            Run run = RUNS.get(i);
            int count = run.columns().size();
            byte[] before = entry == entryId ? ofEntry[i] : null;
            if (before != null) {
                columns.addAgain(before);
            } else {
                byte[] read = columns.add(row, column, count);
                ofEntry[i] = run.isOfEntry() ? read : null;
            }
            column += count;
        }
        entryId = entry;
        columns.moveTo(digest);
    }
}
