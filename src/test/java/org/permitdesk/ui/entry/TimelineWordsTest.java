package org.permitdesk.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.ui.Texts;

class TimelineWordsTest {
    private final Permit permit = new Permit();

    @Test
    void saysWhatChangedAndWhatDidNot() {
        permit.sent("ABC123", null, 30, Permit.DONE);
        HistoryEntry next = permit.sent("ABC128", null, 30, Permit.DONE);

        assertThat(changes("en", next)).isEqualTo("plate ABC123 → ABC128; end unchanged");
        assertThat(changes("fr", next)).isEqualTo("plaque ABC123 → ABC128; fin sans changement");
    }

    @Test
    void saysWhatIsKnownForTheFirstTime() {
        HistoryEntry first = permit.sent("ABC123", "14.50", null, Permit.DONE);

        assertThat(changes("en", first)).isEqualTo("plate ABC123; amount 14.50 CAD");
    }

    @Test
    void comparesWithWhatMayHaveBeenAppliedAndNotWithARefusal() {
        permit.sent("ABC123", null, null, Permit.UNKNOWN);
        permit.sent("ABC124", null, null, Permit.REFUSED);
        HistoryEntry next = permit.sent("ABC128", null, null, Permit.DONE);

        assertThat(changes("en", next)).isEqualTo("plate ABC123 → ABC128");
    }

    @Test
    void remembersAValueThatTheUpdateBeforeLeftAlone() {
        permit.sent("ABC123", null, 28, Permit.DONE);
        permit.sent(null, null, 29, Permit.DONE);
        HistoryEntry next = permit.sent("ABC128", null, null, Permit.DONE);

        assertThat(changes("en", next)).isEqualTo("plate ABC123 → ABC128; end unchanged");
    }

    private String changes(String language, HistoryEntry entry) {
        return new TimelineWords(Texts.of(language))
                .changes(entry, LastSent.before(entry, permit.entries()));
    }
}
