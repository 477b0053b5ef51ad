package org.permitdesk.ui.overview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.permitdesk.history.Standing;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.Texts;

/** Days and their numbers in words. */
final class DayWords {
    private final Texts texts;
    private final DateTimeFormatter brief;
    private final DateTimeFormatter weekday;

    DayWords(Texts texts) {
        this.texts = texts;
        brief = DateTimeFormatter.ofPattern("d MMM", texts.locale());
        weekday = DateTimeFormatter.ofPattern("EEE d MMM", texts.locale());
    }

    /** As in "23 Nov". */
    String brief(LocalDate date) {
        return brief.format(date);
    }

    /** As in "Mon 23 Nov". */
    String weekday(LocalDate date) {
        return weekday.format(date);
    }

    String of(Standing standing) {
        return texts.get("outcome." + OutcomeKind.of(standing));
    }

    /** As in "Mon 23 Nov, Done: 12". */
    String number(Day day, Standing standing) {
        return texts.get("overview.number", weekday(day.date()), of(standing), day.count(standing));
    }

    String get(String key) {
        return texts.get(key);
    }
}
