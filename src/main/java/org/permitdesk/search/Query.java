package org.permitdesk.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of SQL with its values, put together piece by piece. */
final class Query {
    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** What is done with each row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static Query of(String part, @Nullable Object... its) {
        return new Query().add(part, its);
    }

    /** The same, to go on with in another way. */
    Query copy() {
        return new Query().add(this);
    }

    /** Adds a part, and a blank after it. */
    Query add(String part, @Nullable Object... its) {
        sql.append(part).append(' ');
        values.addAll(Arrays.asList(its));
        return this;
    }

    Query add(Query part) {
        sql.append(part.sql);
        values.addAll(part.values);
        return this;
    }

    /** Adds {@code ?, ?, ?}. */
    Query addList(Collection<?> list) {
        sql.append(String.join(", ", Collections.nCopies(list.size(), "?"))).append(' ');
        values.addAll(list);
        return this;
    }

    boolean isEmpty() {
        return sql.isEmpty();
    }

    <T> List<T> rows(Connection connection, Row<T> each) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(each.of(row));
            }
        }
        return all;
    }

    void run(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            statement.executeUpdate();
        }
    }

    List<Long> ids(Connection connection) throws SQLException {
        return rows(connection, row -> row.getLong(1));
    }

    /** The first column of all rows, without an object for each. */
    long[] numbers(Connection connection) throws SQLException {
        long[] numbers = new long[1_024];
        int count = 0;
        try (PreparedStatement statement = prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, count * 2);
                }
                numbers[count++] = row.getLong(1);
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /**
     * The same, in any order: all in one row, since handing over a row takes longer than finding
     * it.
     */
    long[] numbersUnordered(Connection connection) throws SQLException {
        String list =
                new Query()
                        .add("WITH found(id) AS (")
                        .add(this)
                        .add(") SELECT coalesce(group_concat(id), '') FROM found")
                        .rows(connection, row -> row.getString(1))
                        .getFirst();
        return list.isEmpty()
                ? new long[0]
                : Arrays.stream(list.split(",")).mapToLong(Long::parseLong).toArray();
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
