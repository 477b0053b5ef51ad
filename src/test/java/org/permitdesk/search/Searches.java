package org.permitdesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.permitdesk.history.BulkHistory.Past;

/** What people look for in the history of {@link Office}. */
public final class Searches {
    private Searches() {}

    /** Every beginning of it, as it stands in the box while it is typed. */
    public static List<String> letterByLetter(int entries) {
        SplittableRandom random = new SplittableRandom(20_261_101L);
        Office office = new Office(entries / 2);
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Past past = office.past(random.nextInt(entries));
            whole.add(Objects.requireNonNull(past.intent().update().plate()).value());
            whole.add(Office.plate(random));
            whole.add(past.intent().update().referenceId().value().substring(0, 13));
            whole.add(past.intent().update().ticket());
        }
        whole.addAll(Office.CLERKS);
        whole.addAll(
                List.of(
                        "record not found",
                        "locked",
                        "timed out",
                        "9014",
                        "winnipeg",
                        "hôpital",
                        "anna laval",
                        "new car eve",
                        "zzzz",
                        "%",
                        "_",
                        "\"*",
                        "é",
                        "qx",
                        "2024-02-29 23:59",
                        "14.50"));
        return whole.stream()
                .flatMap(text ->
                        IntStream.rangeClosed(1, text.length())
                                .mapToObj(end -> text.substring(0, end)))
                .toList();
    }
}
