package org.permitdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyCallsTest {
    private static final int CALLS = 200;

    @Test
    void losesNoneOfManyUpdatesAtOnce() throws Exception {
        try (Office office = Office.open()) {
            CompletableFuture.allOf(sendAll(office)).join();

            assertThat(office.permit(Office.ID).updates()).isEqualTo(CALLS);
        }
    }

    @Test
    void showsEachUpdateWhole() throws Exception {
        try (Office office = Office.open()) {
            String plate = office.permit(Office.ID).plate();
            String amount = office.permit(Office.ID).amount();
            CompletableFuture<Void> sent = CompletableFuture.allOf(sendAll(office));

            List<PracticePermit> seen =
                    IntStream.iterate(0, i -> i < 10 || !sent.isDone(), i -> i + 1)
                            .mapToObj(i -> office.permit(Office.ID))
                            .distinct()
                            .toList();

            assertThat(seen)
                    .allMatch(permit ->
                            permit.plate().equals("P" + permit.amount())
                                    || (permit.plate().equals(plate)
                                            && permit.amount().equals(amount)));
        }
    }

    private static CompletableFuture<?>[] sendAll(Office office) {
        return IntStream.range(0, CALLS)
                .mapToObj(i -> "%d.00".formatted(i + 1))
                .map(amount -> Office.request("Amount", amount, "plate", "P" + amount))
                .map(office::sendAsync)
                .toArray(CompletableFuture[]::new);
    }
}
