package org.permitdesk.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The numbers of many entries as a short text: {@code 1-500 502 504-509}. */
final class Ids {
    private Ids() {}

    /**
     * @param ids in ascending order
     */
    static String text(List<Long> ids) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < ids.size(); i++) {
            if (i + 1 == ids.size() || ids.get(i + 1) != ids.get(i) + 1) {
                text.append(text.isEmpty() ? "" : " ").append(ids.get(from));
                text.append(i > from ? "-" + ids.get(i) : "");
                from = i + 1;
            }
        }
        return text.toString();
    }

    static List<Long> of(String text) {
        return Arrays.stream(text.split(" "))
                .map(run -> run.split("-"))
                .flatMapToLong(run ->
                        LongStream.rangeClosed(
                                Long.parseLong(run[0]), Long.parseLong(run[run.length - 1])))
                .boxed()
                .collect(Collectors.toList());
    }
}
