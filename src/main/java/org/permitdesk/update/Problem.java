package org.permitdesk.update;

import java.util.List;

/**
 * Why a field cannot be sent as it stands. The words are the screen's; here is what they are about.
 *
 * @param field the field to lead the user to
 * @param unfinished true when more typing could cure it, so that it stays unsaid while the cursor
 *     is in the field
 * @param details what the sentence names: the character, the count, the ways to write it; see
 *     {@link Kind}
 */
public record Problem(Field field, Kind kind, boolean unfinished, List<String> details) {

    public Problem {
        details = List.copyOf(details);
    }

    static Problem of(Field field, Kind kind, String... details) {
        return new Problem(field, kind, false, List.of(details));
    }

    static Problem unfinished(Field field, Kind kind, String... details) {
        return new Problem(field, kind, true, List.of(details));
    }

    /** Each kind has one sentence in each language, under {@code problem.<KIND>}. */
    public enum Kind {
        REFERENCE_ID_MISSING,
        /** Details: the character. */
        REFERENCE_ID_CHARACTER,
        /** Details: the number of characters. */
        REFERENCE_ID_TOO_LONG,
        /** Details: the first value, the second value. */
        REFERENCE_ID_TWO_VALUES,

        /** Details: the character. */
        PLATE_CHARACTER,
        /** Details: the number of characters. */
        PLATE_TOO_LONG,
        /** Only blanks and dashes were typed, and nothing remains to send. */
        PLATE_NOTHING_LEFT,

        /** Details: the character. */
        AMOUNT_CHARACTER,
        AMOUNT_NEGATIVE,
        /** Details: the amount written in full. */
        AMOUNT_CENTS_MISSING,
        AMOUNT_CENTS_TOO_MANY,
        /** Details: the text, the first reading, the second reading. */
        AMOUNT_TWO_READINGS,
        /** Details: the amount without separators. */
        AMOUNT_GROUPED,
        AMOUNT_FORMAT,
        AMOUNT_TOO_SMALL,
        AMOUNT_TOO_LARGE,

        CURRENCY_MISSING,

        END_DATE_FORMAT,
        /** Details: the year and month (ISO), its number of days. */
        END_DATE_DAY,
        END_DATE_MONTH,
        END_DATE_YEAR,
        /** A time was given without a date. */
        END_DATE_MISSING,

        END_TIME_FORMAT,
        END_TIME_MIDNIGHT,
        /** Details: the time in 24 h form. */
        END_TIME_WRITE,
        /** Details: the time in the morning, the time in the evening, both in 24 h form. */
        END_TIME_TWELVE_HOUR,
        /**
         * Details: the last time before the gap, the first after it, both {@code
         * uuuu-MM-dd'T'HH:mm:ss}.
         */
        END_TIME_GAP,
        /** Details: the offset of the first, the offset of the second. */
        END_TIME_TWICE,

        /** Details: the number of characters. */
        REASON_TOO_LONG,
        /** Details: the number of characters. */
        TICKET_TOO_LONG,

        TOKEN_MISSING,
        /** Details: the number of characters. The token's own characters are never named. */
        TOKEN_TOO_LONG,
        TOKEN_CHARACTER,

        /** A reference ID and nothing to change. */
        NOTHING_TO_CHANGE
    }
}
