package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;
import org.permitdesk.practice.PracticeController;

class RoomsTest {
    @Test
    void openWithoutPracticeWhereNothingMayListen() {
        try (PracticeController practice =
                Rooms.orClosed(() -> {
                    throw new BindException("not permitted");
                })) {
            assertThat(practice.isOpen()).isFalse();
        }
    }
}
