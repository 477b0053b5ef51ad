package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Notice FULL = Notice.of("history.NOT_WRITABLE", "history.db");
    private static final Notice OTHER = Notice.of("history.NOT_WRITABLE", "other.db");

    private final Notices notices = new Notices();

    @Test
    void showsNoneTwice() {
        notices.show(FULL);
        notices.show(OTHER);
        notices.show(Notice.of("history.NOT_WRITABLE", "history.db"));

        assertThat(notices.shown()).containsExactly(FULL, OTHER);
    }

    @Test
    void showsAnUrgentOneAboveAllOthers() {
        notices.show(FULL);
        notices.showFirst(OTHER);
        notices.showFirst(FULL);

        assertThat(notices.shown()).containsExactly(OTHER, FULL);
    }

    @Test
    void showsOneAgainThatWasPutAway() {
        notices.show(FULL);
        notices.putAway(FULL);
        assertThat(notices.shown()).isEmpty();

        notices.show(FULL);
        assertThat(notices.shown()).containsExactly(FULL);
    }
}
