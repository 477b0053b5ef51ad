package org.permitdesk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The values of a column that has few, in their order, each with the {@link Marks} of the entries
 * that have it.
 */
final class Groups {
    private record Member(String key, String mark) {}

    private Groups() {}

    static boolean has(Column column) {
        return switch (column) {
            case OUTCOME, PROFILE, CLERK -> true;
            case TIME, REFERENCE_ID, PLATE, AMOUNT, END_TIME, TICKET, REASON -> false;
        };
    }

    /** The marks of each value; first those of the value that comes first. */
    static List<List<String>> of(Order order, Connection connection) throws SQLException {
        List<Member> members =
                switch (order.column()) {
                    case OUTCOME -> standings();
                    case PROFILE ->
                            Query.of("SELECT name, number FROM profile")
                                    .rows(
                                            connection,
                                            row ->
                                                    new Member(
                                                            key(row.getString(1)),
                                                            Marks.profile(row.getInt(2))));
                    case CLERK ->
                            Query.of("SELECT name, number FROM clerk")
                                    .rows(
                                            connection,
                                            row ->
                                                    new Member(
                                                            key(row.getString(1)),
                                                            Marks.clerk(row.getInt(2))));
                    default -> throw new IllegalArgumentException("no groups: " + order);
                };
        Comparator<String> inOrder =
                order.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Map<String, List<String>> groups =
                new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(inOrder));
        for (Member member : members) {
            groups.computeIfAbsent(member.key(), key -> new ArrayList<>()).add(member.mark());
        }
        return List.copyOf(groups.values());
    }

    private static List<Member> standings() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(number -> new Member(String.valueOf(number), Marks.standing(number)))
                .toList();
    }

    private static String key(String name) {
        String key = Document.key(name);
        return key == null ? "" : key;
    }
}
