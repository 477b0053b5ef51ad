package org.permitdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.permitdesk.update.ReferenceId;

class PermitStoreTest {
    private static final ReferenceId ID = new ReferenceId(Office.ID);

    private final PermitStore store = new PermitStore(SamplePermits.asOf(LocalDate.of(2026, 6, 2)));

    @Test
    void losesNoChangeMadeAtTheSameTime() throws Exception {
        int threads = 4;
        int changes = 20_000;
        try (ExecutorService clients = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                clients.execute(() -> change(changes));
            }
            clients.shutdown();
            assertThat(clients.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(store.find(ID).orElseThrow().updates()).isEqualTo(threads * changes);
    }

    private void change(int times) {
        for (int i = 0; i < times; i++) {
            store.apply(new PermitChange(ID, null, "P" + i, null, null));
        }
    }

    @Test
    void keepsItsOrder() {
        PracticePermit first = store.permits().getFirst();

        store.apply(new PermitChange(first.referenceId(), null, "NEW1", null, null));

        assertThat(store.permits().getFirst().referenceId()).isEqualTo(first.referenceId());
    }

    @Test
    void findsAUuidInCapitals() {
        assertThat(store.find(new ReferenceId("7C1F0A52-3B0E-4F5C-9D61-2F8F6F0B7A11"))).isPresent();
    }
}
